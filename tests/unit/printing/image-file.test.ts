import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  failureOf,
  headerOf,
  isPlainJpeg,
  mostFileBytes,
  plainJpeg,
} from "../../../domain/printing/image-file.ts";
import {
  aPhotoWithPlace,
  aPlainPhoto,
  aPng,
  exifWords,
  webps,
} from "../../helpers/invented-pictures.ts";
import { runs } from "../../helpers/property-runs.ts";

const holds = (bytes: Uint8Array | null, words: string): boolean =>
  Buffer.from(bytes ?? []).includes(words);

describe("what a chosen file is", () => {
  it.each([
    ["a JPEG", aPlainPhoto(), { type: "image/jpeg", width: 64, height: 48 }],
    ["a JPEG of a telephone", aPhotoWithPlace(), { type: "image/jpeg", width: 64, height: 48 }],
    ["a PNG", aPng(640, 480), { type: "image/png", width: 640, height: 480 }],
    ["a lossy WebP", webps.lossy(320, 200), { type: "image/webp", width: 320, height: 200 }],
    ["a lossless WebP", webps.lossless(5000, 7), { type: "image/webp", width: 5000, height: 7 }],
    ["an extended WebP", webps.extended(9, 9000), { type: "image/webp", width: 9, height: 9000 }],
  ] as const)("is told by its bytes: %s", (_, bytes, header) => {
    expect(headerOf(bytes)).toEqual(header);
    expect(failureOf(bytes)).toBeNull();
  });

  it.each([
    ["words", "JPEG"],
    ["a PDF", "%PDF-1.7"],
    ["a drawing with scripts", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"],
    ["a GIF", "GIF89a"],
    ["nothing", ""],
    ["a path", "/home/somebody/photo.jpg"],
  ])("is no picture: %s", (_, words) => {
    expect(failureOf(new Uint8Array(Buffer.from(words)))).toBe("noPicture");
  });

  it("is refused as too large before it is decoded: a few bytes may claim any size", () => {
    expect(failureOf(aPng(65_535, 65_535))).toBe("tooLarge");
    expect(failureOf(new Uint8Array(mostFileBytes + 1))).toBe("tooLarge");
  });

  it("never stops the program, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aPhotoWithPlace(), aPng(9, 9), webps.lossy(9, 9), webps.extended(9, 9)),
        fc.nat(400),
        fc.nat(255),
        fc.nat(400),
        (picture, at, byte, length) => {
          const bytes = new Uint8Array(picture);
          bytes[at % bytes.length] = byte;
          expect(() => [failureOf(bytes.subarray(0, length)), plainJpeg(bytes)]).not.toThrow();
        },
      ),
      { seed: 20261125, numRuns: runs(500) },
    );
  });
});

describe("a plain JPEG", () => {
  it("is the picture without its metadata", () => {
    const taken = aPhotoWithPlace();
    expect(holds(taken, exifWords)).toBe(true);
    expect(isPlainJpeg(taken)).toBe(false);
    expect(plainJpeg(taken)).toEqual(aPlainPhoto());
    expect(isPlainJpeg(aPlainPhoto())).toBe(true);
  });

  it("is read past the bytes with which some cameras fill up, without them", () => {
    const filled = new Uint8Array([0xff, 0xd8, 0xff, 0xff, ...aPlainPhoto().subarray(2)]);
    expect(headerOf(filled)).toMatchObject({ width: 64, height: 48 });
    expect(plainJpeg(filled)).toEqual(aPlainPhoto());
    expect(isPlainJpeg(filled)).toBe(false);
  });

  it("has nothing after its end, and is not truncated", () => {
    const longer = new Uint8Array([...aPlainPhoto(), ...Buffer.from("more than a picture")]);
    expect(isPlainJpeg(longer)).toBe(false);
    expect(plainJpeg(longer)).toEqual(aPlainPhoto());
    expect(plainJpeg(aPlainPhoto().subarray(0, -2))).toBeNull();
    expect(plainJpeg(aPng(9, 9))).toBeNull();
  });
});
