import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostPdfBytes, plainPdf } from "../../../domain/printing/pdf-file.ts";
import { mostFileBytes } from "../../../domain/printing/image-file.ts";
import { typeOfChosenFile } from "../../../domain/printing/chosen-file-type.ts";
import { scanTypeOf } from "../../../domain/residence/scan.ts";
import {
  aHeic,
  aPdf,
  aPhotoWithPlace,
  aPlainPhoto,
  aPng,
} from "../../helpers/invented-pictures.ts";
import { runs } from "../../helpers/property-runs.ts";

const bytesOf = (...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

describe("what is chosen as a scan", () => {
  it.each([
    ["a PDF", aPdf(), "application/pdf"],
    ["a PDF behind a letter of some program", bytesOf("From: x\n", aPdf()), "application/pdf"],
    ["a PDF with an end of line", bytesOf(aPdf(), "\r\n"), "application/pdf"],
    ["a picture of a telephone", aPhotoWithPlace(), "image/jpeg"],
    ["a PNG", aPng(40, 40), "image/png"],
    ["words", bytesOf("%PDF is what I am"), "noPicture"],
    ["a PDF of no version", bytesOf("%PDF-x.7 %%EOF"), "noPicture"],
    ["a PDF without an end", aPdf().slice(0, -4), "noPicture"],
    ["its end before its beginning", bytesOf("%%EOF %PDF-1.7"), "noPicture"],
    ["a picture as telephones save it", aHeic(), "heic"],
    ["the beginning of one", bytesOf("\0\0\0\x18ftypmif1\0\0\0\0"), "heic"],
    ["a wall", aPng(65_535, 65_535), "tooLarge"],
    ["far too much", new Uint8Array(mostFileBytes + 1), "tooLarge"],
    ["a PDF of far too much", bytesOf(aPdf(), new Uint8Array(mostPdfBytes), "%%EOF"), "tooLarge"],
  ] as const)("is told by its bytes: %s", (_, bytes, source) => {
    expect(typeOfChosenFile(bytes, "scan")).toBe(source);
  });

  it("is no PDF where a photo is required", () => {
    expect(typeOfChosenFile(aPdf(), "photo")).toBe("noPicture");
    expect(typeOfChosenFile(aPlainPhoto(), "photo")).toBe("image/jpeg");
  });
});

describe("what is stored", () => {
  it("is a PDF from its first to its last marker, or a picture with only what is visible", () => {
    const plain = plainPdf(bytesOf("before", aPdf(), "\n<script>behind</script>"));
    expect(plain).toEqual(aPdf());
    expect(scanTypeOf(aPdf())).toBe("application/pdf");
    expect(scanTypeOf(bytesOf(aPdf(), "\n"))).toBeNull();
    expect(scanTypeOf(aPlainPhoto())).toBe("image/jpeg");
    expect(scanTypeOf(aPhotoWithPlace())).toBeNull();
    expect(scanTypeOf(aPng(40, 40))).toBeNull();
  });

  it("is either of the two or nothing, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aPdf(), aPlainPhoto()),
        fc.nat(),
        fc.nat(255),
        (file, at, byte) => {
          const bytes = new Uint8Array(file);
          bytes[at % bytes.length] = byte;
          const type = scanTypeOf(bytes);
          expect([null, "image/jpeg", "application/pdf"]).toContain(type);
          expect(type === "application/pdf").toBe(type !== null && bytes[0] === 0x25);
        },
      ),
      { seed: 20261126, numRuns: runs(500) },
    );
  });
});
