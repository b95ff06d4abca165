import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrow } from "../../../tools/build/escape-wide-letters.mjs";

describe("a script in letters of one byte", () => {
  it("means the same as before, in texts, templates, patterns and names", () => {
    const script = "const naïve = 1; (`…${'Alọ́ 🌿'}` + 'a'.concat('→')).match(/[…🌿]/gu)?.length";
    expect(runInNewContext(narrow(script))).toBe(runInNewContext(script));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = narrow(JSON.stringify(text));
        expect(written).toMatch(/^[\0-\u00ff]*$/);
        expect(JSON.parse(written)).toBe(text);
      }),
    );
  });

  it("refuses a raw template, which would show the escapes", () => {
    expect(() => narrow("String.raw`→`")).toThrow(/raw/);
    expect(narrow("String.raw`\\é`")).toBe("String.raw`\\é`");
  });
});
