import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  headFileName,
  openHead,
  readHead,
  type FileRecord,
  type HeadRecord,
} from "../../../electron/vault/platform/audit-head-file.ts";
import { flipBit, seeded, temporaryFolder, valueOf } from "../keys/test-bytes.ts";
import { runs } from "../../helpers/property-runs.ts";

const traceKey = seeded(1)(32);
const recordOf = (seq: number): HeadRecord => ({
  seq,
  tx: seq + 1,
  chain: seeded(seq)(32),
  file: seq % 3 === 0 ? null : fileOf(seq),
});
const fileOf = (of: number): FileRecord => ({
  pages: of * 7,
  root: seeded(of + 100)(32),
  moving: of % 2,
  log: { frames: of * 5, hash: seeded(of + 200)(32) },
  isMoved: of % 2 === 0,
  isDoubted: of % 5 === 0,
});
const missing = { ok: false, error: { type: "HeadMissing" } };
const damaged = { ok: false, error: { type: "HeadDamaged" } };

/** A folder whose head was written with these sequence numbers. */
function headOf(...sequence: readonly number[]): { folder: string; path: string } {
  const folder = temporaryFolder();
  const head = openHead(folder, traceKey);
  for (const seq of sequence) head.write(recordOf(seq));
  head.close();
  return { folder, path: join(folder, headFileName) };
}

describe("the head", () => {
  it("gives back the last record written, over any number of openings", () => {
    const { folder, path } = headOf();
    expect(readHead(folder, traceKey)).toEqual(damaged);
    for (let seq = 1; seq <= 9; seq += 1) {
      const head = openHead(folder, traceKey);
      head.write(recordOf(seq * 3));
      expect(valueOf(readHead(folder, traceKey))).toEqual(recordOf(seq * 3));
      if (seq % 2 === 0) head.write(recordOf(seq * 3 + 1));
      head.close();
    }
    expect(statSync(path).size).toBe(1024);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("is missing before it is made", () => {
    const folder = temporaryFolder();
    expect(readHead(folder, traceKey)).toEqual(missing);
    expect(existsSync(join(folder, headFileName))).toBe(false);
  });

  it("falls back to the record before when the last one was torn anywhere", () => {
    const { folder, path } = headOf(1, 2, 3, 4);
    const whole = readFileSync(path);
    const place = whole.readBigUInt64BE(0) === 4n ? 0 : 512;
    for (let bit = 0; bit < 512 * 8; bit += 5) {
      writeFileSync(path, flipBit(whole, place * 8 + bit));
      expect(valueOf(readHead(folder, traceKey)).seq).toBe(3);
    }
    for (let at = 0; at < 512; at += 8) {
      const torn = Buffer.from(whole);
      torn.fill(0, place + at, place + 512);
      writeFileSync(path, torn);
      expect(valueOf(readHead(folder, traceKey)).seq).toBe(3);
    }
  });

  it("goes on after a torn record", () => {
    const { folder, path } = headOf(1, 2);
    const torn = readFileSync(path);
    torn.fill(0, 512, 600);
    writeFileSync(path, torn);
    const head = openHead(folder, traceKey);
    head.write(recordOf(5));
    head.close();
    expect(valueOf(readHead(folder, traceKey)).seq).toBe(5);
  });

  it("is damaged with both records gone, another size or another house's key", () => {
    const { folder, path } = headOf(1, 2);
    expect(readHead(folder, seeded(2)(32))).toEqual(damaged);
    const whole = readFileSync(path);
    for (const bytes of [
      flipBit(flipBit(whole, 3), 515 * 8),
      whole.subarray(0, 1023),
      Buffer.concat([whole, Buffer.alloc(1)]),
      Buffer.alloc(0),
      Buffer.alloc(1024),
    ]) {
      writeFileSync(path, bytes);
      expect(readHead(folder, traceKey)).toEqual(damaged);
    }
  });

  it("is made anew by opening it where it is missing or of another size", () => {
    const { folder, path } = headOf(1, 2);
    for (const spoil of [() => rmSync(path), () => writeFileSync(path, "x")]) {
      spoil();
      const head = openHead(folder, traceKey);
      head.write(recordOf(8));
      head.close();
      expect(valueOf(readHead(folder, traceKey))).toEqual(recordOf(8));
    }
  });

  it("forgets a later record once an older house was accepted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (sequence) => {
        const { folder } = headOf(...sequence);
        expect(valueOf(readHead(folder, traceKey)).seq).toBe(sequence.at(-1));
      }),
      { numRuns: runs(60) },
    );
  });

  it("takes no chain of another length", () => {
    const head = openHead(temporaryFolder(), traceKey);
    expect(() => head.write({ ...recordOf(1), chain: Buffer.alloc(31) })).toThrow();
    head.close();
  });
});
