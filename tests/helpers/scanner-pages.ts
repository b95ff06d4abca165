// A page as scanners compress it, in the two formats that no browser knows: two black fields.
import { pdfOf } from "./invented-pictures.ts";

/** One in JPEG 2000 at the top of the page, one in JBIG2 at its foot. */
export function aPageOfAScanner(): Uint8Array<ArrayBuffer> {
  const shown = "q 480 0 0 360 57 440 cm /Top Do Q\nq 480 0 0 360 57 40 cm /Foot Do Q";
  const picture = (filter: string, depth: number, bytes: string): string =>
    `<< /Type /XObject /Subtype /Image /Width 48 /Height 48 /BitsPerComponent ${String(depth)} /ColorSpace /DeviceGray /Filter /${filter} /Length ${String(bytes.length)} >>\nstream\n${bytes}\nendstream`;
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Top 5 0 R /Foot 6 0 R >> >> >>",
    `<< /Length ${String(shown.length)} >>\nstream\n${shown}\nendstream`,
    picture("JPXDecode", 8, Buffer.from(jpeg2000, "base64").toString("latin1")),
    picture("JBIG2Decode", 1, jbig2()),
  ]);
}

const jpeg2000 =
  "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAMAAAADAAAQcHAAAAAAAPY29scgEAAAAAABEAAACZanAyY/9P/1EAKQAAAAAAMAAAADAAAAAAAAAAAAAAADAAAAAwAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4z/5AACgAAAAAAGAAB/5PfgBAIkICAgICA/9k=";

/** The page, and one region of it: the first line is 48 black points, each of the others equals the one above it. */
function jbig2(): string {
  const bits = `00100110101000001100100${"11".repeat(47)}${"000000000001".repeat(2)}`;
  const coded = (bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, "0"), 2));
  const size = [...wide(48), ...wide(48), ...wide(0), ...wide(0), 0];
  return String.fromCharCode(
    ...segment(0, 0x30, [...size, 0, 0]),
    ...segment(1, 0x26, [...size, 1, ...coded]),
  );
}

const segment = (number: number, kind: number, content: readonly number[]): readonly number[] => [
  ...wide(number),
  kind,
  0,
  1,
  ...wide(content.length),
  ...content,
];

const wide = (value: number): readonly number[] => [0, 0, value >> 8, value & 0xff];
