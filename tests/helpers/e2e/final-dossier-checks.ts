// A final dossier as other tools read it: its text, its bookmarks, its pages.
import { execFileSync } from "node:child_process";
import { expect } from "./fixtures.ts";
import { outlineOf, readPdf } from "./printout-steps.ts";

/** The text of a final dossier in French, and its rendering. */
export function expectFrench(path: string): void {
  const { text, about, fonts } = readPdf(path);
  const words = text.replaceAll(/\s+/g, " ");
  for (const said of [
    "The Invented Centre",
    "10 mars 2027",
    "Réf. 2027-3/1",
    "Office des étrangers",
    "Demande de renouvellement du certificat d’inscription au registre des étrangers",
    "Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
    "1. Fiche d’identification",
    "Blessing Alọ́",
    "L’intéressée a rompu avec le milieu d’exploitation",
    "L’accompagnement est résidentiel ; l’adresse n’est pas communiquée.",
    "L’enquête suit son cours.",
    "Inventaire des annexes",
    "Annexe 1 – Passeport",
    "Annexe 2 – Certificat d’inscription au registre des étrangers",
    "page 3 sur 3",
  ])
    expect(words).toContain(said);
  expect(words).not.toContain("PROJET");
  expect(outlineOf(path)).toEqual(
    expect.arrayContaining(["1. Fiche d’identification", "Annexe 1 – Passeport"]),
  );
  expect(about).toMatchObject({
    Pages: "40",
    Title: "The Invented Centre · 2027-3/1",
    Tagged: "yes",
    JavaScript: "no",
    Form: "none",
    Encrypted: "no",
    "Page size": "594.96 x 841.92 pts (A4)",
  });
  expect(about).not.toHaveProperty("Creator");
  expect(about).not.toHaveProperty("Producer");
  expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  expectGreyAndFilled(path);
}

/** The program uses no meaningful colour, and what was filled in on a form is on its page. */
function expectGreyAndFilled(path: string): void {
  const colours = pixelsOf(path, "-l", "3").flatMap(({ bytes }) => {
    const spread = (at: number) => {
      const three = [...bytes.subarray(at, at + 3)];
      return Math.max(...three) - Math.min(...three);
    };
    return Array.from({ length: bytes.length / 3 }, (_, pixel) => spread(pixel * 3));
  });
  expect(Math.max(...colours)).toBeLessThan(32);
  const filled = pixelsOf(path, "-f", "4", "-l", "16", "-gray").filter(
    ({ width, height, bytes }) => {
      const at = (x: number, y: number) =>
        bytes[Math.round(y * height) * width + Math.round(x * width)] ?? 0;
      // In the field, beside it, above it and below it.
      return at(0.5, 0.49) < 100 && [at(0.75, 0.49), at(0.5, 0.35), at(0.5, 0.65)].every(isPaper);
    },
  );
  expect(filled).toHaveLength(1);
}

const isPaper = (grey: number): boolean => grey > 240;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Small renderings of pages: one picture after another. */
function pixelsOf(path: string, ...which: readonly string[]): readonly Pixels[] {
  const all = execFileSync("pdftoppm", ["-r", "20", ...which, path], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const pages: Pixels[] = [];
  for (let at = 0; at < all.length;) {
    const head = /^P([56])\s+(\d+)\s+(\d+)\s+255\s/.exec(all.toString("latin1", at, at + 32));
    if (head === null) throw new Error("No picture of a page");
    const [width, height] = [Number(head[2]), Number(head[3])];
    const from = at + head[0].length;
    at = from + width * height * (head[1] === "6" ? 3 : 1);
    pages.push({ width, height, bytes: all.subarray(from, at) });
  }
  return pages;
}

/** The same one in Dutch. */
export function expectDutch(path: string): void {
  const { text, about } = readPdf(path);
  const words = text.replaceAll(/\s+/g, " ");
  expect(about["Pages"]).toBe("40");
  expect(words).not.toContain("ONTWERP");
  for (const said of [
    "10 maart 2027",
    "Aanvraag tot hernieuwing van het bewijs van inschrijving in het vreemdelingenregister",
    "Dienst Vreemdelingenzaken",
    "Geachte mevrouw, geachte heer,",
    "Identificatiefiche",
    "Betrokkene heeft op",
    "De begeleiding is residentieel; het adres wordt niet meegedeeld.",
    "Bijlage 1 – Paspoort",
    "blz. 3 van 3",
  ])
    expect(words).toContain(said);
}
