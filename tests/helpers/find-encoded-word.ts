/** Whether a word is in a file: as UTF-8, as UTF-16, in base64 at any offset of a longer text, or in hexadecimal. */
export function isWordIn(bytes: Buffer, word: string): boolean {
  return encodingsOf(word).some((encoded) => bytes.includes(encoded));
}

function encodingsOf(word: string): readonly Buffer[] {
  const plain = Buffer.from(word);
  const hex = plain.toString("hex");
  return [
    plain,
    Buffer.from(word, "utf16le"),
    ...[0, 1, 2].map((before) => Buffer.from(inBase64(plain, before))),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
  ];
}

/** The part that is independent of what comes before and after it: three bytes become four letters. */
function inBase64(word: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), word]).toString("base64");
  const [from, to] = [Math.ceil((before * 8) / 6), Math.floor(((before + word.length) * 8) / 6)];
  return text.slice(from, to);
}
