/**
 * Takes program and hour out of what the file says about itself; the title stays. Each is written over with as many spaces,
 * so that the places of the file's parts, which are counted in bytes, stay right.
 */
export function withoutMaker(pdf: Buffer): Buffer {
  const [start, end] = informationIn(pdf);
  const blank = pdf
    .toString("latin1", start, end)
    .replace(/\/(Creator|Producer|CreationDate|ModDate)\s*\((?:[^()\\]|\\.)*\)/gs, (entry) =>
      " ".repeat(entry.length),
    );
  if (/\/(Creator|Producer|CreationDate|ModDate)\b/.test(blank)) throw new Error("Unknown PDF");
  pdf.write(blank, start, "latin1");
  return pdf;
}

/**
 * The position of the dictionary that the trailer calls `/Info`, by the table of places at the end of the file: a
 * dossier is too large to be read through in the process that every window waits for.
 */
function informationIn(pdf: Buffer): readonly [number, number] {
  const last = pdf.toString("latin1", Math.max(0, pdf.length - endingLength));
  const ending = last.slice(last.lastIndexOf("trailer"));
  const object = /\/Info (\d+) 0 R/.exec(ending)?.[1];
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(ending)?.[1];
  if (object === undefined || table === undefined) throw new Error("Unknown PDF");
  const start = placeIn(pdf, Number(table), Number(object));
  const end = pdf.indexOf("endobj", start);
  const isThere = pdf.toString("latin1", start, start + 20).startsWith(`${object} 0 obj`);
  if (!isThere || end < 0) throw new Error("Unknown PDF");
  return [start, end];
}

/** By a table of one part, which begins with nought and has lines of 20 bytes. */
function placeIn(pdf: Buffer, table: number, object: number): number {
  const head = /^xref\s+0 \d+\s+/.exec(pdf.toString("latin1", table, table + 40))?.[0];
  if (head === undefined) throw new Error("Unknown PDF");
  const line = table + head.length + 20 * object;
  return Number(pdf.toString("latin1", line, line + 10));
}

/** Bytes that contain the trailer. */
const endingLength = 1024;

/** It is marked as opening with a passphrase only. */
export const isEncrypted = (pdf: Buffer): boolean =>
  pdf.subarray(0, 5).toString("latin1") === "%PDF-" &&
  pdf.subarray(-endingLength * 4).includes("/Encrypt ");
