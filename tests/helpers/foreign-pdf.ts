// PDFs as others make them: of many pages, of pictures, and with hidden content.
import { pdfOf } from "./invented-pictures.ts";

/** As many pages of text, and beside them everything a PDF can contain without showing it. */
export function aForeignPdf(pages: number, name: string): Uint8Array<ArrayBuffer> {
  const first = 4 + hidden.length;
  const places = Array.from({ length: pages }, (_, index) => first + 2 * index);
  const kids = places.map((place) => `${String(place)} 0 R`).join(" ");
  return pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R /AA << /WC 4 0 R >> /Metadata 5 0 R /AcroForm << /Fields [6 0 R] >> /Names << /EmbeddedFiles << /Names [(canary.txt) 7 0 R] >> >> /PieceInfo << /Canary << /Private (canary piece) /LastModified (D:2027) >> >> >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${String(pages)} >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ...hidden,
      ...places.flatMap((place, index) => pageOf(place, `${name}, page ${String(index + 1)}`)),
    ],
    " /Info 10 0 R",
  );
}

/** A filled-in form: the content of its field is not part of the page, and is rendered on it all the same. */
export function aFilledForm(words: string): Uint8Array<ArrayBuffer> {
  const seen = stream(
    "/Type /XObject /Subtype /Form /BBox [0 0 300 60] /Resources << /Font << /F1 3 0 R >> >>",
    `0 0 300 60 re f BT 1 g /F1 14 Tf 10 22 Td (${words}) Tj ET`,
  );
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /DA (/F1 14 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >> >>",
    "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [6 0 R] >>",
    stream("", "BT /F1 11 Tf 60 760 Td (An invented form) Tj ET"),
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (canary field) /V (${words}) /F 4 /P 4 0 R /Rect [60 400 360 460] /DA (/F1 14 Tf 0 g) /AP << /N 7 0 R >> >>`,
    seen,
  ]);
}

const stream = (entries: string, content: string): string =>
  `<< ${entries} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

/** Objects 4 to 10. */
const hidden = [
  "<< /S /JavaScript /JS (app.alert\\('canary script'\\);) >>",
  stream(
    "/Type /Metadata /Subtype /XML",
    "<x:xmpmeta><dc:creator>canary author</dc:creator></x:xmpmeta>",
  ),
  "<< /Type /Annot /Subtype /Widget /FT /Tx /T (canary field) /V (canary value) /Rect [0 0 0 0] /AA << /K 4 0 R >> >>",
  "<< /Type /Filespec /F (canary.txt) /EF << /F 8 0 R >> >>",
  stream("/Type /EmbeddedFile", "canary attachment"),
  stream(
    "/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Metadata 5 0 R /PieceInfo << /Canary << /Private (canary form) /LastModified (D:2027) >> >>",
    "0 0 10 10 re f",
  ),
  "<< /Author (canary author) /Creator (canary maker) /Title (canary title) >>",
];

function pageOf(place: number, name: string): readonly string[] {
  const lines = Array.from(
    { length: 40 },
    (_, line) =>
      `BT /F1 11 Tf 60 ${String(760 - 16 * line)} Td (${name}: invented line ${String(line + 1)}) Tj ET`,
  );
  // Text under a black bar is still in the file.
  lines.push("BT /F1 11 Tf 60 60 Td (canary under a bar) Tj ET", "56 54 260 18 re f", "q /X1 Do Q");
  const resources = "/Resources << /Font << /F1 3 0 R >> /XObject << /X1 9 0 R >> >>";
  const annots =
    "/Annots [6 0 R << /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://canary.invalid/) >> >>]";
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(place + 1)} 0 R ${resources} ${annots} /AA << /O 4 0 R >> /Metadata 5 0 R >>`,
    stream("", lines.join("\n")),
  ];
}
