// Printouts must work on any printer: no colour has a meaning, and text is dark enough.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "..", "renderer");
const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) =>
    /^(?:printing\/page|app\/print-page)\/.*\.css$|-(?:printout|sheet)\.module\.css$/.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const colours = (text: string): readonly string[] => text.match(/#[0-9a-f]{3,8}\b/gi) ?? [];

function parts(colour: string): readonly number[] {
  const short = colour.slice(1);
  const long = short.length < 6 ? short.replaceAll(/./g, "$&$&") : short;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}

/** Relative luminance, as contrast is reckoned. */
const light = (colour: string): number =>
  parts(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);

const onWhite = (colour: string): number => 1.05 / (light(colour) + 0.05);

describe("printouts in black and white", () => {
  it("are all checked", () => {
    expect(sheets.length).toBeGreaterThan(15);
    expect(sheets.flatMap(({ text }) => colours(text)).length).toBeGreaterThan(3);
  });

  it.each(sheets)("have greys and nothing with another name: $name", ({ text }) => {
    const bright = colours(text).filter((colour) => {
      const rgb = parts(colour);
      return Math.max(...rgb) - Math.min(...rgb) > 24;
    });
    expect(bright).toEqual([]);
    expect(text).not.toMatch(/\b(?:rgb|hsl|oklch|lab|color-mix)\(/);
    expect(text).not.toMatch(/:\s*(?:red|green|blue|orange|yellow|purple|crimson)\b/);
  });

  it("have text that is dark on white, and lines that a photocopy keeps", () => {
    const [, ...[print = "", softer = "", rule = ""]] =
      /--print:\s*(#\w+);\s*--print-2:\s*(#\w+);\s*--rule:\s*(#\w+);/.exec(
        sheets.find(({ name }) => name.endsWith("/print.css"))?.text ?? "",
      ) ?? [];
    expect(onWhite(print)).toBeGreaterThan(20);
    expect(onWhite(softer)).toBeGreaterThan(7);
    expect(onWhite(rule)).toBeGreaterThan(2.5);
  });
});
