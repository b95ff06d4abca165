import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { slotsKey } from "../../../electron/vault/keys/derive.ts";
import {
  keyFileNames,
  readKeyFile,
  verifyMac,
  writeKeyFile,
  type KeyContent,
  type KeyFile,
} from "../../../electron/vault/keys/key-file.ts";
import { makeKitSlot, makeSlot, resealVmk } from "../../../electron/vault/keys/key-slots.ts";
import { floorCost } from "../../../electron/vault/keys/kdf.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { makeUnreadable } from "../../helpers/unreadable-file.ts";
import { seeded, temporaryFolder, valueOf, vaultId } from "./material.ts";
import { runs } from "../../helpers/property-runs.ts";

const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
const kSlots = slotsKey(vmk, vaultId);
const nextKSlots = slotsKey(nextVmk, vaultId);
let content: KeyContent;

beforeAll(async () => {
  const slot = await makeSlot({
    vaultId,
    purpose: "trial",
    signInName: "Amina",
    passphrase: "correct horse battery",
    kind: "passphrase",
    cost: floorCost,
    bundleSeed: seeded(3)(32),
    vmk,
    nextVmk: null,
  });
  const house = { vaultId, purpose: "trial" } as const;
  const keys = { vmk, nextVmk: null };
  const kit = makeKitSlot(house, publicKeyOf(seeded(4)(32)), keys);
  const pendingKit = makeKitSlot(house, publicKeyOf(seeded(5)(32)), keys);
  content = { ...house, generation: 0, slots: [slot], kit, pendingKit };
});

describe("the key file", () => {
  it("is read back as it was written, in two copies nobody else may read", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content, kSlots);
    expect(readdirSync(folder).toSorted()).toEqual([...keyFileNames]);
    for (const name of keyFileNames) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/amina/i);
    }
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    expect(written).toMatchObject({ ...content, generation: 1, format: 1, nextMac: null });
    expect(verifyMac(written, kSlots)).toBe(true);
    expect(verifyMac(written, nextKSlots)).toBe(false);
  });

  it("says that it is missing", () => {
    expect(readKeyFile(temporaryFolder())).toEqual({ ok: false, error: { type: "KeysMissing" } });
  });

  it.each(keyFileNames)("does without the copy %s", (name) => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content, kSlots);
    writeFileSync(join(folder, name), "");
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    makeUnreadable(join(folder, name));
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    rmSync(join(folder, name));
    expect(valueOf(readKeyFile(folder))).toEqual(written);
  });

  it("says what the disk says when no copy can be read from it", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, content, kSlots);
    for (const name of keyFileNames) makeUnreadable(join(folder, name));
    expect(() => readKeyFile(folder)).toThrow(/EIO/);
  });

  it.each(keyFileNames)("prefers the newer generation when %s stayed behind", (name) => {
    const folder = temporaryFolder();
    const first = writeKeyFile(folder, content, kSlots);
    const old = readFileSync(join(folder, name));
    const second = writeKeyFile(folder, first, kSlots);
    expect(second.generation).toBe(2);
    writeFileSync(join(folder, name), old);
    expect(valueOf(readKeyFile(folder))).toEqual(second);
  });

  it("is damaged when no copy can be read, whatever happened to them", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, content, kSlots);
    const text = readFileSync(join(folder, keyFileNames[0]));
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(255),
        fc.nat(text.length - 2),
        (at, byte, cut) => {
          fc.pre(text[at] !== byte);
          // Another digit, or one more before it, says that a later version wrote it.
          const isNewerByChance = /"format": ?$/u.test(text.subarray(0, at).toString());
          fc.pre(!isNewerByChance);
          const changed = Buffer.from(text);
          changed.writeUInt8(byte, at);
          writeFileSync(join(folder, keyFileNames[0]), changed);
          writeFileSync(join(folder, keyFileNames[1]), text.subarray(0, cut));
          const read = readKeyFile(folder);
          // Spaces between values are nobody's: the copy is then still whole.
          if (read.ok) expect(read.value).toEqual(JSON.parse(text.toString()));
          else expect(read.error).toEqual({ type: "KeysDamaged" });
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it("of a later version is refused, even with an older copy beside it", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, content, kSlots);
    writeFileSync(join(folder, keyFileNames[1]), JSON.stringify({ format: 2, other: [] }));
    expect(readKeyFile(folder)).toEqual({ ok: false, error: { type: "KeysNewer" } });
  });

  it("with a derivation cheaper than the floor is refused before anything is derived", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content, kSlots);
    const slots = written.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, passes: 1 } }));
    for (const name of keyFileNames)
      writeFileSync(join(folder, name), JSON.stringify({ ...written, slots }));
    expect(readKeyFile(folder)).toEqual({ ok: false, error: { type: "KeysDamaged" } });
  });

  it("keeps the old file when the new one cannot be written", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content, kSlots);
    expect(() => writeKeyFile(join(folder, "nowhere"), written, kSlots)).toThrow(/ENOENT/);
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    expect(readdirSync(folder).toSorted()).toEqual([...keyFileNames]);
  });
});

describe("the MAC of the key file", () => {
  it("fails on any change of any value", () => {
    const written = writeKeyFile(temporaryFolder(), content, kSlots);
    const slot = written.slots[0];
    const kit = written.kit;
    if (!slot || !kit) throw new Error("no slot");
    const changes: readonly Partial<KeyFile>[] = [
      { vaultId: "77a0c2de-1f53-4f0a-8a08-52c8a9f3d4e2" },
      { purpose: "demo" },
      { generation: 2 },
      { slots: [] },
      { slots: [slot, slot] },
      { slots: [{ ...slot, id: "0".repeat(32) }] },
      { slots: [{ ...slot, nameHash: "0".repeat(16) }] },
      { slots: [{ ...slot, kind: "reset" }] },
      { slots: [{ ...slot, kdf: { ...slot.kdf, passes: 4 } }] },
      { slots: [{ ...slot, kdf: { ...slot.kdf, memoryKiB: 65537 } }] },
      { slots: [{ ...slot, kdf: { ...slot.kdf, lanes: 2 } }] },
      { slots: [{ ...slot, kdf: { ...slot.kdf, salt: "AAAA" } }] },
      { slots: [{ ...slot, wrappedBundle: "" }] },
      { slots: [{ ...slot, publicKey: "" }] },
      { slots: [{ ...slot, sealedVmk: "" }] },
      { slots: [{ ...slot, sealedNextVmk: "" }] },
      { kit: null },
      { pendingKit: null },
      { kit: written.pendingKit, pendingKit: written.kit },
      { kit: { ...kit, id: "" } },
      { kit: { ...kit, publicKey: "" } },
      { kit: { ...kit, sealedVmk: "" } },
      { kit: { ...kit, sealedNextVmk: "" } },
    ];
    for (const change of changes)
      expect([change, verifyMac({ ...written, ...change }, kSlots)]).toEqual([change, false]);
  });

  it("can be checked with either key while a rotation stands", () => {
    const rotating = resealVmk(content, nextVmk);
    const written = writeKeyFile(temporaryFolder(), rotating, kSlots, nextKSlots);
    expect(verifyMac(written, kSlots)).toBe(true);
    expect(verifyMac(written, nextKSlots)).toBe(true);
    expect(verifyMac(written, seeded(9)(32))).toBe(false);
    expect(verifyMac({ ...written, generation: 7 }, nextKSlots)).toBe(false);
  });

  it("is not made for half a rotation", () => {
    const folder = temporaryFolder();
    const rotating = resealVmk(content, nextVmk);
    expect(() => writeKeyFile(folder, rotating, kSlots)).toThrow(/rotation/);
    expect(() => writeKeyFile(folder, content, kSlots, nextKSlots)).toThrow(/rotation/);
    const half = { ...rotating, pendingKit: content.pendingKit };
    expect(() => writeKeyFile(folder, half, kSlots, nextKSlots)).toThrow(/rotation/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
