import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unwrapBundle, wrapBundle } from "../../../electron/vault/keys/key-bundle.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { floorCost } from "../../../electron/vault/keys/kdf.ts";
import { writeKeyFile, type KeyFile, type Slot } from "../../../electron/vault/keys/key-file.ts";
import {
  isSealedWith,
  makeKitSlot,
  makeSlot,
  makeWayIn,
  openKit,
  restoreSlot,
  unlockSlot,
} from "../../../electron/vault/keys/key-slots.ts";
import { flipBit, hex, otherVaultId, seeded, valueOf, vaultId } from "./test-bytes.ts";

const house = { vaultId, purpose: "trial" } as const;
const vmk = seeded(1)(32);
const nextVmk = seeded(2)(32);
const seeds = { amina: seeded(3)(32), bea: seeded(4)(32) };
const recoverySeed = seeded(5)(32);
const root = seeded(6)(32);
const words = { amina: "correct horse battery", bea: "staple of another house" };
const wrong = { ok: false, error: { type: "WrongPassphrase" } };
const damaged = { ok: false, error: { type: "KeysDamaged" } };

let file: KeyFile;
const folder = mkdtempSync(join(tmpdir(), "hearth-slots-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  const slots = [await slotOf("amina"), await slotOf("bea", "reset")];
  const kit = makeKitSlot(house, publicKeyOf(recoverySeed), { vmk, nextVmk: null });
  file = writeKeyFile(folder, { ...house, generation: 0, slots, kit });
});

describe("unlocking", () => {
  it("gives seed, root and the key of the vault", async () => {
    const unlocked = valueOf(await unlockSlot(file, "amina", words.amina));
    expect(unlocked.bundle).toEqual({ seed: seeds.amina, root });
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

  it("tells a changed slot from a wrong passphrase", async () => {
    const [amina, bea] = twoOf(file.slots);
    const strange = makeKitSlot(house, publicKeyOf(seeds.bea), { vmk, nextVmk: null }).sealedVmk;
    const changes: readonly Slot[] = [
      { ...amina, sealedVmk: bea.sealedVmk },
      { ...amina, sealedVmk: strange },
      { ...amina, publicKey: bea.publicKey },
      { ...amina, sealedNextVmk: bea.sealedVmk },
    ];
    for (const changed of changes)
      expect(await unlockSlot({ ...file, slots: [changed, bea] }, "amina", words.amina)).toEqual(
        damaged,
      );
  });

  it("does not open a slot that was taken elsewhere", async () => {
    const [amina, bea] = twoOf(file.slots);
    const changes: readonly KeyFile[] = [
      { ...file, purpose: "real" },
      { ...file, slots: [{ ...amina, id: bea.id }] },
      { ...file, slots: [{ ...amina, wrappedBundle: bea.wrappedBundle }] },
      { ...file, slots: [{ ...amina, cost: { ...amina.cost, lanes: 2 } }] },
    ];
    for (const changed of changes)
      expect(await unlockSlot(changed, "amina", words.amina)).toEqual(wrong);
  });

  it("gives a changed passphrase the same bundle", async () => {
    const slot = await makeSlot({ ...wantedOf("amina"), passphrase: "a new one of her own" });
    const changed = { ...file, slots: [slot] };
    expect(await unlockSlot(changed, "amina", words.amina)).toEqual(wrong);
    const unlocked = valueOf(await unlockSlot(changed, "amina", "a new one of her own"));
    expect(unlocked.bundle).toEqual({ seed: seeds.amina, root });
  });
});

describe("a slot kept in the database", () => {
  it("opens the vault again once the keys of the vault are sealed to it, without its passphrase", async () => {
    const [amina, bea] = twoOf(file.slots);
    for (const keys of [
      { vmk, nextVmk },
      { vmk: nextVmk, nextVmk: null },
    ]) {
      const slot = restoreSlot(house, amina, keys);
      const { sealedVmk, sealedNextVmk } = slot;
      expect(slot).toEqual({ ...amina, sealedVmk, sealedNextVmk });
      const written = { ...file, slots: [slot, bea] };
      expect(valueOf(await unlockSlot(written, "amina", words.amina))).toMatchObject(keys);
    }
  });

  it("shows anyone who has the keys of the vault whether they are the ones sealed to it", () => {
    const [amina, bea] = twoOf(file.slots);
    const { kit } = file;
    if (kit === null) throw new Error("The file has a slot of the recovery key");
    const keys = { vmk, nextVmk: null };
    const both = restoreSlot(house, amina, { vmk, nextVmk });
    for (const slot of [amina, bea, kit]) expect(isSealedWith(house, slot, keys)).toBe(true);
    expect(isSealedWith(house, both, { vmk, nextVmk })).toBe(true);
    for (const changed of [
      { ...amina, sealedVmk: bea.sealedVmk },
      { ...amina, id: bea.id },
      { ...amina, publicKey: bea.publicKey },
      both,
      restoreSlot(house, amina, { vmk: nextVmk, nextVmk: null }),
      restoreSlot({ ...house, purpose: "real" }, amina, keys),
      restoreSlot({ ...house, vaultId: otherVaultId }, amina, keys),
      makeKitSlot(house, publicKeyOf(recoverySeed), { vmk: nextVmk, nextVmk: null }),
    ])
      expect(isSealedWith(house, changed, keys)).toBe(false);
    const again = restoreSlot(house, amina, keys);
    expect(again).toEqual(amina);
    expect(
      new Set([amina, bea, kit, both].map(({ sealedVmk }) => sealedVmk.slice(0, 43))).size,
    ).toBe(3);
  });

  it("of someone who was removed, put back into the file, leads to the key of before alone", async () => {
    const [amina, bea] = twoOf(file.slots);
    const staying = restoreSlot(house, amina, { vmk: nextVmk, nextVmk: null });
    const putBack = { ...file, slots: [staying, bea] };
    expect(valueOf(await unlockSlot(putBack, "amina", words.amina)).vmk).toEqual(nextVmk);
    const unlocked = valueOf(await unlockSlot(putBack, "bea", words.bea));
    expect(unlocked).toMatchObject({ vmk, nextVmk: null });
  });
});

describe("the slot of the recovery key", () => {
  it("opens with the seed of the sheets and no other", () => {
    expect(valueOf(openKit(file, recoverySeed))).toEqual({ vmk, nextVmk: null });
    const mismatch = { ok: false, error: { type: "SheetsDoNotMatch" } };
    expect(openKit(file, seeds.amina)).toEqual(mismatch);
    expect(openKit({ ...file, kit: null }, recoverySeed)).toEqual({
      ok: false,
      error: { type: "NoKit" },
    });
    expect(openKit({ ...file, purpose: "demo" }, recoverySeed)).toEqual(damaged);
  });

  it("gives both keys while the vault gets another one", () => {
    const keys = { vmk, nextVmk };
    const kit = makeKitSlot(house, publicKeyOf(recoverySeed), keys);
    expect(valueOf(openKit({ ...file, kit }, recoverySeed))).toEqual(keys);
  });
});

describe("the key of the database", () => {
  it("is another one for each key and each vault", () => {
    const keys = [vaultId, otherVaultId].flatMap((id) => [
      databaseKey(vmk, id),
      databaseKey(nextVmk, id),
    ]);
    expect(new Set([...keys, vmk, nextVmk].map(hex)).size).toBe(6);
    expect(keys.every((key) => key.length === 32)).toBe(true);
    expect(databaseKey(vmk, vaultId)).toEqual(databaseKey(vmk, vaultId));
  });
});

describe("a username", () => {
  // The random bytes are the same each time, so that what differs follows from what was given.
  const wayIn = (signInName: string, passphrase: string) =>
    makeWayIn({ ...wantedOf("amina"), signInName, passphrase }, seeded(7));

  it("shows in no value of a slot but in those that the passphrase changes as well", async () => {
    const made = await wayIn("amina", "one passphrase");
    const otherName = await wayIn("bea", "one passphrase");
    const otherPassphrase = await wayIn("amina", "another passphrase");
    const differing = (other: typeof made) =>
      Object.entries(made).flatMap(([key, value]) =>
        JSON.stringify(value) === JSON.stringify(other[key as keyof typeof made]) ? [] : [key],
      );
    expect(differing(otherName)).toEqual(["tag", "wrappedBundle"]);
    expect(differing(otherPassphrase)).toEqual(["tag", "wrappedBundle"]);
    expect(await wayIn(" \uff21mina", "one passphrase")).toEqual(made);
  });

  it("gets other tags in another slot and in another vault", async () => {
    const wanted = { ...wantedOf("amina"), vmk, nextVmk: null };
    const tags = [
      await makeWayIn(wanted, seeded(7)),
      await makeWayIn(wanted, seeded(8)),
      await makeWayIn({ ...wanted, vaultId: otherVaultId }, seeded(7)),
    ].map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(3);
  });
});

describe("slots that cost more than others", () => {
  it("are both found; a third cost is not tried", async () => {
    const costs = [3, 4, 5].map((passes) => ({ ...floorCost, passes }));
    const slots = await Promise.all(costs.map((cost) => makeSlot({ ...wantedOf("bea"), cost })));
    const [cheap, middle, dear] = slots;
    if (!cheap || !middle || !dear) throw new Error("three slots were expected");
    const open = (some: readonly Slot[]) =>
      unlockSlot({ ...file, slots: [...some] }, "bea", words.bea);
    expect(valueOf(await open([cheap, middle])).slot).toBe(middle);
    const amina = { ...dear, tag: "0".repeat(32) };
    expect(valueOf(await open([amina, cheap])).slot).toBe(cheap);
    expect(await open([{ ...middle, tag: "0".repeat(32) }, amina, cheap])).toEqual(wrong);
  });
});

describe("a wrapped bundle", () => {
  const bundle = { seed: seeds.amina, root };
  const kek = seeded(8)(32);
  const place = { ...house, slotId: "a", cost: floorCost };
  const wrapped = wrapBundle(kek, place, bundle);

  it("gives back seed and root", () => {
    expect(wrapped).toHaveLength(92);
    expect(unwrapBundle(kek, place, wrapped)).toEqual(bundle);
  });

  it("fails with any bit flipped, cut or longer", () => {
    for (let bit = 0; bit < wrapped.length * 8; bit += 1)
      expect(unwrapBundle(kek, place, flipBit(wrapped, bit))).toBeNull();
    for (let length = 0; length < wrapped.length; length += 1)
      expect(unwrapBundle(kek, place, wrapped.subarray(0, length))).toBeNull();
    expect(unwrapBundle(kek, place, Buffer.concat([wrapped, Buffer.alloc(1)]))).toBeNull();
  });

  it("opens in its own place and under its own key only", () => {
    for (const other of [
      { ...place, vaultId: otherVaultId },
      { ...place, slotId: "b" },
      { ...place, purpose: "demo" } as const,
      { ...place, cost: { ...place.cost, passes: 4 } },
      { ...place, cost: { ...place.cost, memoryKiB: 65537 } },
      { ...place, cost: { ...place.cost, lanes: 2 } },
    ])
      expect(unwrapBundle(kek, other, wrapped)).toBeNull();
    expect(unwrapBundle(seeded(9)(32), place, wrapped)).toBeNull();
  });
});

const wantedOf = (name: "amina" | "bea", kind: Slot["kind"] = "passphrase") => ({
  ...house,
  signInName: name,
  passphrase: words[name],
  kind,
  cost: floorCost,
  bundle: { seed: seeds[name], root },
  vmk,
  nextVmk: null,
});

const slotOf = (name: "amina" | "bea", kind: Slot["kind"] = "passphrase"): Promise<Slot> =>
  makeSlot(wantedOf(name, kind));

function twoOf(slots: readonly Slot[]): readonly [Slot, Slot] {
  const [a, b] = slots;
  if (!a || !b) throw new Error("two slots were expected");
  return [a, b];
}
