import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pictures } from "../../../tools/demo/handbook-picture-list.mjs";

const folder = join(import.meta.dirname, "..", "..", "..", "docs", "handbook");
const languages = ["en", "fr", "nl"] as const;

interface Shown {
  readonly page: string;
  readonly href: string;
  readonly alt: string;
  /** How many headings come before it. */
  readonly under: number;
}

function shownIn(language: string): readonly Shown[] {
  const pages = readdirSync(join(folder, language)).filter((name) => name.endsWith(".md"));
  return pages.flatMap((page) => {
    const found: Shown[] = [];
    let under = 0;
    for (const line of readFileSync(join(folder, language, page), "utf8").split("\n")) {
      if (line.startsWith("#")) under += 1;
      for (const [, alt = "", href = ""] of line.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g))
        found.push({ page, href, alt, under });
    }
    return found;
  });
}

const filesOf = (language: string): readonly string[] =>
  readdirSync(join(folder, language, "pictures")).toSorted();

/** Width and height in a WebP file: lossy, or extended. */
function sizeOf(bytes: Buffer): readonly [number, number] | null {
  if (bytes.toString("latin1", 8, 12) !== "WEBP") return null;
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8 ") return [bytes.readUInt16LE(26) % 16_384, bytes.readUInt16LE(28) % 16_384];
  if (kind === "VP8X") return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  return null;
}

const english = shownIn("en");

describe.each(languages)("the pictures of the handbook in %s", (language) => {
  const shown = shownIn(language);
  const path = (name: string): string => join(folder, language, "pictures", name);

  it("are those that the demonstration takes, each shown on one page, and no other file", () => {
    const named = shown.map(({ href }) => href.replace(/^pictures\//, "")).toSorted();
    expect(named).toEqual(pictures.map(({ name }) => `${name}.webp`).toSorted());
    expect(filesOf(language)).toEqual(named);
  });

  it("are in the same places as in English", () => {
    const places = (of: readonly Shown[]) => of.map(({ page, href, under }) => [page, href, under]);
    expect(places(shown)).toEqual(places(english));
  });

  it("have an alternative text in this language", () => {
    for (const { href, alt } of shown)
      expect([href, alt]).toEqual([href, expect.stringMatching(/^\p{L}.{30,}\.$/u)]);
    if (language !== "en") {
      const told = new Set(english.map(({ alt }) => alt));
      expect(shown.filter(({ alt }) => told.has(alt))).toEqual([]);
    }
  });

  it("have the size for which a page reserves space, and are small", () => {
    // A cut in parts of a pixel may be one short.
    const others = filesOf(language).filter((name) => {
      const [width, height] = sizeOf(readFileSync(path(name))) ?? [0, 0];
      return width !== 1280 || Math.abs(height - 800) > 1;
    });
    expect(others).toEqual([]);
    const bytes = filesOf(language).reduce((sum, name) => sum + statSync(path(name)).size, 0);
    expect(bytes).toBeLessThan(1_100_000);
  });

  it("are on no card, which has to fit on one sheet", () => {
    expect(shown.filter(({ page }) => page.startsWith("card-"))).toEqual([]);
  });
});
