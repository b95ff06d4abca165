import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../../renderer/tokens.css"), "utf8");
const themes = { light: colours(0), dark: colours(1) };

const surfaces = ["paper", "sheet", "sunk"] as const;
const tints = ["ember-soft", "moss-soft", "dusk-soft", "amber-soft", "alarm-soft"] as const;
const voices = ["ember", "moss", "dusk", "amber", "alarm"] as const;

describe.each(Object.entries(themes))("in the %s theme", (_, colour) => {
  const contrast = (a: string, b: string) => {
    const [dim = 0, bright = 0] = [luminance(colour(a)), luminance(colour(b))].sort(
      (x, y) => x - y,
    );
    return (bright + 0.05) / (dim + 0.05);
  };

  it("every ink can be read on every surface and tint", () => {
    for (const ink of ["ink", "ink-2", "ink-3"])
      for (const ground of [...surfaces, ...tints])
        expect([ink, ground, contrast(ink, ground) >= 4.5]).toEqual([ink, ground, true]);
  });

  it("every colour can be read on its own tint and on the page", () => {
    for (const voice of voices)
      for (const ground of [`${voice}-soft`, "paper", "sheet"])
        expect([voice, ground, contrast(voice, ground) >= 4.5]).toEqual([voice, ground, true]);
  });

  it("the main button can be read, at rest and under the pointer", () => {
    expect(contrast("ember-ink", "ember")).toBeGreaterThan(4.5);
    expect(contrast("ember-ink", "ember-deep")).toBeGreaterThan(4.5);
  });

  it("the edge of a field and the focus ring stand out from what is around them", () => {
    for (const ground of ["paper", "sheet"]) {
      expect(contrast("line-field", ground)).toBeGreaterThan(3);
      expect(contrast("dusk", ground)).toBeGreaterThan(3);
    }
  });
});

function colours(theme: 0 | 1): (name: string) => string {
  return (name) => {
    const pair = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
    const found = pair?.[theme + 1];
    if (found === undefined) throw new Error(`No colour is called ${name}`);
    return found;
  };
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
