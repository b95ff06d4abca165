import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  isRotating,
  keyFileForSheets,
  keyFileNames,
  readKeyFile,
  writeKeyFile,
  type KeyContent,
  type KeyFile,
  type KitSlot,
  type Slot,
} from "../../../electron/vault/keys/key-file.ts";
import {
  makeKitSlot,
  makeSlot,
  openKit,
  restoreSlot,
} from "../../../electron/vault/keys/key-slots.ts";
import { floorCost } from "../../../electron/vault/keys/kdf.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { makeUnreadable } from "../../helpers/unreadable-file.ts";
import { otherVaultId, seeded, temporaryFolder, valueOf, vaultId } from "./test-bytes.ts";
import { runs } from "../../helpers/property-runs.ts";

const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
const house = { vaultId, purpose: "trial" } as const;
const recoverySeed = seeded(4)(32);
let slot: Slot;
let kit: KitSlot;
let content: KeyContent;

beforeAll(async () => {
  slot = await makeSlot({
    ...house,
    signInName: "Amina",
    passphrase: "correct horse battery",
    kind: "passphrase",
    cost: floorCost,
    bundle: { seed: seeded(3)(32), root: seeded(5)(32) },
    vmk,
    nextVmk: null,
  });
  kit = makeKitSlot(house, publicKeyOf(recoverySeed), { vmk, nextVmk: null });
  content = { ...house, generation: 0, slots: [slot], kit };
});

describe("the key file", () => {
  it("is read back as it was written, in two copies nobody else may read", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    expect(readdirSync(folder).toSorted()).toEqual([...keyFileNames]);
    for (const name of keyFileNames) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/amina/i);
    }
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    const { checksum } = written;
    expect(written).toEqual({ format: 1, ...content, generation: 1, checksum });
  });

  it("says that it is missing", () => {
    expect(readKeyFile(temporaryFolder())).toEqual({ ok: false, error: { type: "KeysMissing" } });
  });

  it.each(keyFileNames)("does without the copy %s", (name) => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    writeFileSync(join(folder, name), "");
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    makeUnreadable(join(folder, name));
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    rmSync(join(folder, name));
    expect(valueOf(readKeyFile(folder))).toEqual(written);
  });

  it("says what the disk says when no copy can be read from it", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, content);
    for (const name of keyFileNames) makeUnreadable(join(folder, name));
    expect(() => readKeyFile(folder)).toThrow(/EIO/);
  });

  it.each(keyFileNames)("prefers the newer generation when %s stayed behind", (name) => {
    const folder = temporaryFolder();
    const first = writeKeyFile(folder, content);
    const old = readFileSync(join(folder, name));
    const second = writeKeyFile(folder, first);
    expect(second.generation).toBe(2);
    writeFileSync(join(folder, name), old);
    expect(valueOf(readKeyFile(folder))).toEqual(second);
  });

  it("is damaged when no copy can be read, whatever happened to them", () => {
    const folder = temporaryFolder();
    writeKeyFile(folder, content);
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
    writeKeyFile(folder, content);
    writeFileSync(join(folder, keyFileNames[1]), JSON.stringify({ format: 2, other: [] }));
    expect(readKeyFile(folder)).toEqual({ ok: false, error: { type: "KeysNewer" } });
  });

  it("with a derivation cheaper than the floor is refused before anything is derived", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    const slots = written.slots.map((one) => ({ ...one, cost: { ...one.cost, passes: 1 } }));
    for (const name of keyFileNames)
      writeFileSync(join(folder, name), JSON.stringify({ ...written, slots }));
    expect(readKeyFile(folder)).toEqual({ ok: false, error: { type: "KeysDamaged" } });
  });

  it("keeps the old file when the new one cannot be written", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    expect(() => writeKeyFile(join(folder, "nowhere"), written)).toThrow(/ENOENT/);
    expect(valueOf(readKeyFile(folder))).toEqual(written);
    expect(readdirSync(folder).toSorted()).toEqual([...keyFileNames]);
  });
});

describe("the checksum of the key file", () => {
  it("finds any change of any value", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    const bytes = (length: number) => seeded(9)(length).toString("base64");
    const { cost } = slot;
    const ofSlot: readonly Partial<Slot>[] = [
      { id: "0".repeat(32) },
      { tag: "0".repeat(32) },
      { kind: "reset" },
      { cost: { ...cost, passes: 4 } },
      { cost: { ...cost, memoryKiB: 65537 } },
      { cost: { ...cost, lanes: 2 } },
      { wrappedBundle: bytes(92) },
      { publicKey: bytes(32) },
      { sealedVmk: bytes(80) },
      { sealedNextVmk: bytes(80) },
    ];
    const ofKit: readonly Partial<KitSlot>[] = [
      { id: "0".repeat(32) },
      { publicKey: bytes(32) },
      { sealedVmk: bytes(80) },
      { sealedNextVmk: bytes(80) },
    ];
    const changes: readonly Partial<KeyFile>[] = [
      { vaultId: otherVaultId },
      { purpose: "demo" },
      { generation: 2 },
      { checksum: bytes(32) },
      { slots: [] },
      { slots: [slot, slot] },
      ...ofSlot.map((change) => ({ slots: [{ ...slot, ...change }] })),
      { kit: null },
      ...ofKit.map((change) => ({ kit: { ...kit, ...change } })),
    ];
    const read = (change: Partial<KeyFile>) => {
      for (const name of keyFileNames)
        writeFileSync(join(folder, name), JSON.stringify({ ...written, ...change }));
      return readKeyFile(folder);
    };
    expect(valueOf(read({}))).toEqual(written);
    const damaged = { ok: false, error: { type: "KeysDamaged" } };
    for (const change of changes) expect([change, read(change)]).toEqual([change, damaged]);
  });

  it("does not depend on the order or the spacing of what stands in the file", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(folder, content);
    const turned = Object.fromEntries(Object.entries(written).toReversed());
    for (const name of keyFileNames) writeFileSync(join(folder, name), JSON.stringify(turned));
    expect(valueOf(readKeyFile(folder))).toEqual(written);
  });
});

describe("a key file with two keys of the vault", () => {
  const both = { vmk, nextVmk };

  it("is written where every slot and the recovery key have the next one too", () => {
    const rotating = {
      ...content,
      slots: [restoreSlot(house, slot, both)],
      kit: makeKitSlot(house, publicKeyOf(recoverySeed), both),
    };
    expect(isRotating(content)).toBe(false);
    const written = writeKeyFile(temporaryFolder(), rotating);
    expect(isRotating(written)).toBe(true);
    expect(valueOf(openKit(written, recoverySeed))).toEqual(both);
  });

  it("is never written for some of them", () => {
    const folder = temporaryFolder();
    const slots = [restoreSlot(house, slot, both)];
    for (const half of [
      { ...content, slots },
      { ...content, slots: [slot, ...slots], kit: null },
      { ...content, kit: makeKitSlot(house, publicKeyOf(recoverySeed), both) },
    ])
      expect(() => writeKeyFile(folder, half)).toThrow(/rotation/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the key file of a backup", () => {
  it("opens with two sheets and has nobody's slot", () => {
    const folder = temporaryFolder();
    const written = writeKeyFile(temporaryFolder(), content);
    writeFileSync(join(folder, keyFileNames[0]), keyFileForSheets(written) ?? "");
    const read = valueOf(readKeyFile(folder));
    expect(read).toMatchObject({ ...house, generation: 1, slots: [], kit });
    expect(valueOf(openKit(read, recoverySeed)).vmk.equals(vmk)).toBe(true);
  });

  it("is not made without recovery sheets, nor while a rotation stands", () => {
    expect(keyFileForSheets({ ...content, kit: null })).toBeNull();
    const during = makeKitSlot(house, publicKeyOf(recoverySeed), { vmk, nextVmk });
    expect(keyFileForSheets({ ...content, slots: [], kit: during })).toBeNull();
  });
});
