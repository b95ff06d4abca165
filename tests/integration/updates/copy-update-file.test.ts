// The file on the stick as an attacker or a bad stick would change it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyUpdateFile } from "../../../electron/vault/updates/copy-update-file.ts";
import type { Updates } from "../../../electron/vault/platform/process-messages.ts";
import { aHead, aKey, anUpdate, lineOf, running } from "../../helpers/invented-update.ts";
import { openingFor } from "../../../tools/package/update-file.mjs";
import { patient } from "../backup/backup-house.ts";
import { smallDisk } from "../faults/small-disk.ts";
import { namesIn } from "./names-in-folder.ts";

const key = aKey();
const payload = Buffer.alloc(70_000, "an invented package ");
const whole = anUpdate(key, payload);

let scratch: string;
let updates: Updates;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "hearth-update-"));
  updates = { folder: join(scratch, "update"), program: running, keys: [lineOf(key)] };
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const take = (bytes: Buffer, watcher = patient) => {
  const file = join(scratch, "stick.update");
  writeFileSync(file, bytes);
  return copyUpdateFile(file, updates, watcher);
};

describe("the file of an update", () => {
  it("is accepted unchanged, and its package is what was signed", async () => {
    const taken = await take(whole);
    expect(taken).toMatchObject({ ok: true, value: { head: aHead(payload) } });
    expect(taken.ok && readFileSync(taken.value.path).equals(payload)).toBe(true);
  });

  it("is refused with any bit flipped, truncated anywhere, and with anything appended; nothing is left", async () => {
    const bits = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const turned = Buffer.from(whole);
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect((await take(turned)).ok).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect((await take(whole.subarray(0, length))).ok).toBe(false);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 20 }), async (more) => {
        expect((await take(Buffer.concat([whole, more]))).ok).toBe(false);
      }),
    );
    expect(namesIn(updates.folder)).toEqual([]);
  });

  it("is refused with the header of one and the package of another", async () => {
    const other = Buffer.alloc(payload.length, "another package ");
    const swapped = Buffer.concat([openingFor(aHead(payload), key), other]);
    expect(await take(swapped)).toEqual({ ok: false, error: "updateDamaged" });
    expect(namesIn(updates.folder)).toEqual([]);
  });

  it("is refused when it shrinks while it is copied", async () => {
    const file = join(scratch, "stick.update");
    const long = Buffer.alloc(3_000_000, "an invented package ");
    const step = (): void => {
      writeFileSync(file, whole.subarray(0, 100));
    };
    const taken = take(anUpdate(key, long), { ...patient, step });
    expect(await taken).toEqual({ ok: false, error: "updateCut" });
    expect(namesIn(updates.folder)).toEqual([]);
  });

  it("is not waited for where it is no file", async () => {
    const pipe = join(scratch, "pipe.update");
    execFileSync("mkfifo", [pipe]);
    expect(await copyUpdateFile(pipe, updates, patient)).toEqual({
      ok: false,
      error: "updateNone",
    });
    expect(await copyUpdateFile(scratch, updates, patient)).toMatchObject({ error: "updateNone" });
    await expect(copyUpdateFile(join(scratch, "gone"), updates, patient)).rejects.toThrow("ENOENT");
  });

  it("is refused without enough space, before anything is written", async () => {
    const disk = smallDisk(24);
    updates = { ...updates, folder: join(disk.folder, "update") };
    const answer = await take(whole);
    // Where no small disk can be made, there is space.
    expect(answer).toMatchObject(disk.isSmall ? { error: "updateFull" } : { ok: true });
    if (disk.isSmall) expect(namesIn(updates.folder)).toEqual([]);
  });
});
