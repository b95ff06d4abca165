import type { Language } from "../../domain/core/display-settings.ts";
import { pdfOf, written } from "./pdf.ts";

/** A PDF of two pages that looks like a passport of no country, so that there is something to look at. */
export function inventedPassport(language: Language, name: string): Uint8Array<ArrayBuffer> {
  const { title, inside, nobody } = words[language];
  return pdfOf([
    [
      "0.16 0.30 0.24 rg 60 60 475 722 re f",
      "0.85 0.72 0.42 RG 2 w 84 84 427 674 re S",
      "0.85 0.72 0.42 rg",
      written(34, 190, 560, title),
      "297 400 m 340 440 l 297 480 l 254 440 l h S",
      written(15, 190, 200, nobody),
    ],
    [
      "0.97 0.95 0.90 rg 60 60 475 722 re f",
      "0.80 0.76 0.68 RG 1 w 60 421 m 535 421 l S",
      "0.88 0.85 0.79 rg 90 150 130 170 re f",
      "0.75 0.71 0.64 rg 128 235 54 54 re f 110 150 90 70 re f",
      "0.20 0.18 0.15 rg",
      written(20, 250, 300, name),
      written(13, 250, 270, "XX 000000"),
      written(13, 250, 245, inside),
      written(12, 90, 100, "P<XXX<<<INVENTED<<<<<<<<<<<<<<<<<<<<<<<<<<<<"),
    ],
  ]);
}

interface Words {
  readonly title: string;
  readonly inside: string;
  readonly nobody: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { title: "PASSPORT", inside: "Invented Republic", nobody: "Invented: of no country" },
  fr: { title: "PASSEPORT", inside: "République inventée", nobody: "Inventé : d’aucun pays" },
  nl: { title: "PASPOORT", inside: "Verzonnen Republiek", nobody: "Verzonnen: van geen land" },
};
