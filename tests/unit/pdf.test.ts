import { describe, expect, it } from "vitest";
import { withoutMaker } from "../../electron/pdf.ts";

const file = (information: string): Buffer =>
  Buffer.from(
    "%PDF-1.4\n1 0 obj\n<</Creator (not this one)>>\nendobj\n" +
      `12 0 obj\n${information}\nendobj\nxref\ntrailer\n<</Size 13\n/Root 1 0 R\n/Info 12 0 R>>\n%%EOF`,
    "latin1",
  );

describe("what a file says about itself", () => {
  it("keeps its title and loses its maker and its hour, byte for byte", () => {
    const made = file(
      "<</Title (A paper)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) Electron/33)\n" +
        "/Producer (Skia/PDF m130)\n/CreationDate (D:20261124211000+00'00')\n/ModDate (D:2026)>>",
    );
    const { length } = made;

    const text = withoutMaker(made).toString("latin1");

    expect(text).toHaveLength(length);
    expect(text).toContain("/Title (A paper)");
    expect(text).toContain("<</Creator (not this one)>>");
    expect(text).not.toMatch(/Mozilla|Skia|D:2026|CreationDate|ModDate|Producer/);
    expect(text.indexOf("trailer")).toBe(made.indexOf("trailer"));
  });

  it("is not let go when it is written in a way that is not known", () => {
    expect(() => withoutMaker(file("<</Producer <FEFF0041>>>"))).toThrow("Unknown PDF");
    expect(() => withoutMaker(Buffer.from("%PDF-1.7\n%%EOF"))).toThrow("Unknown PDF");
  });
});
