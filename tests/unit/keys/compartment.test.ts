import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftKey } from "../../../electron/vault/keys/key-bundle.ts";
import {
  deriveEpochKeys,
  fingerprintWords,
  macMembers,
  newCompartmentSecret,
  openCompartment,
  sealCompartmentTo,
  unwrapChain,
  verifyMembers,
  wrapPrevious,
  type EpochId,
  type WrappedEpoch,
} from "../../../electron/vault/keys/compartment.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { sheetWords } from "../../../electron/vault/keys/word-list.ts";
import { flipBit, hex, otherVaultId, seeded, valueOf, vaultId } from "./material.ts";

const idOf = (epoch: number): EpochId => ({ vaultId, compartment: "care", epoch });
const secret = seeded(1)(32);
const seed = seeded(2)(32);
const amina = { memberId: "amina", publicKey: publicKeyOf(seed) };
const bea = { memberId: "bea", publicKey: publicKeyOf(seeded(3)(32)) };
const kit = { memberId: "kit", publicKey: publicKeyOf(seeded(4)(32)) };

describe("an epoch's keys", () => {
  it("differ by use, epoch, compartment and house", () => {
    const ids: readonly EpochId[] = [
      idOf(1),
      idOf(2),
      { ...idOf(1), compartment: "office" },
      { ...idOf(1), vaultId: otherVaultId },
    ];
    const all = ids.flatMap((id) => {
      const { recordKey, membersKey, wrapKey, dropSeed } = deriveEpochKeys(secret, id);
      return [recordKey, membersKey, wrapKey, dropSeed].map(hex);
    });
    expect(new Set([...all, hex(secret)]).size).toBe(17);
  });
});

describe("a compartment's chain", () => {
  /** Secrets of epochs 1…n and the rows that wrap them. */
  const chainOf = (length: number) => {
    const secrets = Array.from({ length }, (_, index) => seeded(100 + index)(32));
    const rows = secrets.map((next, index): WrappedEpoch => {
      const previous = secrets[index - 1];
      const id = idOf(index + 1);
      const wrappedPrevious = previous && wrapPrevious(deriveEpochKeys(next, id), previous, id);
      return { epoch: index + 1, wrappedPrevious: wrappedPrevious ?? null };
    });
    return { rows, secrets };
  };

  it("leads from any epoch back to the first, and never forward", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (a, b) => {
        const [held, length] = [Math.min(a, b), Math.max(a, b)];
        const { rows, secrets } = chainOf(length);
        const latest = secrets[held - 1] ?? Buffer.alloc(0);
        const keys = valueOf(unwrapChain(idOf(held), latest, rows.toReversed()));
        expect([...keys.keys()].toSorted()).toEqual(secrets.slice(0, held).map((_, i) => i + 1));
        for (const [epoch, { secret: found }] of keys)
          expect(hex(found)).toBe(hex(secrets[epoch - 1] ?? null));
      }),
    );
  });

  it("says which link is broken", () => {
    const { rows, secrets } = chainOf(4);
    const latest = secrets[3] ?? Buffer.alloc(0);
    const broken = { ok: false, error: { type: "EpochsDamaged", epoch: 3 } };
    const without = rows.filter((row) => row.epoch !== 3);
    expect(unwrapChain(idOf(4), latest, without)).toEqual(broken);
    const link = rows[2]?.wrappedPrevious ?? Buffer.alloc(0);
    for (const wrappedPrevious of [null, flipBit(link, 77), rows[3]?.wrappedPrevious ?? null])
      expect(unwrapChain(idOf(4), latest, rows.with(2, { epoch: 3, wrappedPrevious }))).toEqual(
        broken,
      );
    expect(unwrapChain(idOf(4), seeded(9)(32), rows).ok).toBe(false);
  });
});

describe("a compartment's key for a member", () => {
  it("opens with her seed, in its own place", () => {
    const sealed = sealCompartmentTo(amina, idOf(2), secret);
    expect(sealed).toHaveLength(80);
    expect(hex(openCompartment(seed, "amina", idOf(2), sealed))).toBe(hex(secret));
    expect(openCompartment(seeded(3)(32), "amina", idOf(2), sealed)).toBeNull();
    expect(openCompartment(seed, "bea", idOf(2), sealed)).toBeNull();
    expect(openCompartment(seed, "amina", idOf(3), sealed)).toBeNull();
    expect(
      openCompartment(seed, "amina", { ...idOf(2), compartment: "office" }, sealed),
    ).toBeNull();
    expect(
      openCompartment(seed, "amina", { ...idOf(2), vaultId: otherVaultId }, sealed),
    ).toBeNull();
  });

  it("is 32 unpredictable bytes", () => {
    expect(newCompartmentSecret()).toHaveLength(32);
    expect(newCompartmentSecret()).not.toEqual(newCompartmentSecret());
  });
});

describe("the member list", () => {
  const id = idOf(1);
  const keys = deriveEpochKeys(secret, id);
  const drop = publicKeyOf(keys.dropSeed);
  const mac = macMembers(keys, id, [amina, bea, kit]);

  it("is verified in any order", () => {
    expect(verifyMembers(keys, id, [kit, amina, bea], drop, mac)).toBe(true);
  });

  it("is refused with a swapped key, someone more or less, another epoch, drop key or MAC", () => {
    const swapped = { ...amina, publicKey: bea.publicKey };
    const other = deriveEpochKeys(seeded(5)(32), id);
    for (const isAccepted of [
      verifyMembers(keys, id, [swapped, bea, kit], drop, mac),
      verifyMembers(keys, id, [amina, bea], drop, mac),
      verifyMembers(keys, id, [amina, bea, kit, { ...bea, memberId: "c" }], drop, mac),
      verifyMembers(keys, id, [amina, { ...bea, memberId: "beb" }, kit], drop, mac),
      verifyMembers(keys, { ...id, epoch: 2 }, [amina, bea, kit], drop, mac),
      verifyMembers(keys, { ...id, compartment: "office" }, [amina, bea, kit], drop, mac),
      verifyMembers(keys, id, [amina, bea, kit], publicKeyOf(seed), mac),
      verifyMembers(keys, id, [amina, bea, kit], drop, flipBit(mac, 5)),
      verifyMembers(keys, id, [amina, bea, kit], drop, mac.subarray(1)),
      verifyMembers(keys, id, [amina, bea, kit], drop, macMembers(other, id, [amina, bea, kit])),
    ])
      expect(isAccepted).toBe(false);
  });
});

describe("a fingerprint", () => {
  it("is three words of the list, the same each time, other ones for another key or house", () => {
    const words = fingerprintWords(amina.publicKey, vaultId);
    expect(words.every((word) => sheetWords.includes(word))).toBe(true);
    expect(fingerprintWords(amina.publicKey, vaultId)).toEqual(words);
    expect(fingerprintWords(bea.publicKey, vaultId)).not.toEqual(words);
    expect(fingerprintWords(amina.publicKey, otherVaultId)).not.toEqual(words);
  });
});

describe("a draft key", () => {
  it("belongs to one person in one house", () => {
    const keys = [draftKey(seed, vaultId), draftKey(secret, vaultId), draftKey(seed, otherVaultId)];
    expect(new Set(keys.map(hex)).size).toBe(3);
  });
});
