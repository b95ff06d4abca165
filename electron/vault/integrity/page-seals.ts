// Every page of the encrypted file against its seal, freed ones too: SQLCipher 4 ends a page of 4,096 bytes with a nonce of 16
// and an HMAC-SHA-512 over what stands before it and the page's number. The library has no question for all of them.
import { createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { closeSync, readSync, statSync } from "node:fs";
import { openPlain } from "../platform/regular-file.ts";

const pageSize = 4096;
const macLength = 64;
const saltLength = 16;

export interface PageSeals {
  readonly pages: number;
  /** Pages so far whose seal does not hold. */
  broken(): number;
  /** Looks at some pages more; false at the end. */
  next(): boolean;
  close(): void;
}

/** Pages looked at in one go. */
export const pagesAtOnce = 2000;

/** SQLite locks on this byte, and writes nothing into the page in which it is, whatever the size of the file. */
const lockedByte = 0x40000000;

/** Whether a page, counted from 0, was ever written with a seal. */
export const hasSeal = (index: number): boolean => index !== lockedByte / pageSize;

/** Pages of a database file. */
export const pagesOf = (path: string): number => Math.ceil(statSync(path).size / pageSize);

/** Opens a database file for its seals. The key is K_db, and stays whole. A file that is at rest is read once. */
export function openPageSeals(path: string, key: Uint8Array, isAtRest = false): PageSeals {
  const file = openPlain(path, { mostBytes: Infinity });
  const pages = pagesOf(path);
  const salt = readPage(file, 0).subarray(0, saltLength);
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    "sha512",
  );
  let [at, broken] = [0, 0];
  return {
    pages,
    broken: () => broken,
    next: () => {
      for (const end = Math.min(pages, at + pagesAtOnce); at < end; at += 1)
        if (hasSeal(at) && !isWhole(file, macKey, at, !isAtRest && broken < fewBroken)) broken += 1;
      return at < pages;
    },
    close: () => {
      macKey.fill(0);
      closeSync(file);
    },
  };
}

/** The program goes on writing meanwhile: what was read in the middle of that is read again. */
function isWhole(file: number, macKey: Buffer, index: number, isPatient: boolean): boolean {
  for (let time = 0; time < (isPatient ? 3 : 1); time += 1) {
    if (time > 0) Atomics.wait(pause, 0, 0, 20);
    const page = readPage(file, index);
    if (page.length === pageSize && isSealed(page, macKey, index)) return true;
  }
  return false;
}

/** After so many broken pages the search ends. */
const fewBroken = 50;

const pause = new Int32Array(new SharedArrayBuffer(4));

function isSealed(page: Buffer, macKey: Buffer, index: number): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(index + 1);
  const body = page.subarray(index === 0 ? saltLength : 0, pageSize - macLength);
  const mac = createHmac("sha512", macKey).update(body).update(number).digest();
  return timingSafeEqual(mac, page.subarray(pageSize - macLength));
}

function readPage(file: number, index: number): Buffer {
  const page = Buffer.alloc(pageSize);
  return page.subarray(0, readSync(file, page, 0, pageSize, index * pageSize));
}
