import { hash, randomBytes as systemRandomBytes } from "node:crypto";
import * as z from "zod";

/** Gives `size` unpredictable bytes. Tests pass their own. */
export type RandomBytes = (size: number) => Buffer;
export const randomBytes: RandomBytes = (size) => systemRandomBytes(size);

/**
 * Joins parts so that no two lists give the same bytes: each part is its length (u32, big endian) and then itself.
 * Text goes in as UTF-8, a whole number as its decimal digits.
 */
export function frame(...parts: readonly (string | number | Uint8Array)[]): Buffer {
  const texts = parts.map((part) => (typeof part === "number" ? String(part) : part));
  // No letter takes more than three bytes for each of its units.
  const room = texts.reduce((most, part) => most + 4 + part.length * bytesPerUnit(part), 0);
  const framed = Buffer.allocUnsafe(room);
  let at = 0;
  for (const part of texts) {
    const start = at + 4;
    if (typeof part === "string") at = start + framed.write(part, start, "utf8");
    else {
      framed.set(part, start);
      at = start + part.length;
    }
    framed.writeUInt32BE(at - start, start - 4);
  }
  return framed.subarray(0, at);
}

const bytesPerUnit = (part: string | Uint8Array): number => (typeof part === "string" ? 3 : 1);

/** Text that is the canonical base64 of exactly `length` bytes. */
export const base64Of = (length: number) =>
  z.base64().refine((text) => {
    const bytes = fromBase64(text);
    return bytes.length === length && toBase64(bytes) === text;
  });

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: string): Buffer => Buffer.from(text, "base64");

/** SHA-256 in base64, as statements of the roster name sealed bytes. */
export const digestOf = (bytes: Uint8Array): string => hash("sha256", bytes, "base64");
