import {
  allHolders,
  holderRow,
  holdersOf,
  replaceHolders,
  type HolderRow,
} from "../../../db/people/hidden-files.ts";
import type { ReadDb } from "../../../db/platform/open.ts";
import { hiddenPeople, isHidden, type PersonRow } from "../../../db/people/people.ts";
import { allUserKeys, userById } from "../../../db/users/users.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { compartmentsOf, UserId } from "../../../domain/users/user.ts";
import { isKit, kitMember, vouchedMembers } from "./compartments.ts";
import type { Context } from "../platform/context.ts";
import type { Member } from "../keys/compartment.ts";
import { openPersonKey, sealPersonKey } from "../keys/person-key.ts";
import type { OpenVault } from "../platform/open-vault.ts";

/** Who can now read the file. */
export interface Reader {
  readonly tx: ReadDb;
  readonly house: OpenVault;
}

/** Gives the hidden files another key where somebody left, and their shares to whoever came: what each part of a file seals is known later. */
export type RenewHidden = (context: Context) => void;

/** The key of a hidden file, if the signed-in person is named for it and still holds the office. */
export function personKey({ tx, house }: Reader, personId: PersonId): Buffer | null {
  if (!house.compartments.has("office")) return null;
  const mine = holderRow(tx, personId, house.userId);
  return mine === null ? null : openFor(house, house.bundleSeed, mine);
}

/** Files that only this user could still open without the recovery sheets. */
export function heldAlone(context: Context, userId: UserId): readonly PersonId[] {
  const ids = allHolders(context.tx)
    .filter(({ memberId, sealedKey }) => memberId === userId && sealedKey !== null)
    .map(({ personId }) => personId);
  return ids.filter(
    (id) =>
      !holderUsers(context, id).some((other) => other !== userId && holdsNow(context, id, other)),
  );
}

/** A user who leaves the office opens none of them from then on. The next holder to sign in gives each another key. */
export function dropShares({ tx }: Pick<Context, "tx">, userId: UserId): void {
  for (const { personId, memberId } of allHolders(tx)) {
    if (memberId !== userId) continue;
    const rows = holdersOf(tx, personId);
    const without = rows.map((row) =>
      row.memberId === userId ? { ...row, sealedKey: null } : row,
    );
    replaceHolders(tx, personId, without);
  }
}

/** Whether two sheets of the proved recovery key would open it. */
export const isSealedToKit = ({ tx }: Pick<Context, "tx">, id: PersonId): boolean =>
  (holderRow(tx, id, kitMember.current)?.sealedKey ?? null) !== null;

/** Two sheets give a colleague access to the files they are named for, and to files that no one is left to open. */
export function adoptByKit(context: Context, kitSeed: Buffer, member: Member): void {
  const { tx, house } = context;
  for (const { card } of hiddenPeople(tx)) {
    const rows = holdersOf(tx, card.id);
    const isNamed = rows.some(({ memberId }) => memberId === member.memberId);
    const isOrphan = !holderUsers(context, card.id).some((one) => holdsNow(context, card.id, one));
    if (!isNamed && !isOrphan) continue;
    const kits = [kitMember.current, kitMember.pending].flatMap((kit) =>
      rows.filter(({ memberId }) => memberId === kit),
    );
    const key = kits.map((row) => openFor(house, kitSeed, row)).find((opened) => opened !== null);
    if (!key) continue;
    const others = rows.filter(({ memberId }) => memberId !== member.memberId);
    replaceHolders(tx, card.id, [...others, sealedRow(house, card.id, member, key)]);
    key.fill(0);
  }
}

/** Names exactly these users and the vouched recovery keys; a user who is not in the office now waits without a share. */
export function nameHolders(
  context: Context,
  id: PersonId,
  key: Buffer,
  users: readonly UserId[],
): Result<null, AppError> {
  const { tx, house } = context;
  const vouched = vouchedMembers(tx, house);
  if (!vouched.ok) return vouched;
  const before = holdersOf(tx, id);
  const members = vouched.value.filter(
    ({ memberId }) => isKit(memberId) || users.some((user) => user === memberId),
  );
  const waiting = before.filter(
    (row) =>
      users.some((user) => user === row.memberId) &&
      !members.some(({ memberId }) => memberId === row.memberId),
  );
  const isNew = (user: UserId) =>
    !members.some(({ memberId }) => memberId === user) &&
    !waiting.some(({ memberId }) => memberId === user);
  if (users.some(isNew)) return err({ type: "NotMember", compartment: "office" });
  replaceHolders(tx, id, [
    ...members.map((member) => sealedRow(house, id, member, key)),
    ...waiting.map((row) => ({ ...row, sealedKey: null })),
  ]);
  return ok(null);
}

/** The named users who can still be: one who left the office for good is no longer named. */
export const holderUsers = ({ tx }: Pick<Context, "tx">, id: PersonId): readonly UserId[] =>
  holdersOf(tx, id)
    .filter(({ memberId }) => !isKit(memberId))
    .map(({ memberId }) => UserId.parse(memberId))
    .filter((userId) => {
      const user = userById(tx, userId);
      const isThere = user !== null && user.state !== "removed";
      return isThere && compartmentsOf(user.roles).includes("office");
    });

/** Whether the user has a share, sealed to their present key. */
export function holdsNow({ tx }: Pick<Context, "tx">, id: PersonId, userId: UserId): boolean {
  const row = holderRow(tx, id, userId);
  const current = allUserKeys(tx).find((keys) => keys.userId === userId)?.publicKey;
  return row !== null && row.sealedKey !== null && isSame(current, row.publicKey);
}

/** Whether everyone who should have a share has one that they can open. */
export const isWhole = (
  rows: readonly HolderRow[],
  vouched: readonly Member[],
  users: readonly UserId[],
): boolean =>
  vouched
    .filter(({ memberId }) => isKit(memberId) || users.some((user) => user === memberId))
    .every(({ memberId, publicKey }) =>
      rows.some(
        (row) =>
          row.memberId === memberId && row.sealedKey !== null && isSame(publicKey, row.publicKey),
      ),
    ) &&
  rows
    .filter(({ memberId }) => isKit(memberId))
    .every(({ memberId }) => vouched.some((one) => one.memberId === memberId));

const openFor = (house: OpenVault, seed: Buffer, row: HolderRow): Buffer | null =>
  row.sealedKey &&
  openPersonKey(
    seed,
    { vaultId: house.vault.id, personId: row.personId, memberId: row.memberId },
    row.sealedKey,
  );

const sealedRow = (house: OpenVault, personId: PersonId, member: Member, key: Buffer) => ({
  memberId: member.memberId,
  publicKey: Buffer.from(member.publicKey),
  sealedKey: sealPersonKey(
    member.publicKey,
    { vaultId: house.vault.id, personId, memberId: member.memberId },
    key,
  ),
});

export const isSame = (a: Uint8Array | undefined, b: Buffer): boolean =>
  a !== undefined && b.equals(a);

/** The key of a hidden file, null for any other: the caller wipes it. */
export const fileKeyOf = (context: Context, person: PersonRow): Buffer | null =>
  isHidden(person) ? personKey(context, person.card.id) : null;
