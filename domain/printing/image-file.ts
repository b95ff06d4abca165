// Pictures from outside, as bytes. The name of a file is ignored: its first bytes tell what it is, and how large.

/** What a picture is taken in for, and how much of it is kept. */
export const pictureUses = {
  photo: { longestEdge: 720, mostBytes: 1024 * 1024 },
  /** At the head of a letter: some 600 dots to an inch, so that letters in it stay sharp. */
  logo: { longestEdge: 1200, mostBytes: 512 * 1024 },
  /** An A4 sheet at some 220 dots to an inch. */
  scan: { longestEdge: 2600, mostBytes: 4 * 1024 * 1024 },
} as const satisfies Readonly<Record<string, PictureUseRules>>;
export type PictureUse = keyof typeof pictureUses;

export const isPictureUse = (use: unknown): use is PictureUse =>
  use === "photo" || use === "logo" || use === "scan";

interface PictureUseRules {
  /** Pixels of the longer side after re-encoding. */
  readonly longestEdge: number;
  /** A re-encoded picture that is larger did not come from this program. */
  readonly mostBytes: number;
}

/** What a file is chosen for: a picture, or a spreadsheet of which the rows are read. */
export type FileUse = PictureUse | "sheet";

export const isFileUse = (use: unknown): use is FileUse => use === "sheet" || isPictureUse(use);

/** A file from outside may be so large, and have so many pixels: more would only fill the memory. */
export const mostFileBytes = 25 * 1024 * 1024;
export const mostPixels = 80_000_000;

export interface PictureHeader {
  readonly type: "image/jpeg" | "image/png" | "image/webp";
  readonly width: number;
  readonly height: number;
}

/** Why a chosen file did not become a picture. */
export const pictureFailures = [
  "tooLarge",
  "noPicture",
  "unreadable",
  /** The format of telephones, which this program does not decode. */
  "heic",
  /** A PDF that opens with a password only. */
  "locked",
] as const;
export type PictureFailure = (typeof pictureFailures)[number];

/** JPEG, PNG or WebP by its bytes, and its size in pixels; null for anything else. */
export function headerOf(bytes: Uint8Array): PictureHeader | null {
  const header = jpegHeader(bytes) ?? pngHeader(bytes) ?? webpHeader(bytes);
  return header !== null && header.width > 0 && header.height > 0 ? header : null;
}

/** What is wrong with a chosen file before it is decoded; null when it may be. */
export function failureOf(bytes: Uint8Array): PictureFailure | null {
  if (bytes.length > mostFileBytes) return "tooLarge";
  const header = headerOf(bytes);
  if (header === null) return isHeic(bytes) ? "heic" : "noPicture";
  return header.width * header.height > mostPixels ? "tooLarge" : null;
}

/** As some telephones save: a box that calls itself `ftyp`, and one of these. */
function isHeic(bytes: Uint8Array): boolean {
  const letters = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avif)$/.test(letters);
}

/**
 * The same JPEG with nothing in it but the picture: no EXIF, no place, no comment, no profile, nothing after its end.
 * Null for what is not one whole JPEG.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  const kept = segments.filter(({ marker, from }) => isPicture(marker, bytes, from));
  const plain = new Uint8Array(kept.reduce((sum, { from, to }) => sum + to - from, 2));
  plain.set([0xff, 0xd8]);
  let at = 2;
  for (const { from, to } of kept) {
    plain.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return plain;
}

/** One that `plainJpeg` would answer with the same bytes; it is not copied for that. */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  const segments = segmentsOf(bytes);
  if (segments === null || !segments.every(({ marker, from }) => isPicture(marker, bytes, from)))
    return false;
  return segments.reduce((sum, { from, to }) => sum + to - from, 2) === bytes.length;
}

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** From behind the first marker to the end of the picture, which must be there. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && marker === 0xff) {
      at += 1; // some cameras fill up before a marker
      continue;
    }
    if (bytes[at] !== 0xff || marker < 0xc0) return null;
    if (marker === endOfImage) return [...segments, { marker, from: at, to: at + 2 }];
    const length = sixteen(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const to = marker === startOfScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    segments.push({ marker, from: at, to });
    at = to;
  }
  return null;
}

/** Behind the coded lines of a scan: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  // A search in the machine's own words: byte by byte, a dossier of many pages would take a second of it.
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Tables, frame, scans and end. Of the rest only the JFIF header without a thumbnail reveals nothing. */
function isPicture(marker: number, bytes: Uint8Array, from: number): boolean {
  if (marker === 0xe0)
    return textAt(bytes, from + 4, 5) === "JFIF\0" && sixteen(bytes, from + 2) === 16;
  return marker < 0xe0 && marker !== 0xd8;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

function jpegHeader(bytes: Uint8Array): PictureHeader | null {
  const frame = segmentsOf(bytes)?.find(
    ({ marker }) => marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  );
  if (frame === undefined) return null;
  const height = sixteen(bytes, frame.from + 5);
  return { type: "image/jpeg", width: sixteen(bytes, frame.from + 7), height };
}

function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (textAt(bytes, 0, 8) !== "\x89PNG\r\n\x1a\n" || textAt(bytes, 12, 4) !== "IHDR") return null;
  const [width, height] = [thirtyTwo(bytes, 16), thirtyTwo(bytes, 20)];
  return { type: "image/png", width, height };
}

function webpHeader(bytes: Uint8Array): PictureHeader | null {
  if (textAt(bytes, 0, 4) !== "RIFF" || textAt(bytes, 8, 4) !== "WEBP") return null;
  const size = webpSize(bytes);
  return size === null ? null : { type: "image/webp", ...size };
}

function webpSize(bytes: Uint8Array): Pick<PictureHeader, "width" | "height"> | null {
  const little = (at: number, count: number): number =>
    Array.from({ length: count }, (_, place) => (bytes[at + place] ?? 0) * 256 ** place).reduce(
      (sum, part) => sum + part,
      0,
    );
  switch (textAt(bytes, 12, 4)) {
    case "VP8 ":
      return { width: little(26, 2) % 0x4000, height: little(28, 2) % 0x4000 };
    case "VP8L": {
      const packed = little(21, 4);
      return { width: (packed % 0x4000) + 1, height: (Math.floor(packed / 0x4000) % 0x4000) + 1 };
    }
    case "VP8X":
      return { width: little(24, 3) + 1, height: little(27, 3) + 1 };
    default:
      return null;
  }
}

const sixteen = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);

const thirtyTwo = (bytes: Uint8Array, at: number): number =>
  sixteen(bytes, at) * 65_536 + sixteen(bytes, at + 2);

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
