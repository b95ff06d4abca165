import {
  allHolders,
  holderRow,
  holdersOf,
  replaceHolders,
  type HolderRow,
} from "../../../db/people/hidden-files.ts";
import type { ReadDb } from "../../../db/platform/open.ts";
import { hiddenPeople, isHidden, type PersonRow } from "../../../db/people/people.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import { holds } from "../../../domain/users/roster.ts";
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { compartmentsOf, type UserId } from "../../../domain/users/user.ts";
import { memberOf, say, sayBySheets } from "./roster.ts";
import type { Context } from "../platform/context.ts";
import { openPersonKey, sealPersonKey } from "../keys/person-key.ts";
import type { OpenVault } from "../platform/open-vault.ts";

/** Who can now read the file. */
export interface Reader {
  readonly tx: ReadDb;
  readonly house: OpenVault;
}

/** Gives the hidden files another key where someone left, and their shares to whoever came: what each part of a file seals is known later. */
export type RenewHidden = (context: Context) => void;

/** The key of a hidden file, if the signed-in user is named for it in the roster and still holds the office compartment. */
export function personKey({ tx, house }: Reader, personId: PersonId): Buffer | null {
  const isNamed = house.roster.hiddenFiles.get(personId)?.includes(house.userId) === true;
  if (!isNamed || !house.compartments.has("office")) return null;
  const mine = holderRow(tx, personId, house.userId);
  return mine === null ? null : openFor(house, house.bundleSeed, mine);
}

/** Whoever leaves the office compartment opens none of them from then on. The next holder who signs in gives each another key. */
export function dropShares({ tx }: Pick<Context, "tx">, userId: UserId): void {
  for (const { personId, memberId } of allHolders(tx)) {
    if (memberId !== userId) continue;
    replaceHolders(
      tx,
      personId,
      holdersOf(tx, personId).filter((row) => row.memberId !== userId),
    );
  }
}

/** Two sheets let a colleague into the files they are named for, and into those that nobody is left to open. */
export function adoptByKit(context: Context, recoverySeed: Buffer, userId: UserId): void {
  const { tx, house } = context;
  for (const { card } of hiddenPeople(tx)) {
    const named = house.roster.hiddenFiles.get(card.id) ?? [];
    const isNamed = named.includes(userId);
    const isOrphan = !named.some((one) => holdsNow(context, card.id, one));
    if (!isNamed && !isOrphan) continue;
    const row = holderRow(tx, card.id, recoveryKeyId);
    const key = row && openFor(house, recoverySeed, row);
    if (!key) continue;
    const others = holdersOf(tx, card.id).filter(({ memberId }) => memberId !== userId);
    const holders = [...named.filter((one) => one !== userId), userId];
    if (!isNamed)
      sayBySheets(context, recoverySeed, { kind: "hiddenHoldersSet", file: card.id, holders });
    replaceHolders(tx, card.id, [...others, ...sealedRows(house, card.id, [userId], key)]);
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
  const before = house.roster.hiddenFiles.get(id) ?? [];
  if (!isSameSet(before, users)) {
    const told = say(context, { kind: "hiddenHoldersSet", file: id, holders: [...users] });
    if (!told.ok) return told;
  }
  replaceHolders(tx, id, sealedRows(house, id, membersFor(house, users), key));
  return ok(null);
}

/** Names nobody any more: the file is shown again, or its identity erased. */
export function unnameHolders(context: Context, id: PersonId): Result<null, AppError> {
  replaceHolders(context.tx, id, []);
  return context.house.roster.hiddenFiles.has(id)
    ? say(context, { kind: "hiddenHoldersSet", file: id, holders: [] })
    : ok(null);
}

/** Who may have a share now: those named who hold the office compartment, and the recovery key. */
const membersFor = ({ roster }: OpenVault, users: readonly UserId[]): readonly MemberId[] => [
  ...users.filter((user) => holds(roster, "office", user)),
  ...(roster.recoveryKey === null ? [] : [recoveryKeyId]),
];

/** Who is named and can still be: whoever left the office for good is named no longer. */
export const holderUsers = ({ house }: Pick<Context, "house">, id: PersonId): readonly UserId[] =>
  (house.roster.hiddenFiles.get(id) ?? []).filter((userId) => {
    const person = house.roster.people.get(userId);
    const isThere = person !== undefined && person.state !== "removed";
    return isThere && compartmentsOf(person.roles).includes("office");
  });

/** They have a share, and it is sealed to the key they have now. */
export function holdsNow({ tx, house }: Reader, id: PersonId, userId: UserId): boolean {
  const row = holderRow(tx, id, userId);
  const member = memberOf(house.roster, userId);
  const isTheirs = row !== null && member !== null && row.publicKey.equals(member.publicKey);
  return isTheirs && holds(house.roster, "office", userId);
}

/** How the shares of a hidden file compare with the roster: as they should be, lacking some, or with one too many. */
export function sharesOf(
  { tx, house }: Reader,
  id: PersonId,
  users: readonly UserId[],
): "whole" | "lacking" | "tooMany" {
  const rows = holdersOf(tx, id);
  const members = membersFor(house, users);
  const isGiven = ({ memberId, publicKey }: HolderRow): boolean => {
    const member = members.includes(memberId) ? memberOf(house.roster, memberId) : null;
    return member !== null && publicKey.equals(member.publicKey);
  };
  // A share of former recovery sheets is replaced; that of a former colleague asks for another key.
  if (rows.some((row) => row.memberId !== recoveryKeyId && !isGiven(row))) return "tooMany";
  return rows.length === members.length && rows.every(isGiven) ? "whole" : "lacking";
}

const openFor = (house: OpenVault, seed: Buffer, row: HolderRow): Buffer | null =>
  openPersonKey(
    seed,
    { vaultId: house.vault.id, personId: row.personId, memberId: row.memberId },
    row.sealedKey,
  );

const sealedRows = (
  house: OpenVault,
  personId: PersonId,
  members: readonly MemberId[],
  key: Buffer,
): readonly Omit<HolderRow, "personId">[] =>
  members.flatMap((memberId) => {
    const member = memberOf(house.roster, memberId);
    if (member === null) return [];
    const place = { vaultId: house.vault.id, personId, memberId };
    const publicKey = Buffer.from(member.publicKey);
    return [{ memberId, publicKey, sealedKey: sealPersonKey(publicKey, place, key) }];
  });

const isSameSet = (a: readonly UserId[], b: readonly UserId[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The key of a hidden file, null for any other: the caller wipes it. */
export const fileKeyOf = (context: Context, person: PersonRow): Buffer | null =>
  isHidden(person) ? personKey(context, person.card.id) : null;
