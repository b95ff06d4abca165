import {
  askRotation,
  epochsOf,
  insertEpoch,
  membersOf,
  replaceMembers,
  rotationDone,
  type MemberRow,
} from "../../../db/users/compartments.ts";
import type { ReadDb, WriteDb } from "../../../db/platform/open.ts";
import { allUserKeys } from "../../../db/users/users.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import {
  deriveEpochKeys,
  macMembers,
  newCompartmentSecret,
  openCompartment,
  sealCompartmentTo,
  unwrapChain,
  verifyMembers,
  wrapPrevious,
  type EpochKeys,
  type Member,
} from "../keys/compartment.ts";
import { publicKeyOf } from "../keys/hpke.ts";
import type { HeldCompartment, OpenVault } from "../platform/open-vault.ts";

/** How the recovery kit stands in member lists: the proved one, and the one being made. */
export const kitMember = { current: "kit", pending: "kit.pending" } as const;

/** Opens a compartment with a seed that its newest epoch is sealed to; null when it is not. */
export function openHeld(
  db: ReadDb,
  vaultId: string,
  compartment: Compartment,
  holder: { readonly memberId: string; readonly seed: Buffer },
): HeldCompartment | null {
  const epochs = epochsOf(db, compartment);
  const newest = epochs.at(-1);
  if (newest === undefined) return null;
  const id = { vaultId, compartment, epoch: newest.epoch };
  const members = membersOf(db, compartment, newest.epoch);
  const mine = members.find((member) => member.memberId === holder.memberId);
  const secret = mine && openCompartment(holder.seed, holder.memberId, id, mine.sealedKey);
  if (!secret) return null;
  const chain = unwrapChain(id, secret, epochs);
  if (!chain.ok) return null;
  const keys = chain.value.get(newest.epoch);
  return keys === undefined ? null : { newest: keys, byEpoch: chain.value };
}

/**
 * The same with the seed of the proved kit. Until a member has signed in since its proof, the list still has it as the
 * kit that is being made.
 */
export const openHeldByKit = (
  db: ReadDb,
  vaultId: string,
  compartment: Compartment,
  seed: Buffer,
): HeldCompartment | null =>
  openHeld(db, vaultId, compartment, { memberId: kitMember.current, seed }) ??
  openHeld(db, vaultId, compartment, { memberId: kitMember.pending, seed });

/** Makes a compartment with the signed-in person as its first member, and the recovery kits if she can tell them. */
export function giveBirth(db: WriteDb, house: OpenVault, compartment: Compartment): void {
  const me = { memberId: house.userId, publicKey: publicKeyOf(house.bundleSeed) };
  startEpoch(db, house, compartment, [me, ...vouchedKits(db, house)], null);
}

/** Gives the newest epoch's key to one more member. The caller has proved that the public key is hers. */
export function addMember(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
  member: Member,
): Result<null, AppError> {
  return changeMembers(db, house, compartment, (members) => [
    ...members.filter(({ memberId }) => memberId !== member.memberId),
    member,
  ]);
}

/**
 * Takes someone out of a compartment for what is written from now on: a new key, sealed to those who stay.
 * From outside it can only be asked for, and is done when the next member signs in.
 */
export function removeMember(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
  memberId: string,
  at: Instant,
): Result<null, AppError> {
  const newest = epochsOf(db, compartment).at(-1);
  if (newest === undefined) return ok(null);
  const members = membersOf(db, compartment, newest.epoch);
  if (!members.some((member) => member.memberId === memberId)) return ok(null);
  if (!holderIds(db, compartment).some((holder) => holder !== memberId))
    return err({ type: "LastMember", compartment });
  // A member list that was tampered with keeps nobody in: she goes, and the new key stays asked for.
  if (memberId !== house.userId && trustedMembers(db, house, compartment).ok)
    return rotate(db, house, compartment, (member) => member.memberId !== memberId);
  askRotation(db, compartment, at);
  return ok(null);
}

/**
 * Makes a new epoch for those members who satisfy `stays`; older records stay readable to them. Whoever was reset since
 * she was let in has another key now, and the one she had before gets nothing new.
 */
export function rotate(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
  stays: (member: Member) => boolean,
): Result<null, AppError> {
  const trusted = trustedMembers(db, house, compartment);
  if (!trusted.ok) return trusted;
  const { newest, members } = trusted.value;
  const holders = holderIds(db, compartment);
  const staying = members.filter(
    (member) => isKit(member.memberId) || (holders.includes(member.memberId) && stays(member)),
  );
  startEpoch(db, house, compartment, staying, newest);
  rotationDone(db, compartment);
  return ok(null);
}

/** Users who hold the compartment's newest key. Whoever was reset since has another key and holds nothing. */
export function holderIds(db: ReadDb, compartment: Compartment): readonly string[] {
  const newest = epochsOf(db, compartment).at(-1);
  if (newest === undefined) return [];
  const keys = new Map<string, Buffer>(allUserKeys(db).map((row) => [row.userId, row.publicKey]));
  return membersOf(db, compartment, newest.epoch)
    .filter(({ memberId, publicKey }) => keys.get(memberId)?.equals(publicKey) === true)
    .map(({ memberId }) => memberId);
}

export const isKit = (memberId: string): boolean =>
  memberId === kitMember.current || memberId === kitMember.pending;

/**
 * Changes which kits open the office. The office's member list is where a kit is vouched for: a row of the database alone
 * could be anybody's who can write the file, and the care compartment would be sealed to it.
 */
export const changeKits = (
  db: WriteDb,
  house: OpenVault,
  change: (kits: readonly Member[]) => readonly Member[],
): Result<null, AppError> =>
  changeMembers(db, house, "office", (members) => [
    ...members.filter(({ memberId }) => !isKit(memberId)),
    ...change(members.filter(({ memberId }) => isKit(memberId))),
  ]);

/** Seals a compartment to the kits that the office vouches for. Only someone who holds both can. */
export function sealToKits(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
): Result<null, AppError> {
  const kits = vouchedKits(db, house);
  return changeMembers(db, house, compartment, (members) => [
    ...members.filter(({ memberId }) => !isKit(memberId)),
    ...kits,
  ]);
}

/** False when the signed-in person can seal the compartment to a kit that it is not sealed to yet. */
export function isSealedToKits(db: ReadDb, house: OpenVault, compartment: Compartment): boolean {
  const newest = epochsOf(db, compartment).at(-1);
  if (newest === undefined || !trustedMembers(db, house, "office").ok) return true;
  const listed = membersOf(db, compartment, newest.epoch).filter(({ memberId }) => isKit(memberId));
  const kits = vouchedKits(db, house);
  return (
    listed.length === kits.length &&
    kits.every((kit) =>
      listed.some(
        (member) => member.memberId === kit.memberId && member.publicKey.equals(kit.publicKey),
      ),
    )
  );
}

/** Users, kits and their keys as the office vouches for them. Only someone who holds it can tell them from a forgery. */
export const vouchedMembers = (
  db: ReadDb,
  house: OpenVault,
): Result<readonly Member[], AppError> => {
  const office = trustedMembers(db, house, "office");
  return office.ok ? ok(office.value.members) : office;
};

/**
 * Care workers with the keys they have today, and the kits, as the care compartment vouches for them. Whoever was reset
 * since she was let in is not among them until she is let in again.
 */
export function careMembers(db: ReadDb, house: OpenVault): Result<readonly Member[], AppError> {
  const care = trustedMembers(db, house, "care");
  if (!care.ok) return care;
  const holders = holderIds(db, "care");
  return ok(
    care.value.members.filter(({ memberId }) => isKit(memberId) || holders.includes(memberId)),
  );
}

/** None for someone who does not hold the office: she cannot tell a kit from a forgery. */
function vouchedKits(db: ReadDb, house: OpenVault): readonly MemberRow[] {
  const office = trustedMembers(db, house, "office");
  return office.ok ? office.value.members.filter(({ memberId }) => isKit(memberId)) : [];
}

function changeMembers(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
  change: (members: readonly Member[]) => readonly Member[],
): Result<null, AppError> {
  const trusted = trustedMembers(db, house, compartment);
  if (!trusted.ok) return trusted;
  const { newest } = trusted.value;
  const id = { vaultId: house.vault.id, compartment, epoch: newest.epoch };
  const members = change(trusted.value.members);
  const rows = members.map((member) => memberRow(house, compartment, newest, member));
  replaceMembers(db, compartment, newest.epoch, rows, macMembers(newest, id, members));
  return ok(null);
}

/** The member list, if the key held proves that only members have written it. Looked at each time it is used. */
function trustedMembers(
  db: ReadDb,
  house: OpenVault,
  compartment: Compartment,
): Result<{ readonly newest: EpochKeys; readonly members: readonly MemberRow[] }, AppError> {
  const held = house.compartments.get(compartment);
  if (held === undefined) return err({ type: "NotMember", compartment });
  const { newest } = held;
  const id = { vaultId: house.vault.id, compartment, epoch: newest.epoch };
  const row = epochsOf(db, compartment).at(-1);
  const members = membersOf(db, compartment, newest.epoch);
  const isWhole =
    row?.epoch === newest.epoch &&
    verifyMembers(newest, id, members, row.dropPublicKey, row.membersMac);
  return isWhole ? ok({ newest, members }) : err({ type: "MembersTampered", compartment });
}

function startEpoch(
  db: WriteDb,
  house: OpenVault,
  compartment: Compartment,
  members: readonly Member[],
  previous: EpochKeys | null,
): void {
  const epoch = (previous?.epoch ?? 0) + 1;
  const id = { vaultId: house.vault.id, compartment, epoch };
  const keys = deriveEpochKeys(newCompartmentSecret(), id);
  const mac = macMembers(keys, id, members);
  insertEpoch(db, {
    compartment,
    epoch,
    dropPublicKey: publicKeyOf(keys.dropSeed),
    wrappedPrevious: previous === null ? null : wrapPrevious(keys, previous.secret, id),
    membersMac: mac,
  });
  const rows = members.map((member) => memberRow(house, compartment, keys, member));
  replaceMembers(db, compartment, epoch, rows, mac);
  const older = house.compartments.get(compartment)?.byEpoch ?? [];
  const byEpoch = new Map([...older, [epoch, keys] as const]);
  house.compartments.set(compartment, { newest: keys, byEpoch });
}

function memberRow(
  house: OpenVault,
  compartment: Compartment,
  keys: EpochKeys,
  member: Member,
): MemberRow {
  const id = { vaultId: house.vault.id, compartment, epoch: keys.epoch };
  return {
    compartment,
    epoch: keys.epoch,
    memberId: member.memberId,
    publicKey: Buffer.from(member.publicKey),
    sealedKey: sealCompartmentTo(member, id, keys.secret),
  };
}
