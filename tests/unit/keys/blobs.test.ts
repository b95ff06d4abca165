import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBlob, sweepOrphans, writeBlob } from "../../../electron/vault/platform/blobs.ts";
import { flipBit, seeded, temporaryFolder, valueOf } from "./test-bytes.ts";

const segment = 64 * 1024;
const sealed = segment + 16;
const missing = { ok: false, error: { type: "BlobMissing" } };
const damaged = { ok: false, error: { type: "BlobDamaged" } };
const pathOf = (folder: string, id: string): string => join(folder, "blobs", id.slice(0, 2), id);
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe("a sealed file", () => {
  it.each([0, 1, 15, 16, segment - 1, segment, segment + 1, 2 * segment, 3 * segment + 7])(
    "of %d bytes comes back whole",
    (length) => {
      const folder = temporaryFolder();
      const plaintext = seeded(length)(length);
      const blob = writeBlob(folder, plaintext);
      expect(valueOf(readBlob(folder, blob.id, blob.key)).equals(plaintext)).toBe(true);
      expect(blob.sha256).toEqual(createHash("sha256").update(plaintext).digest());
      expect(blob.bytes).toBe(length);
    },
  );

  it("stands where only its owner may read it, and shows nothing of what is in it", () => {
    const folder = temporaryFolder();
    const { id } = writeBlob(folder, Buffer.from("a canary that sings".repeat(9000)));
    expect(modeOf(join(folder, "blobs"))).toBe(0o700);
    expect(modeOf(join(folder, "blobs", id.slice(0, 2)))).toBe(0o700);
    expect(modeOf(pathOf(folder, id))).toBe(0o600);
    expect(readdirSync(join(folder, "blobs", id.slice(0, 2)))).toEqual([id]);
    expect(readFileSync(pathOf(folder, id)).includes("canary")).toBe(false);
  });

  it("is sealed under a key and a name of its own each time", () => {
    const folder = temporaryFolder();
    const [a, b] = [writeBlob(folder, Buffer.from("x")), writeBlob(folder, Buffer.from("x"))];
    expect(a.id).not.toBe(b.id);
    expect(a.key).not.toEqual(b.key);
    expect(readBlob(folder, a.id, b.key)).toEqual(damaged);
  });

  it("is refused when cut anywhere, even between segments, or grown", () => {
    const folder = temporaryFolder();
    const { id, key } = writeBlob(folder, seeded(1)(3 * segment + 100));
    const path = pathOf(folder, id);
    const whole = readFileSync(path);
    const cuts = [
      0,
      1,
      2,
      17,
      sealed,
      sealed + 1,
      2 * sealed + 1,
      3 * sealed + 1,
      whole.length - 1,
    ];
    for (const bytes of [
      ...cuts.map((length) => whole.subarray(0, length)),
      Buffer.concat([whole, Buffer.alloc(1)]),
      Buffer.concat([whole, whole.subarray(1)]),
    ]) {
      writeFileSync(path, bytes);
      expect(readBlob(folder, id, key)).toEqual(damaged);
    }
  });

  it("is refused when segments are swapped, repeated or left out", () => {
    const folder = temporaryFolder();
    const { id, key } = writeBlob(folder, Buffer.alloc(4 * segment));
    const path = pathOf(folder, id);
    const whole = readFileSync(path);
    const part = (index: number): Buffer =>
      whole.subarray(1 + index * sealed, 1 + (index + 1) * sealed);
    for (const order of [
      [1, 0, 2, 3],
      [0, 2, 1, 3],
      [0, 0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
      [3],
      [0, 1, 2, 3, 3],
    ]) {
      writeFileSync(path, Buffer.concat([whole.subarray(0, 1), ...order.map(part)]));
      expect(readBlob(folder, id, key)).toEqual(damaged);
    }
    writeFileSync(path, whole);
    expect(readBlob(folder, id, key).ok).toBe(true);
  });

  it("is refused after any bit was flipped", () => {
    const folder = temporaryFolder();
    const { id, key } = writeBlob(folder, seeded(4)(40));
    const path = pathOf(folder, id);
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      writeFileSync(path, flipBit(whole, bit));
      expect(readBlob(folder, id, key)).toEqual(damaged);
    }
  });

  it("does not open under another's name", () => {
    const folder = temporaryFolder();
    const [a, b] = [writeBlob(folder, Buffer.from("x")), writeBlob(folder, Buffer.from("y"))];
    renameSync(pathOf(folder, a.id), pathOf(folder, b.id));
    expect(readBlob(folder, b.id, a.key)).toEqual(damaged);
    expect(readBlob(folder, a.id, a.key)).toEqual(missing);
  });

  it("is looked for by its id and nothing else", () => {
    for (const id of ["../house.keys", "", "AB".repeat(16), "a".repeat(31), `${"a".repeat(32)}/`])
      expect(() => readBlob(temporaryFolder(), id, Buffer.alloc(32))).toThrow();
  });
});

describe("sweeping", () => {
  it("removes what no row knows and what a crash left, and nothing else", () => {
    const folder = temporaryFolder();
    expect(sweepOrphans(folder, new Set())).toBe(0);
    const [kept, lost] = [writeBlob(folder, Buffer.from("x")), writeBlob(folder, Buffer.from("y"))];
    writeFileSync(`${pathOf(folder, kept.id)}.tmp`, "half");
    const foreign = join(folder, "blobs", kept.id.slice(0, 2), "notes.txt");
    writeFileSync(foreign, "not ours");
    mkdirSync(join(folder, "blobs", "lost+found"));
    expect(sweepOrphans(folder, new Set([kept.id]))).toBe(2);
    expect(readBlob(folder, kept.id, kept.key).ok).toBe(true);
    expect(readBlob(folder, lost.id, lost.key)).toEqual(missing);
    expect(readFileSync(foreign, "utf8")).toBe("not ours");
    expect(sweepOrphans(folder, new Set([kept.id]))).toBe(0);
  });
});
