// SQLite's write-ahead log as a file: a header of 32 bytes, then frames of 24 bytes and a page. A frame begins with the page's
// number and, in the last frame of a transaction, with how many pages the file has then.
import { createHash } from "node:crypto";
import { closeSync, readSync } from "node:fs";
import { openPlain } from "./regular-file.ts";
import { pageSize, sealOf } from "./page-hashes.ts";

/** How far a log was followed. */
export interface LogMark {
  readonly frames: number;
  /** 32 bytes: running hash of the header and of each frame's own header and seal. */
  readonly hash: Buffer;
}

/** A log that is followed while it grows. */
export interface FollowedLog {
  readonly mark: LogMark;
  /** Names this log among those that stood in the same file. */
  readonly header: Buffer;
  /** The page that each frame holds, counted from 1. */
  readonly pages: readonly number[];
  /** Transactions in it. */
  readonly commits: number;
  /** Pages of the file after the last of them. */
  readonly fileSize: number;
}

/** A log without a frame. */
export const emptyLog: FollowedLog = {
  mark: { frames: 0, hash: Buffer.alloc(32) },
  header: Buffer.alloc(0),
  pages: [],
  commits: 0,
  fileSize: 0,
};

/**
 * Follows the log at `path` up to `frames` frames, all of which SQLite has found whole. Goes on from `before`; from the start
 * where another log has begun in the same file. Throws what the file system throws.
 */
export function followLog(path: string, before: FollowedLog, frames: number): FollowedLog {
  if (frames === 0) return emptyLog;
  const file = openPlain(path, { mostBytes: Infinity });
  try {
    const header = readAt(file, 0, headerLength);
    const isSame = before.header.equals(header) && before.mark.frames <= frames;
    const from = isSame ? before : { ...emptyLog, header };
    const pages = [...from.pages];
    let { commits, fileSize } = from;
    let hash = isSame ? from.mark.hash : hashOf(header);
    for (let frame = from.mark.frames; frame < frames; frame += 1) {
      const bytes = readAt(file, headerLength + frame * frameLength, frameLength);
      const own = bytes.subarray(0, frameHeaderLength);
      hash = hashOf(hash, own, sealOf(bytes.subarray(frameHeaderLength)));
      pages.push(own.readUInt32BE(0));
      const size = own.readUInt32BE(4);
      if (size === 0) continue;
      commits += 1;
      fileSize = size;
    }
    return { mark: { frames, hash }, header, pages, commits, fileSize };
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, from) !== length) throw new Error("The log ends too soon");
  return bytes;
}

function hashOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const headerLength = 32;
const frameHeaderLength = 24;
const frameLength = frameHeaderLength + pageSize;
