// The seals of a database file's pages: SQLCipher ends a page with an HMAC of 64 bytes, which a new nonce makes another one
// whenever the page is written. One hash over all of them says, without any key, whether a page is another than it was.
import { createHash } from "node:crypto";
import { closeSync, fstatSync, readSync } from "node:fs";
import { openPlain } from "./regular-file.ts";

export const pageSize = 4096;
const sealLength = 64;

/** What one page ends with. */
export const sealOf = (page: Buffer): Buffer => page.subarray(pageSize - sealLength, pageSize);

/** The seals of a file's pages, one after the other. */
export interface PageSealList {
  readonly pages: number;
  readonly bytes: Buffer;
}

/** Reads the seals of the file at `path` in short steps. Throws what the file system throws. */
export function* readSeals(path: string): Generator<undefined, PageSealList> {
  const file = openPlain(path, { mostBytes: Infinity });
  try {
    const pages = pagesOf(file);
    const bytes = Buffer.alloc(pages * sealLength);
    const slice = Buffer.alloc(pagesAtOnce * pageSize);
    for (let from = 0; from < pages; from += pagesAtOnce) {
      const count = Math.min(pagesAtOnce, pages - from);
      readSync(file, slice, 0, count * pageSize, from * pageSize);
      for (let page = 0; page < count; page += 1)
        sealOf(slice.subarray(page * pageSize)).copy(bytes, (from + page) * sealLength);
      yield;
    }
    return { pages, bytes };
  } finally {
    closeSync(file);
  }
}

/** Reads the seals of some pages again, counted from 1, after they were written and the file has another size. */
export function readSealsAgain(
  path: string,
  before: PageSealList,
  written: Iterable<number>,
): PageSealList {
  const file = openPlain(path, { mostBytes: Infinity });
  try {
    const pages = pagesOf(file);
    const bytes = Buffer.alloc(pages * sealLength);
    before.bytes.copy(bytes);
    for (const page of new Set(written))
      if (page <= pages)
        readSync(file, bytes, (page - 1) * sealLength, sealLength, page * pageSize - sealLength);
    return { pages, bytes };
  } finally {
    closeSync(file);
  }
}

/** 32 bytes: hash of the seals of the first `pages` pages; of those left out, counted from 1, zeros are hashed. */
export function rootOf(
  { bytes }: PageSealList,
  pages: number,
  leftOut: Iterable<number> = [],
): Buffer {
  const hashed = Buffer.from(bytes.subarray(0, pages * sealLength));
  for (const page of leftOut)
    if (page <= pages) hashed.fill(0, (page - 1) * sealLength, page * sealLength);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(pages);
  return createHash("sha256").update(size).update(hashed).digest();
}

const pagesOf = (file: number): number => Math.floor(fstatSync(file).size / pageSize);

/** One megabyte: nobody waits for so little. */
const pagesAtOnce = 256;
