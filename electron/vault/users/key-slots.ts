import type { ReadDb, WriteDb } from "../../../db/platform/open-database.ts";
import { allUserKeys, saveUserKeys, type UserKeysRow } from "../../../db/users/users.ts";
import type { Roster } from "../../../domain/users/roster.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64, toBase64 } from "../keys/bytes.ts";
import { type KeyContent, type Slot, writeKeyFile } from "../keys/key-file.ts";
import { byCost, defaultCost, KdfCost } from "../keys/kdf.ts";
import {
  isSealedWith,
  makeKitSlot,
  makeWayIn,
  restoreSlot,
  type WayIn,
} from "../keys/key-slots.ts";
import type { Bundle } from "../keys/key-bundle.ts";
import type { OpenVault } from "../platform/opened-vault.ts";

/**
 * A new slot for this vault; takes as long as one derivation, in which the vault may get another key. Costs what the dearest slot
 * costs.
 */
export function newSlot(
  house: OpenVault,
  signInName: string,
  passphrase: string,
  kind: Slot["kind"],
  seed: Buffer,
): Promise<WayIn> {
  const { vault, keyFile } = house;
  const costs = keyFile.slots.map(({ cost }) => cost);
  return makeWayIn({
    vaultId: vault.id,
    purpose: vault.purpose,
    signInName,
    passphrase,
    kind,
    cost: costs.toSorted(byCost).at(-1) ?? defaultCost,
    bundle: bundleWith(house, seed),
  });
}

/** What a user seals under their passphrase: their seed, and the root of this vault's roster. */
export const bundleWith = ({ roster }: Pick<OpenVault, "roster">, seed: Buffer): Bundle => ({
  seed,
  root: fromBase64(roster.root),
});

/** Stores the slot of a user in the place of the one before, and writes the key file once that is committed. */
export function putSlot(tx: WriteDb, house: OpenVault, userId: UserId, wayIn: WayIn): void {
  saveUserKeys(tx, wayInToRow(userId, wayIn));
  writeKeysAfterCommit(house);
}

/** The key file follows the database: a crash in between leaves the file of before, which the next sign-in writes again. */
export function writeKeysAfterCommit(house: OpenVault): void {
  house.afterCommit.add(writeKeys);
}

/** Writes the key file: a slot for each user who may sign in, and for the recovery key, each with the keys of the database. */
export function writeKeys(house: OpenVault): void {
  const { database, folder, keyFile, roster, vault, vmk, nextVmk } = house;
  const keys = { vmk, nextVmk };
  const ofVault = { vaultId: vault.id, purpose: vault.purpose };
  const slots = slotsToWrite(database.db, roster, keyFile).map((stored) =>
    restoreSlot(ofVault, stored, keys),
  );
  const recovery = roster.recoveryKey?.keys.sealing ?? null;
  const kit = recovery === null ? null : makeKitSlot(ofVault, fromBase64(recovery), keys);
  const content: KeyContent = { ...ofVault, generation: keyFile.generation, slots, kit };
  house.keyFile = writeKeyFile(folder, content);
}

/**
 * Slots of those who may sign in. A bundle counts only under the public key that the roster names for its user: that of the
 * database, and where it has none that of the key file, so that rows that were deleted lock nobody out.
 */
export function slotsToWrite(
  db: ReadDb,
  roster: Roster,
  { slots }: Pick<KeyContent, "slots">,
): readonly WayIn[] {
  const stored = [...allUserKeys(db).map(rowToWayIn), ...slots];
  return [...roster.people.values()].flatMap(({ state, isDisabled, keys }) => {
    const own = stored.find(({ publicKey }) => publicKey === keys.sealing);
    return state === "removed" || isDisabled || own === undefined ? [] : [own];
  });
}

/** Stores again the bundles that the database has lost and the key file still has. Returns whether there were any. */
export function restoreRows(tx: WriteDb, { roster, keyFile }: OpenVault): boolean {
  const stored = new Set(allUserKeys(tx).map((row) => toBase64(row.publicKey)));
  const lost = [...roster.people.values()].flatMap(({ id, state, keys }) => {
    const slot = keyFile.slots.find(({ publicKey }) => publicKey === keys.sealing);
    return state === "removed" || slot === undefined || stored.has(keys.sealing)
      ? []
      : [wayInToRow(id, slot)];
  });
  for (const row of lost) saveUserKeys(tx, row);
  return lost.length > 0;
}

/** Whether the key file has exactly the slots that the roster and the stored bundles give, each with the keys of the database. */
export function hasExactly(db: ReadDb, { roster, keyFile, vmk, nextVmk }: OpenVault): boolean {
  const given = slotsToWrite(db, roster, keyFile).map(textOf).toSorted();
  const found = keyFile.slots.map(textOf).toSorted();
  const recovery = roster.recoveryKey?.keys.sealing ?? null;
  const slots = [...keyFile.slots, ...(keyFile.kit === null ? [] : [keyFile.kit])];
  return (
    (keyFile.kit?.publicKey ?? null) === recovery &&
    given.length === found.length &&
    given.every((slot, index) => slot === found[index]) &&
    slots.every((slot) => isSealedWith(keyFile, slot, { vmk, nextVmk }))
  );
}

const textOf = ({ id, tag, kind, cost, wrappedBundle, publicKey }: WayIn): string => {
  const { memoryKiB, passes, lanes } = cost;
  return JSON.stringify([id, tag, kind, [memoryKiB, passes, lanes], wrappedBundle, publicKey]);
};

const rowToWayIn = (row: UserKeysRow): WayIn => ({
  id: row.slotId,
  tag: row.tag.toString("hex"),
  kind: row.kind,
  cost: KdfCost.parse(JSON.parse(row.cost)),
  wrappedBundle: toBase64(row.wrappedBundle),
  publicKey: toBase64(row.publicKey),
});

export const wayInToRow = (userId: UserId, wayIn: WayIn): UserKeysRow => ({
  userId,
  slotId: wayIn.id,
  kind: wayIn.kind,
  tag: Buffer.from(wayIn.tag, "hex"),
  cost: JSON.stringify(wayIn.cost),
  wrappedBundle: fromBase64(wayIn.wrappedBundle),
  publicKey: fromBase64(wayIn.publicKey),
});
