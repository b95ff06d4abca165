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
  const all = parts.map((part) =>
    typeof part === "object" ? part : Buffer.from(String(part), "utf8"),
  );
  const framed = Buffer.alloc(all.reduce((length, bytes) => length + 4 + bytes.length, 0));
  let at = 0;
  for (const bytes of all) {
    at = framed.writeUInt32BE(bytes.length, at);
    framed.set(bytes, at);
    at += bytes.length;
  }
  return framed;
}

/** Text that is the canonical base64 of exactly `length` bytes. */
export const base64Of = (length: number) =>
  z.base64().refine((text) => {
    const bytes = fromBase64(text);
    return bytes.length === length && toBase64(bytes) === text;
  });

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: string): Buffer => Buffer.from(text, "base64");
