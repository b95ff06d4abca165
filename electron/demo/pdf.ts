// Minimal PDF files, for the invented vault alone: none of them is made for real work.

/** Letters of a font that every machine has; marks that it lacks fall away. */
const latin = (text: string): string =>
  Array.from(text.replaceAll("’", "'").replaceAll("–", "-"), (letter) =>
    letter <= "\u00ff" ? letter : letter.normalize("NFD").slice(0, 1),
  )
    .filter((letter) => /[ -~\u00a0-\u00ff]/.test(letter))
    .join("")
    .replaceAll(/[()\\]/g, (mark) => `\\${mark}`);

/** Words in a line of their own. */
export const written = (size: number, x: number, y: number, text: string): string =>
  `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${latin(text)}) Tj ET`;

/** A PDF from what is drawn on each of its pages. */
export function pdfOf(pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${String(4 + 2 * index)} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${String(pages.length)} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
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

/** Some pages of words, one under the other. `*` at its beginning makes a line larger. */
export function wordsPdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const all = lines.flatMap((line) => (line.startsWith("*") ? ["", line, ""] : cut(line)));
  const pages: string[][] = [];
  for (let at = 0; at < all.length; at += linesOfPage) pages.push(all.slice(at, at + linesOfPage));
  return pdfOf(
    pages.map((page) =>
      page.map((line, index) => {
        const isTitle = line.startsWith("*");
        return written(isTitle ? 13 : 11, 68, 770 - index * 15, isTitle ? line.slice(1) : line);
      }),
    ),
  );
}

const linesOfPage = 46;

/** Lines of as many letters as fit beside each other. */
function cut(text: string): readonly string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length > 82) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
