/**
 * Takes program and hour out of what the file says about itself; the title stays. Each is written over with as many spaces,
 * so that the places of the file's parts, which are counted in bytes, stay right.
 */
export function withoutMaker(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const [start, end] = informationIn(text);
  const blank = text
    .slice(start, end)
    .replace(/\/(Creator|Producer|CreationDate|ModDate)\s*\((?:[^()\\]|\\.)*\)/gs, (entry) =>
      " ".repeat(entry.length),
    );
  if (/\/(Creator|Producer|CreationDate|ModDate)\b/.test(blank)) throw new Error("Unknown PDF");
  pdf.write(blank, start, "latin1");
  return pdf;
}

/** Where the dictionary stands that the trailer calls `/Info`. */
function informationIn(text: string): readonly [number, number] {
  const object = /\/Info (\d+) 0 R/.exec(text)?.[1];
  const start = object === undefined ? -1 : text.search(new RegExp(`(?<=^|\\n)${object} 0 obj\\b`));
  const end = text.indexOf("endobj", start);
  if (start < 0 || end < 0) throw new Error("Unknown PDF");
  return [start, end];
}
