import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unwrapBundle, wrapBundle } from "../../../electron/vault/keys/key-bundle.ts";
import { databaseKey, slotsKey } from "../../../electron/vault/keys/derive.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { deriveKek, newKdfParameters, floorCost } from "../../../electron/vault/keys/kdf.ts";
import {
  isRotating,
  writeKeyFile,
  type KeyContent,
  type KeyFile,
  type Slot,
} from "../../../electron/vault/keys/key-file.ts";
import {
  hashName,
  makeKitSlot,
  makeSlot,
  openKit,
  promoteNextVmk,
  resealVmk,
  restoreSlot,
  unlockSlot,
} from "../../../electron/vault/keys/key-slots.ts";
import { hex, otherVaultId, seeded, temporaryFolder, valueOf, vaultId } from "./material.ts";

const house = { vaultId, purpose: "trial" } as const;
const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
const seeds = { amina: seeded(3)(32), bea: seeded(4)(32), kit: seeded(5)(32) };
const words = { amina: "correct horse battery", bea: "staple of another house" };
const wrong = { ok: false, error: { type: "WrongPassphrase" } };
const damaged = { ok: false, error: { type: "KeysDamaged" } };

let file: KeyFile;
const folder = mkdtempSync(join(tmpdir(), "hearth-slots-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const slots = [await slotOf("amina"), await slotOf("bea", "reset")];
  const kit = makeKitSlot(house, publicKeyOf(seeds.kit), { vmk, nextVmk: null });
  file = sign({ ...house, generation: 0, slots, kit, pendingKit: null });
});

describe("unlocking", () => {
  it("gives the bundle and the key of the house", async () => {
    const unlocked = valueOf(await unlockSlot(file, "amina", words.amina));
    expect(hex(unlocked.bundleSeed)).toBe(hex(seeds.amina));
    expect(hex(unlocked.vmk)).toBe(hex(vmk));
    expect(unlocked.nextVmk).toBeNull();
    expect(unlocked.slot).toBe(file.slots[0]);
    expect(valueOf(await unlockSlot(file, "bea", words.bea)).slot.kind).toBe("reset");
  });

  it("takes the name in any case and width", async () => {
    const typed = "  \uff21MINA ";
    expect(valueOf(await unlockSlot(file, typed, words.amina)).slot).toBe(file.slots[0]);
  });

  it("says the same of a wrong passphrase, an unknown name and an empty file", async () => {
    expect(await unlockSlot(file, "amina", words.bea)).toEqual(wrong);
    expect(await unlockSlot(file, "amina", "")).toEqual(wrong);
    expect(await unlockSlot(file, "nobody", words.amina)).toEqual(wrong);
    expect(await unlockSlot({ ...file, slots: [] }, "amina", words.amina)).toEqual(wrong);
  });

  it("tells a changed file from a wrong passphrase", async () => {
    const [amina, bea] = twoOf(file.slots);
    const changes: readonly KeyFile[] = [
      { ...file, generation: 9 },
      { ...file, slots: [amina] },
      { ...file, slots: [{ ...amina, sealedVmk: bea.sealedVmk }, bea] },
      { ...file, slots: [{ ...amina, publicKey: bea.publicKey }, bea] },
      { ...file, slots: [{ ...amina, sealedNextVmk: amina.sealedVmk }, bea] },
    ];
    for (const changed of changes)
      expect(await unlockSlot(changed, "amina", words.amina)).toEqual(damaged);
  });

  it("does not open a slot that was taken elsewhere", async () => {
    const [amina, bea] = twoOf(file.slots);
    const changes: readonly KeyFile[] = [
      { ...file, purpose: "real" },
      { ...file, slots: [{ ...amina, id: bea.id }] },
      { ...file, slots: [{ ...amina, wrappedBundle: bea.wrappedBundle }] },
      { ...file, slots: [{ ...amina, kdf: { ...amina.kdf, lanes: 2 } }] },
    ];
    for (const changed of changes)
      expect(await unlockSlot(changed, "amina", words.amina)).toEqual(wrong);
  });

  it("gives a changed passphrase the same bundle", async () => {
    const slot = await makeSlot({ ...wantedOf("amina"), passphrase: "a new one of her own" });
    const changed = sign({ ...file, slots: [slot] });
    expect(await unlockSlot(changed, "amina", words.amina)).toEqual(wrong);
    const unlocked = valueOf(await unlockSlot(changed, "amina", "a new one of her own"));
    expect(hex(unlocked.bundleSeed)).toBe(hex(seeds.amina));
  });
});

describe("a rotation of the house's key", () => {
  it("holds both keys until it ends, for everybody and the kit, and needs no passphrase", async () => {
    const begun = resealVmk(file, nextVmk);
    expect(isRotating(file)).toBe(false);
    expect(isRotating(begun)).toBe(true);
    const during = sign(begun);
    const both = { vmk, nextVmk };
    expect(valueOf(await unlockSlot(during, "amina", words.amina))).toMatchObject(both);
    expect(valueOf(await unlockSlot(during, "bea", words.bea))).toMatchObject(both);
    expect(valueOf(openKit(during, seeds.kit))).toEqual(both);

    const ended = promoteNextVmk(during);
    expect(isRotating(ended)).toBe(false);
    const after = writeKeyFile(temporaryFolder(), ended, slotsKey(nextVmk, vaultId));
    const one = { vmk: nextVmk, nextVmk: null };
    expect(valueOf(await unlockSlot(after, "amina", words.amina))).toMatchObject(one);
    expect(valueOf(openKit(after, seeds.kit))).toEqual(one);
  });

  it("cannot end before it has begun", () => expect(() => promoteNextVmk(file)).toThrow());

  it("lets a slot be made while it stands", async () => {
    const during = resealVmk(file, nextVmk);
    const slot = await makeSlot({ ...wantedOf("amina"), nextVmk });
    const changed = sign({ ...during, slots: [slot, twoOf(during.slots)[1]] });
    expect(valueOf(await unlockSlot(changed, "amina", words.amina))).toMatchObject({
      vmk,
      nextVmk,
    });
  });

  it("leaves an old file of a removed person worthless against the new key", async () => {
    const after = writeKeyFile(
      temporaryFolder(),
      promoteNextVmk(resealVmk(file, nextVmk)),
      slotsKey(nextVmk, vaultId),
    );
    const replayed = { ...after, slots: file.slots };
    expect(await unlockSlot(replayed, "bea", words.bea)).toEqual(damaged);
  });
});

describe("a slot kept in the database", () => {
  it("opens the house again once the house's key is sealed to it", async () => {
    const [amina, bea] = twoOf(file.slots);
    const restored = restoreSlot(house, amina, { vmk: nextVmk, nextVmk: null });
    expect(restored).toMatchObject({ ...amina, sealedVmk: restored.sealedVmk });
    expect(restored.sealedVmk).not.toBe(amina.sealedVmk);
    const rebuilt = writeKeyFile(
      folder,
      { ...file, slots: [restored, bea] },
      slotsKey(nextVmk, vaultId),
    );
    expect(hex(valueOf(await unlockSlot(rebuilt, "amina", words.amina)).vmk)).toBe(hex(nextVmk));
  });
});

describe("the kit's slot", () => {
  it("opens with the kit's seed and no other", () => {
    expect(valueOf(openKit(file, seeds.kit))).toEqual({ vmk, nextVmk: null });
    const mismatch = { ok: false, error: { type: "SheetsDoNotMatch" } };
    expect(openKit(file, seeds.amina)).toEqual(mismatch);
    expect(openKit({ ...file, kit: null }, seeds.kit)).toEqual({
      ok: false,
      error: { type: "NoKit" },
    });
    expect(openKit({ ...file, purpose: "demo" }, seeds.kit)).toEqual(damaged);
  });

  it("opens nothing while it is not proved", () => {
    const pending = sign({ ...file, kit: null, pendingKit: file.kit });
    expect(openKit(pending, seeds.kit).ok).toBe(false);
  });
});

describe("what follows from the house's key", () => {
  it("is another key for each use and each house", () => {
    const keys = [vaultId, otherVaultId].flatMap((id) => [databaseKey(vmk, id), slotsKey(vmk, id)]);
    expect(new Set(keys.map(hex)).size).toBe(4);
    expect(keys.every((key) => key.length === 32)).toBe(true);
    expect(databaseKey(vmk, vaultId)).toEqual(databaseKey(vmk, vaultId));
  });
});

describe("a name", () => {
  it("leaves eight bytes, other ones in another house", () => {
    expect(hashName(vaultId, "Amina")).toMatch(/^[0-9a-f]{16}$/);
    expect(hashName(vaultId, "Amina")).toBe(hashName(vaultId, " amina"));
    expect(hashName(vaultId, "Amina")).not.toBe(hashName(otherVaultId, "Amina"));
    expect(hashName(vaultId, "Zoë")).toBe(hashName(vaultId, "zoe\u0308"));
  });
});

describe("a wrapped bundle", () => {
  it("opens in its own place only", async () => {
    const kdf = newKdfParameters(floorCost, seeded(7));
    const kek = await deriveKek("x", kdf);
    const place = { ...house, slotId: "a", kdf };
    const wrapped = wrapBundle(kek, place, seeds.amina);
    expect(wrapped).toHaveLength(60);
    expect(hex(unwrapBundle(kek, place, wrapped))).toBe(hex(seeds.amina));
    for (const other of [
      { ...place, vaultId: otherVaultId },
      { ...place, slotId: "b" },
      { ...place, purpose: "demo" } as const,
      { ...place, kdf: { ...kdf, passes: 4 } },
    ])
      expect(unwrapBundle(kek, other, wrapped)).toBeNull();
  });
});

const wantedOf = (name: "amina" | "bea", kind: Slot["kind"] = "passphrase") => ({
  ...house,
  signInName: name,
  passphrase: words[name],
  kind,
  cost: floorCost,
  bundleSeed: seeds[name],
  vmk,
  nextVmk: null,
});

const slotOf = (name: "amina" | "bea", kind: Slot["kind"] = "passphrase"): Promise<Slot> =>
  makeSlot(wantedOf(name, kind));

const sign = (content: KeyContent): KeyFile =>
  writeKeyFile(
    folder,
    content,
    slotsKey(vmk, vaultId),
    isRotating(content) ? slotsKey(nextVmk, vaultId) : null,
  );

function twoOf(slots: readonly Slot[]): readonly [Slot, Slot] {
  const [a, b] = slots;
  if (!a || !b) throw new Error("two slots were expected");
  return [a, b];
}
