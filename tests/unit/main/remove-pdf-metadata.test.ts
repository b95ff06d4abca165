import { describe, expect, it } from "vitest";
import { isEncrypted, withoutMaker } from "../../../electron/main/printing/remove-pdf-metadata.ts";

/** As Chromium writes one: its metadata is object 2. */
function file(information: string): Buffer {
  const start = "%PDF-1.4\n";
  const first = "1 0 obj\n<</Creator (not this one) /Info 1 0 R>>\nendobj\n";
  const second = `2 0 obj\n${information}\nendobj\n`;
  const places = [start.length, start.length + first.length].map(
    (place) => `${String(place).padStart(10, "0")} 00000 n \n`,
  );
  const table = `xref\n0 3\n0000000000 65535 f \n${places.join("")}`;
  const body = start + first + second;
  const ending = `trailer\n<</Size 3\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${String(body.length)}\n%%EOF`;
  return Buffer.from(body + table + ending, "latin1");
}

describe("the metadata of a file", () => {
  it("keeps its title and loses its producer and its time, byte for byte", () => {
    const made = file(
      "<</Title (A paper)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) Electron/33)\n" +
        "/Producer (Skia/PDF m130)\n/CreationDate (D:20261124211000+00'00')\n/ModDate (D:2026)>>",
    );
    const { length } = made;

    const text = withoutMaker(made).toString("latin1");

    expect(text).toHaveLength(length);
    expect(text).toContain("/Title (A paper)");
    expect(text).toContain("<</Creator (not this one) /Info 1 0 R>>");
    expect(text).not.toMatch(/Mozilla|Skia|D:2026|CreationDate|ModDate|Producer/);
    expect(text.indexOf("trailer")).toBe(made.indexOf("trailer"));
  });

  it("is not released when its format is unknown", () => {
    expect(() => withoutMaker(file("<</Producer <FEFF0041>>>"))).toThrow("Unknown PDF");
    expect(() => withoutMaker(Buffer.from("%PDF-1.7\n%%EOF"))).toThrow("Unknown PDF");
    const moved = file("<</Title (A paper)>>").toString("latin1").replace("2 0 obj", "2  0 ob");
    expect(() => withoutMaker(Buffer.from(moved, "latin1"))).toThrow("Unknown PDF");
  });

  it("is recognised as encrypted by its trailer, and by nothing in its pages", () => {
    const plain = file("<</Title (/Encrypt 9 0 R)>>");
    expect(isEncrypted(Buffer.concat([plain, Buffer.alloc(8000)]))).toBe(false);
    const locked = plain.toString("latin1").replace("/Root 1", "/Encrypt 9 0 R /Root 1");
    expect(isEncrypted(Buffer.from(locked, "latin1"))).toBe(true);
    expect(isEncrypted(Buffer.from(`x${locked}`, "latin1"))).toBe(false);
  });
});
