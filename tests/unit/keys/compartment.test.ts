import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { toBase64 } from "../../../electron/vault/keys/bytes.ts";
import { draftKey } from "../../../electron/vault/keys/key-bundle.ts";
import {
  deriveEpochKeys,
  fingerprintWords,
  newCompartmentSecret,
  openCompartment,
  sealCompartmentTo,
  unwrapChain,
  wrapPrevious,
  type EpochId,
  type WrappedEpoch,
} from "../../../electron/vault/keys/compartment.ts";
import { publicKeyOf } from "../../../electron/vault/keys/hpke.ts";
import { sheetWords } from "../../../electron/vault/keys/sheet-and-passphrase-words.ts";
import { publicKeysOf } from "../../../electron/vault/keys/signing.ts";
import { userNo } from "../../helpers/roster-chain.ts";
import { flipBit, hex, otherVaultId, seeded, valueOf, vaultId } from "./test-bytes.ts";

const idOf = (epoch: number): EpochId => ({ vaultId, compartment: "care", epoch });
const secret = seeded(1)(32);
const seed = seeded(2)(32);
const amina = { memberId: userNo(1), publicKey: publicKeyOf(seed) };
const bea = userNo(2);

describe("an epoch's keys", () => {
  it("differ by use, epoch, compartment and vault", () => {
    const ids: readonly EpochId[] = [
      idOf(1),
      idOf(2),
      { ...idOf(1), compartment: "office" },
      { ...idOf(1), vaultId: otherVaultId },
    ];
    const all = ids.flatMap((id) => {
      const { recordKey, wrapKey, dropSeed } = deriveEpochKeys(secret, id);
      return [recordKey, wrapKey, dropSeed].map(hex);
    });
    expect(new Set([...all, hex(secret)]).size).toBe(13);
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
  it("opens with their seed, in its own place", () => {
    const { memberId } = amina;
    const sealed = sealCompartmentTo(amina, idOf(2), secret);
    expect(sealed).toHaveLength(80);
    expect(hex(openCompartment(seed, memberId, idOf(2), sealed))).toBe(hex(secret));
    expect(openCompartment(seeded(3)(32), memberId, idOf(2), sealed)).toBeNull();
    expect(openCompartment(seed, bea, idOf(2), sealed)).toBeNull();
    expect(openCompartment(seed, recoveryKeyId, idOf(2), sealed)).toBeNull();
    for (const other of [
      idOf(3),
      { ...idOf(2), compartment: "office" } as const,
      { ...idOf(2), vaultId: otherVaultId },
    ])
      expect(openCompartment(seed, memberId, other, sealed)).toBeNull();
  });

  it("is 32 unpredictable bytes", () => {
    expect(newCompartmentSecret()).toHaveLength(32);
    expect(newCompartmentSecret()).not.toEqual(newCompartmentSecret());
  });
});

describe("the words of a member's keys", () => {
  const keys = publicKeysOf(seed, vaultId);
  const other = publicKeysOf(seeded(3)(32), vaultId);
  const root = toBase64(seeded(4)(32));

  it("are four of the list, and the same each time", () => {
    const words = fingerprintWords(keys, root);
    expect(words).toHaveLength(4);
    expect(words.every((word) => sheetWords.includes(word))).toBe(true);
    expect(fingerprintWords({ ...keys }, root)).toEqual(words);
  });

  // Calculated once with HKDF in Python and Argon2id of the openssl tool.
  it("follow from the keys and the root as documented", () => {
    const known = {
      sealing: "j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF8=",
      signing: "CxP1qyIQdJWMf5XtJqyYAtYPAfmy7hujbYkGvWDXXvs=",
    };
    const words = fingerprintWords(known, "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");
    expect(words).toEqual(["vault", "brass", "fire", "exercise"]);
  });

  it("are others when either key or the root is another", () => {
    const all = [
      fingerprintWords(keys, root),
      fingerprintWords({ ...keys, sealing: other.sealing }, root),
      fingerprintWords({ ...keys, signing: other.signing }, root),
      fingerprintWords({ sealing: keys.signing, signing: keys.sealing }, root),
      fingerprintWords(keys, toBase64(seeded(5)(32))),
    ];
    for (const place of [0, 1, 2, 3])
      expect(new Set(all.map((words) => words[place])).size).toBe(all.length);
  });
});

describe("a draft key", () => {
  it("belongs to one user in one vault", () => {
    const keys = [draftKey(seed, vaultId), draftKey(secret, vaultId), draftKey(seed, otherVaultId)];
    expect(new Set(keys.map(hex)).size).toBe(3);
  });
});
