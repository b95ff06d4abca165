import { describe, expect, it } from "vitest";
import { type Logo, LogoPicture, logoFor } from "../../../domain/settings/centre-logo.ts";
import { Reader } from "../../../domain/printing/reader-kind.ts";
import { inkIn } from "../../../renderer/printing/image/redraw-image.ts";
import { aPhotoWithPlace, aPlainPhoto, aPng } from "../../helpers/invented-pictures.ts";

const picture = aPlainPhoto();
const logo = (isNeutral: boolean): Logo => ({ picture, isNeutral });

describe("the logo at the head of a letter", () => {
  it("is shown only to recipients who know what the centre does", () => {
    const seen = Reader.options.filter((reader) => logoFor(reader, logo(false)) !== null);
    expect(seen).toEqual(["person", "authority", "lawyer"]);
  });

  it("is shown to all once the centre marks it as neutral", () => {
    const seen = Reader.options.filter((reader) => logoFor(reader, logo(true)) !== null);
    expect(seen).toEqual(Reader.options);
  });

  it("is missing where there is none", () => {
    expect(Reader.options.map((reader) => logoFor(reader, null))).toEqual(
      Reader.options.map(() => null),
    );
  });

  it("is a picture redrawn by this program, and no larger than a logo needs", () => {
    expect(LogoPicture.safeParse(picture).success).toBe(true);
    expect(LogoPicture.safeParse(aPhotoWithPlace()).success).toBe(false);
    expect(LogoPicture.safeParse(aPng(20, 20)).success).toBe(false);
    expect(LogoPicture.safeParse(new Uint8Array(600 * 1024)).success).toBe(false);
  });
});

describe("the empty margin around a logo", () => {
  const sheet = (dots: readonly (readonly [number, number])[], width = 8, height = 6) => {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const [x, y] of dots) data.set([200, 40, 40], (y * width + x) * 4);
    return inkIn(data, width, height);
  };

  it.each([
    [[[3, 2]], { left: 3, top: 2, right: 3, bottom: 2 }],
    [
      [
        [6, 1],
        [2, 4],
      ],
      { left: 2, top: 1, right: 6, bottom: 4 },
    ],
    [
      [
        [0, 0],
        [7, 5],
      ],
      { left: 0, top: 0, right: 7, bottom: 5 },
    ],
  ] as const)("ends where something stands: %j", (dots, box) => expect(sheet(dots)).toEqual(box));

  it("is everything on an empty sheet", () => expect(sheet([])).toBeNull());
});
