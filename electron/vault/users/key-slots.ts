import type { WriteDb } from "../../../db/platform/open.ts";
import {
  allUserKeys,
  allUsers,
  saveUserKeys,
  updateUser,
  type UserKeysRow,
} from "../../../db/users/users.ts";
import { setKeysGeneration } from "../../../db/platform/vault.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { fromBase64, toBase64 } from "../keys/bytes.ts";
import { slotsKey } from "../keys/derive.ts";
import { type KeyContent, type Slot, writeKeyFile } from "../keys/key-file.ts";
import { defaultCost, KdfParameters } from "../keys/kdf.ts";
import { hashName, makeWayIn, restoreSlot, type WayIn } from "../keys/key-slots.ts";
import type { OpenVault } from "../platform/open-vault.ts";

/**
 * Writes another key file and lets the database know its generation. The file comes first: a crash in between leaves
 * a file newer than the database, which the next sign-in follows; the other order would lock everybody out.
 */
export function changeKeyFile(
  tx: WriteDb,
  house: OpenVault,
  change: (content: KeyContent) => KeyContent,
): void {
  const { vault, vmk, nextVmk, folder } = house;
  const nextKey = nextVmk === null ? null : slotsKey(nextVmk, vault.id);
  house.keyFile = writeKeyFile(folder, change(house.keyFile), slotsKey(vmk, vault.id), nextKey);
  setKeysGeneration(tx, house.keyFile.generation);
}

/**
 * A new way in to this house; takes as long as one derivation, in which the house may get another key. Costs what the newest
 * slot costs.
 */
export function newSlot(
  house: OpenVault,
  signInName: string,
  passphrase: string,
  kind: Slot["kind"],
  bundleSeed: Uint8Array,
): Promise<WayIn> {
  const { vault, keyFile } = house;
  const { memoryKiB, passes, lanes } = keyFile.slots.at(-1)?.kdf ?? defaultCost;
  return makeWayIn({
    vaultId: vault.id,
    purpose: vault.purpose,
    signInName,
    passphrase,
    kind,
    cost: { memoryKiB, passes, lanes },
    bundleSeed,
  });
}

/** Puts a slot into the key file in the place of any that signs in under the same name, or belonged to the same user. */
export function putSlot(
  tx: WriteDb,
  house: OpenVault,
  userId: UserId,
  wayIn: WayIn,
  replaced: string | null,
): void {
  const slot = restoreSlot(house.keyFile, wayIn, house);
  changeKeyFile(tx, house, (content) => ({
    ...content,
    slots: [
      ...content.slots.filter((old) => old.id !== replaced && old.nameHash !== slot.nameHash),
      slot,
    ],
  }));
  saveUserKeys(tx, slotToRow(userId, slot));
}

/** Gives back a way in that was taken out, from the bundle the database kept. */
export function giveBackSlot(tx: WriteDb, house: OpenVault, row: UserKeysRow): void {
  const slot = restoreSlot(house.keyFile, wayInOf(row), house);
  changeKeyFile(tx, house, (content) => ({ ...content, slots: [...content.slots, slot] }));
}

/** The same for everybody who may sign in and whom the key file does not know: the one of a backup knows nobody. */
export function giveBackLostSlots(tx: WriteDb, house: OpenVault): void {
  const there = new Set(house.keyFile.slots.map(({ id }) => id));
  const lost = keptWaysIn(tx).filter(({ id }) => !there.has(id));
  if (lost.length === 0) return;
  const slots = lost.map((kept) => restoreSlot(house.keyFile, kept, house));
  changeKeyFile(tx, house, (content) => ({ ...content, slots: [...slots, ...content.slots] }));
}

/** Of those who may sign in: a disabled user has none, as before. */
export function keptWaysIn(db: WriteDb): readonly WayIn[] {
  const active = new Set(
    allUsers(db)
      .filter(({ state }) => state === "active" || state === "invited")
      .map(({ id }) => id),
  );
  return allUserKeys(db)
    .filter(({ userId }) => active.has(userId))
    .map(wayInOf);
}

const wayInOf = (row: UserKeysRow): WayIn => ({
  id: row.slotId,
  nameHash: row.nameHash.toString("hex"),
  kind: row.kind,
  kdf: KdfParameters.parse(JSON.parse(row.kdf)),
  wrappedBundle: toBase64(row.wrappedBundle),
  publicKey: toBase64(row.publicKey),
});

/** Takes a way in out of the key file. */
export function dropSlot(tx: WriteDb, house: OpenVault, slotId: string): void {
  changeKeyFile(tx, house, (content) => ({
    ...content,
    slots: content.slots.filter(({ id }) => id !== slotId),
  }));
}

/** After a crash between key file and database, the database follows the file: every way in that it knows a user for. */
export function followKeyFile(house: OpenVault): void {
  const { db } = house.database;
  if (house.keyFile.generation === house.vault.keysGeneration) return;
  db.transaction(
    (tx) => {
      const users = allUsers(tx).filter(({ state }) => state === "active" || state === "invited");
      const byName = new Map(
        users.map((user) => [hashName(house.vault.id, user.signInName), user] as const),
      );
      for (const slot of house.keyFile.slots) {
        const user = byName.get(slot.nameHash);
        if (user === undefined) continue;
        saveUserKeys(tx, slotToRow(user.id, slot));
        const state = slot.kind === "reset" ? "invited" : "active";
        if (state !== user.state) updateUser(tx, user.id, { state });
      }
      changeKeyFile(tx, house, (content) => ({
        ...content,
        slots: content.slots.filter(({ nameHash }) => byName.has(nameHash)),
      }));
    },
    { behavior: "immediate" },
  );
}

export const slotToRow = (userId: UserId, slot: Slot) => ({
  userId,
  slotId: slot.id,
  kind: slot.kind,
  nameHash: Buffer.from(slot.nameHash, "hex"),
  kdf: JSON.stringify(slot.kdf),
  wrappedBundle: fromBase64(slot.wrappedBundle),
  publicKey: fromBase64(slot.publicKey),
});
