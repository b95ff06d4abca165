// `house.head`: the last entry of the audit log this machine has seen. 1,024 bytes, two records of 512 written in turn,
// so that a record torn by a power cut leaves the one before. Record: seq u64 ‖ transaction u64 ‖ chain 32 ‖ HMAC 32 ‖
// zeros.
import { createHmac, timingSafeEqual } from "node:crypto";
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { deriveKey } from "../keys/derive-key.ts";
import { isMissing, writeDurably } from "../keys/durable-file.ts";
import { NotPlainFile, readPlain } from "./regular-file.ts";

/** The state of the audit log's chain after a transaction. */
export interface HeadRecord {
  /** Number of the last entry of the audit log. */
  readonly seq: number;
  /** Number of the transaction that wrote it. */
  readonly tx: number;
  /** 32 bytes. */
  readonly chain: Buffer;
}

/** The open file. */
export interface HeadFile {
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

/** Opens the file for writing; makes it (mode 0600, preallocated) where it is missing or of another size. */
export function openHead(folder: string, traceKey: Uint8Array): HeadFile {
  const path = join(folder, headFileName);
  if (readBytes(folder)?.length !== fileLength) writeDurably(Buffer.alloc(fileLength), path);
  const key = headKey(traceKey);
  let newest = newestOf(readBytes(folder) ?? Buffer.alloc(0), traceKey);
  const file = openSync(path, "r+");
  const put = (place: number, record: HeadRecord): void => {
    const bytes = encode(key, record);
    if (writeSync(file, bytes, 0, recordLength, place * recordLength) !== recordLength)
      throw new Error("The head was written in part");
    fdatasyncSync(file);
  };
  return {
    write: (record) => {
      const place = newest === null ? 0 : 1 - newest.place;
      put(place, record);
      // Someone accepted an older house: the later record it left behind must not win again.
      if (newest !== null && newest.record.seq >= record.seq) put(newest.place, record);
      newest = { place, record: { seq: record.seq, tx: record.tx, chain: record.chain } };
    },
    close: () => {
      closeSync(file);
      key.fill(0);
    },
  };
}

interface Found {
  /** 0 or 1. */
  readonly place: number;
  readonly record: HeadRecord;
}

function newestOf(bytes: Buffer, traceKey: Uint8Array): Found | null {
  if (bytes.length !== fileLength) return null;
  const key = headKey(traceKey);
  const found = [0, 1].flatMap((place): Found[] => {
    const record = decode(key, bytes.subarray(place * recordLength, (place + 1) * recordLength));
    return record === null ? [] : [{ place, record }];
  });
  key.fill(0);
  return found.toSorted((a, b) => b.record.seq - a.record.seq)[0] ?? null;
}

function encode(key: Uint8Array, { seq, tx, chain }: HeadRecord): Buffer {
  if (chain.length !== 32) throw new Error("A chain hash has 32 bytes");
  const bytes = Buffer.alloc(recordLength);
  bytes.writeBigUInt64BE(BigInt(seq), 0);
  bytes.writeBigUInt64BE(BigInt(tx), 8);
  chain.copy(bytes, 16);
  macOf(key, bytes).copy(bytes, macOffset);
  return bytes;
}

function decode(key: Uint8Array, bytes: Buffer): HeadRecord | null {
  const mac = bytes.subarray(macOffset, macOffset + 32);
  if (!timingSafeEqual(mac, macOf(key, bytes))) return null;
  const [seq, tx] = [bytes.readBigUInt64BE(0), bytes.readBigUInt64BE(8)].map(Number);
  return { seq: seq ?? 0, tx: tx ?? 0, chain: Buffer.from(bytes.subarray(16, macOffset)) };
}

const macOf = (key: Uint8Array, bytes: Buffer): Buffer =>
  createHmac("sha256", key).update(bytes.subarray(0, macOffset)).digest();

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
const macOffset = 48;
