// `house.head`: the last entry of the audit log this machine has seen, and what the house's file is like. 1,024 bytes, two
// records of 512 written in turn, so that a record torn by a power cut leaves the one before. Record: count of records u64 ‖
// seq u64 ‖ transaction u64 ‖ chain 32 ‖ flags u8 ‖ pages u32 ‖ root 32 ‖ frames being moved u32 ‖ frames u32 ‖ their hash 32 ‖
// zeros ‖ HMAC 32.
import { createHmac, timingSafeEqual } from "node:crypto";
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { deriveKey } from "../keys/derive-key.ts";
import { isMissing, writeDurably } from "../keys/durable-file.ts";
import { NotPlainFile, readPlain } from "./regular-file.ts";
import type { LogMark } from "./write-ahead-log.ts";

/** The state of the audit log's chain after a transaction. */
export interface HeadRecord {
  /** Number of the last entry of the audit log. */
  readonly seq: number;
  /** Number of the transaction that wrote it. */
  readonly tx: number;
  /** 32 bytes. */
  readonly chain: Buffer;
  /** What the house's file is like; null while nobody has looked it through. */
  readonly file: FileRecord | null;
}

/** The house's file as the program last left it, told by the seals of its pages: no page can be exchanged for an older one. */
export interface FileRecord {
  /** How many pages, from the first, the root covers. */
  readonly pages: number;
  /** 32 bytes: hash of their seals, those of the pages being moved left out. */
  readonly root: Buffer;
  /** Frames at the start of the write-ahead log that are being moved into the file; 0 outside of that. */
  readonly moving: number;
  /** The write-ahead log as far as it was written. */
  readonly log: LogMark;
  /** The whole log is in the file: it may be emptied at any time. */
  readonly isMoved: boolean;
  /** Pages were found that the program did not write, and the audit log does not say so yet. */
  readonly isDoubted: boolean;
}

/** The open file. */
export interface HeadFile {
  /** The newest whole record. */
  newest(): HeadRecord | null;
  /** On the disk when it returns. Throws what the file system throws. */
  write(record: HeadRecord): void;
  close(): void;
}

export const headFileName = "house.head";

/** The newest whole record. `HeadDamaged`: no record was made with this audit key. */
export function readHead(
  folder: string,
  traceKey: Uint8Array,
): Result<HeadRecord, { type: "HeadMissing" } | { type: "HeadDamaged" }> {
  const bytes = readBytes(folder);
  if (bytes === null) return err({ type: "HeadMissing" });
  const found = newestOf(bytes, traceKey);
  return found === null ? err({ type: "HeadDamaged" }) : ok(found.record);
}

/** Before an update rewrites the house's file: what it is like is not known until somebody looks. */
export function forgetFile(folder: string, traceKey: Uint8Array): void {
  const found = readHead(folder, traceKey);
  if (!found.ok) return;
  const head = openHead(folder, traceKey);
  head.write({ ...found.value, file: null });
  head.close();
}

/** Opens the file for writing; makes it (mode 0600, preallocated) where it is missing or of another size. */
export function openHead(folder: string, traceKey: Uint8Array): HeadFile {
  const path = join(folder, headFileName);
  if (readBytes(folder)?.length !== fileLength) writeDurably(Buffer.alloc(fileLength), path);
  const key = headKey(traceKey);
  let newest = newestOf(readBytes(folder) ?? Buffer.alloc(0), traceKey);
  const file = openSync(path, "r+");
  return {
    newest: () => newest?.record ?? null,
    write: (record) => {
      const count = (newest?.count ?? 0) + 1;
      const bytes = encode(key, count, record);
      if (writeSync(file, bytes, 0, recordLength, (count % 2) * recordLength) !== recordLength)
        throw new Error("The head was written in part");
      fdatasyncSync(file);
      newest = { count, record };
    },
    close: () => {
      closeSync(file);
      key.fill(0);
    },
  };
}

interface Found {
  /** Number of this record among all that were written. */
  readonly count: number;
  readonly record: HeadRecord;
}

function newestOf(bytes: Buffer, traceKey: Uint8Array): Found | null {
  if (bytes.length !== fileLength) return null;
  const key = headKey(traceKey);
  const found = [0, 1].flatMap((place): Found[] => {
    const record = decode(key, bytes.subarray(place * recordLength, (place + 1) * recordLength));
    return record === null ? [] : [record];
  });
  key.fill(0);
  return found.toSorted((a, b) => b.count - a.count)[0] ?? null;
}

function encode(key: Uint8Array, count: number, { seq, tx, chain, file }: HeadRecord): Buffer {
  const bytes = Buffer.alloc(recordLength);
  bytes.writeBigUInt64BE(BigInt(count), at.count);
  bytes.writeBigUInt64BE(BigInt(seq), at.seq);
  bytes.writeBigUInt64BE(BigInt(tx), at.tx);
  putHash(bytes, chain, at.chain);
  if (file !== null) {
    const flags = isKnown | (file.isMoved ? isMoved : 0) | (file.isDoubted ? isDoubted : 0);
    bytes.writeUInt8(flags, at.flags);
    bytes.writeUInt32BE(file.pages, at.pages);
    putHash(bytes, file.root, at.root);
    bytes.writeUInt32BE(file.moving, at.moving);
    bytes.writeUInt32BE(file.log.frames, at.frames);
    putHash(bytes, file.log.hash, at.logHash);
  }
  macOf(key, bytes).copy(bytes, at.mac);
  return bytes;
}

function putHash(bytes: Buffer, hash: Buffer, offset: number): void {
  if (hash.length !== 32) throw new Error("A hash has 32 bytes");
  hash.copy(bytes, offset);
}

function decode(key: Uint8Array, bytes: Buffer): Found | null {
  const mac = bytes.subarray(at.mac, at.mac + 32);
  if (!timingSafeEqual(mac, macOf(key, bytes))) return null;
  const numberAt = (offset: number): number => Number(bytes.readBigUInt64BE(offset));
  const hashAt = (offset: number): Buffer => Buffer.from(bytes.subarray(offset, offset + 32));
  const flags = bytes.readUInt8(at.flags);
  const file: FileRecord | null =
    (flags & isKnown) === 0
      ? null
      : {
          pages: bytes.readUInt32BE(at.pages),
          root: hashAt(at.root),
          moving: bytes.readUInt32BE(at.moving),
          log: { frames: bytes.readUInt32BE(at.frames), hash: hashAt(at.logHash) },
          isMoved: (flags & isMoved) !== 0,
          isDoubted: (flags & isDoubted) !== 0,
        };
  const record = { seq: numberAt(at.seq), tx: numberAt(at.tx), chain: hashAt(at.chain), file };
  return { count: numberAt(at.count), record };
}

const macOf = (key: Uint8Array, bytes: Buffer): Buffer =>
  createHmac("sha256", key).update(bytes.subarray(0, at.mac)).digest();

/** The audit key is random and of one vault, so the head of another one never fits. */
const headKey = (traceKey: Uint8Array): Buffer => deriveKey(traceKey, "hearth 1 head");

function readBytes(folder: string): Buffer | null {
  try {
    return readPlain(join(folder, headFileName), { mostBytes: fileLength });
  } catch (cause) {
    if (isMissing(cause)) return null;
    if (cause instanceof NotPlainFile) return Buffer.alloc(0);
    throw cause;
  }
}

const recordLength = 512;
const fileLength = 2 * recordLength;

const at = {
  count: 0,
  seq: 8,
  tx: 16,
  chain: 24,
  flags: 56,
  pages: 57,
  root: 61,
  moving: 93,
  frames: 97,
  logHash: 101,
  mac: recordLength - 32,
} as const;

const isKnown = 1;
const isMoved = 2;
const isDoubted = 4;
