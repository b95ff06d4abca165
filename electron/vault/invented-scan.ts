import type { Language } from "../../domain/look.ts";

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
      written(20, 250, 300, ascii(name)),
      written(13, 250, 270, "XX 000000"),
      written(13, 250, 245, inside),
      written(12, 90, 100, "P<XXX<<<INVENTED<<<<<<<<<<<<<<<<<<<<<<<<<<<<"),
    ],
  ]);
}

/** Letters of a font that every machine has; others fall away. */
const ascii = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[^ -~]/g, "")
    .replaceAll(/[()\\]/g, "");

const written = (size: number, x: number, y: number, text: string): string =>
  `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${ascii(text)}) Tj ET`;

function pdfOf(pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${String(4 + 2 * index)} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${String(pages.length)} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, index) => {
      const content = lines.join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(5 + 2 * index)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.7\n";
  const places: string[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(`${String(file.length).padStart(10, "0")} 00000 n \n`);
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
  }
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF`;
  return new Uint8Array(Buffer.from(`${file}${table}${end}`, "latin1"));
}

interface Words {
  readonly title: string;
  readonly inside: string;
  readonly nobody: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: { title: "PASSPORT", inside: "Invented Republic", nobody: "Invented: of no country" },
  fr: { title: "PASSEPORT", inside: "Republique inventee", nobody: "Invente : d'aucun pays" },
  nl: { title: "PASPOORT", inside: "Verzonnen Republiek", nobody: "Verzonnen: van geen land" },
};
