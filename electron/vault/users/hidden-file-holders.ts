import {
  allHolders,
  holderRow,
  holdersOf,
  replaceHolders,
  type HolderRow,
} from "../../../db/people/hidden-file-holders.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import { hiddenPeople, isHidden, type PersonRow } from "../../../db/people/people.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { ok, type Result } from "../../../domain/core/result.ts";
import { holds, isUser, type Roster } from "../../../domain/users/roster.ts";
import {
  type MemberId,
  recoveryKeyId,
  type RosterAct,
} from "../../../domain/users/roster-statement.ts";
import { compartmentsOf, type UserId } from "../../../domain/users/user.ts";
import { memberOf, say, sayBySheets } from "./roster.ts";
import type { Context } from "../platform/handler-context.ts";
import { digestOf } from "../keys/bytes.ts";
import { openPersonKey, sealPersonKey } from "../keys/hidden-file-key.ts";
import { actingMember, type OpenVault } from "../platform/opened-vault.ts";

/** Who can now read the file. */
export interface Reader {
  readonly tx: ReadDb;
  readonly house: OpenVault;
}

/** Gives the hidden files another key where someone left, and their shares to whoever came: what each part of a file seals is known later. */
export type RenewHidden = (context: Context) => void;

/**
 * The key of a hidden file, if whoever holds the vault open is named for it in the roster, or is the recovery key, and still holds
 * the office compartment.
 */
export function personKey({ tx, house }: Reader, personId: PersonId): Buffer | null {
  const signer = actingMember(house);
  const isNamed =
    !isUser(signer) || house.roster.hiddenFiles.get(personId)?.holders.includes(signer) === true;
  if (!isNamed || !house.compartments.has("office")) return null;
  return openShare({ tx, house }, personId, signer, house.bundleSeed);
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
    const named = house.roster.hiddenFiles.get(card.id)?.holders ?? [];
    const isNamed = named.includes(userId);
    const isOrphan = !named.some((one) => holdsNow(context, card.id, one));
    if (!isNamed && !isOrphan) continue;
    const key = openShare(context, card.id, recoveryKeyId, recoverySeed);
    if (key === null) continue;
    const holders = [...named.filter((one) => one !== userId), userId];
    const rows = sealedRows(house, card.id, membersFor(house, holders), key);
    const told = sayBySheets(context, recoverySeed, holdersSet(card.id, holders, rows));
    if (told.ok) replaceHolders(tx, card.id, rows);
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
  const rows = sealedRows(house, id, membersFor(house, users), key);
  const told = say(context, holdersSet(id, users, rows));
  if (told.ok) replaceHolders(tx, id, rows);
  return told;
}

/** Names nobody any more: the file is shown again, or its identity erased. */
export function unnameHolders(context: Context, id: PersonId): Result<null, AppError> {
  replaceHolders(context.tx, id, []);
  return context.house.roster.hiddenFiles.has(id) ? say(context, holdersSet(id, [], [])) : ok(null);
}

/** Who may have a share now: those named who hold the office compartment, and the recovery key. */
const membersFor = ({ roster }: OpenVault, users: readonly UserId[]): readonly MemberId[] => [
  ...users.filter((user) => holds(roster, "office", user)),
  ...(holds(roster, "office", recoveryKeyId) ? [recoveryKeyId] : []),
];

/** Who is named and can still be: whoever left the office for good is named no longer. */
export const holderUsers = ({ house }: Pick<Context, "house">, id: PersonId): readonly UserId[] =>
  (house.roster.hiddenFiles.get(id)?.holders ?? []).filter((userId) => {
    const person = house.roster.people.get(userId);
    const isThere = person !== undefined && person.state !== "removed";
    return isThere && compartmentsOf(person.roles).includes("office");
  });

/** They have a share, and it is the one that a holder sealed to the key they have now. */
export function holdsNow({ tx, house }: Reader, id: PersonId, userId: UserId): boolean {
  const row = holderRow(tx, id, userId);
  return row !== null && isGiven(house, row) && holds(house.roster, "office", userId);
}

/** Sealed to the key that this member has now, as the roster says. */
function isGiven({ roster }: OpenVault, row: HolderRow): boolean {
  const member = memberOf(roster, row.memberId);
  return member !== null && row.publicKey.equals(member.publicKey) && isNamedShare(roster, row);
}

/** What a row holds is what a holder, or two sheets, said that they sealed. */
const isNamedShare = (roster: Roster, { personId, memberId, sealedKey }: HolderRow): boolean =>
  roster.hiddenFiles.get(personId)?.shares.get(memberId) === digestOf(sealedKey);

/** How the shares of a hidden file compare with the roster: as they should be, lacking some, or with one too many. */
export function sharesOf(
  { tx, house }: Reader,
  id: PersonId,
  users: readonly UserId[],
): "whole" | "lacking" | "tooMany" {
  const rows = holdersOf(tx, id);
  const members = membersFor(house, users);
  const isRight = (row: HolderRow): boolean =>
    members.includes(row.memberId) && isGiven(house, row);
  // A share of former recovery sheets is replaced; that of a former colleague asks for another key.
  if (rows.some((row) => row.memberId !== recoveryKeyId && !isRight(row))) return "tooMany";
  return rows.length === members.length && rows.every(isRight) ? "whole" : "lacking";
}

/** Nothing is opened or written with a key from someone who was not named. */
function openShare(
  { tx, house }: Reader,
  personId: PersonId,
  memberId: MemberId,
  seed: Buffer,
): Buffer | null {
  const row = holderRow(tx, personId, memberId);
  if (row === null || !isNamedShare(house.roster, row)) return null;
  return openPersonKey(seed, { vaultId: house.vault.id, personId, memberId }, row.sealedKey);
}

const holdersSet = (
  file: PersonId,
  holders: readonly UserId[],
  rows: readonly Omit<HolderRow, "personId">[],
): RosterAct => ({
  kind: "hiddenHoldersSet",
  file,
  holders: [...holders],
  shares: rows.map(({ memberId, sealedKey }) => ({ to: memberId, sealed: digestOf(sealedKey) })),
});

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

/** The key of a hidden file, null for any other: the caller wipes it. */
export const fileKeyOf = (context: Context, person: PersonRow): Buffer | null =>
  isHidden(person) ? personKey(context, person.card.id) : null;
