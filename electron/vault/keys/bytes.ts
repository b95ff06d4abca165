import { randomBytes as systemRandomBytes } from "node:crypto";
import * as z from "zod";

/** Gives `size` unpredictable bytes. Tests pass their own. */
export type RandomBytes = (size: number) => Buffer;
export const randomBytes: RandomBytes = (size) => systemRandomBytes(size);

/**
 * Joins parts so that no two lists give the same bytes: each part is its length (u32, big endian) and then itself.
 * Text goes in as UTF-8, a whole number as its decimal digits.
 */
export function frame(...parts: readonly (string | number | Uint8Array)[]): Buffer {
  const all = parts.map((part) => (typeof part === "number" ? String(part) : part));
  const framed = Buffer.allocUnsafe(all.reduce((length, part) => length + 4 + sizeOf(part), 0));
  let at = 0;
  for (const part of all) {
    const start = at + 4;
    if (typeof part === "string") at = start + framed.write(part, start, "utf8");
    else {
      framed.set(part, start);
      at = start + part.length;
    }
    framed.writeUInt32BE(at - start, start - 4);
  }
  return framed;
}

const sizeOf = (part: string | Uint8Array): number =>
  typeof part === "string" ? Buffer.byteLength(part, "utf8") : part.length;

/** Text that is the canonical base64 of exactly `length` bytes. */
export const base64Of = (length: number) =>
  z.base64().refine((text) => {
    const bytes = fromBase64(text);
    return bytes.length === length && toBase64(bytes) === text;
  });

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: string): Buffer => Buffer.from(text, "base64");
