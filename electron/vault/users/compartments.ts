import {
  compartmentKeyOf,
  deleteCompartmentKey,
  epochsOf,
  insertEpoch,
  saveCompartmentKey,
} from "../../../db/users/compartment-keys.ts";
import type { ReadDb, WriteDb } from "../../../db/platform/open-database.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { holdersIn, holds, type Roster } from "../../../domain/users/roster.ts";
import {
  type MemberId,
  recoveryKeyId,
  type RosterAct,
} from "../../../domain/users/roster-statement.ts";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { digestOf, toBase64 } from "../keys/bytes.ts";
import {
  deriveEpochKeys,
  type EpochKeys,
  newCompartmentSecret,
  openCompartment,
  sealCompartmentTo,
  unwrapChain,
  wrapPrevious,
} from "../keys/compartment.ts";
import { publicKeyOf } from "../keys/hpke.ts";
import type { HeldCompartment, OpenVault } from "../platform/opened-vault.ts";
import { memberOf, say, sayBySheets, type Signing } from "./roster.ts";

/** Who opens a compartment, and with which seed. */
export interface Holder {
  readonly memberId: MemberId;
  readonly seed: Uint8Array;
}

/**
 * Opens a compartment with the newest key that was granted to a member. Null where nothing was granted, and where the sealed bytes
 * or the key in them are not those that the roster names.
 */
export function openHeld(
  db: ReadDb,
  roster: Roster,
  compartment: Compartment,
  { memberId, seed }: Holder,
): HeldCompartment | null {
  const stated = roster.compartments.get(compartment);
  const access = stated?.holders.get(memberId);
  if (stated === undefined || access === undefined) return null;
  const row = compartmentKeyOf(db, compartment, memberId);
  if (row?.epoch !== stated.epoch || digestOf(row.sealedKey) !== access.sealed) return null;
  const id = { vaultId: roster.vaultId, compartment, epoch: stated.epoch };
  const secret = openCompartment(seed, memberId, id, row.sealedKey);
  if (secret === null) return null;
  const chain = unwrapChain(id, secret, epochsOf(db, compartment));
  const newest = chain.ok ? chain.value.get(stated.epoch) : undefined;
  if (!chain.ok || newest === undefined) return null;
  return dropKeyOf(newest) === stated.publicKey ? { newest, byEpoch: chain.value } : null;
}

/** Gives a compartment its first key, for the user who is signed in and the recovery key. */
export const beginCompartment = (
  signing: Signing,
  compartment: Compartment,
): Result<null, AppError> => startEpoch(signing, compartment, [signing.house.userId], null);

/** Grants a compartment to one more member, or to the same one once more. Makes the new key first that a leaver asked for. */
export function grantAccess(
  signing: Signing,
  compartment: Compartment,
  to: MemberId,
  bySheets: Uint8Array | null = null,
): Result<null, AppError> {
  const { tx, house } = signing;
  const renewed = renewIfAsked(signing, compartment, bySheets);
  if (!renewed.ok) return renewed;
  const newest = house.compartments.get(compartment)?.newest;
  const member = memberOf(house.roster, to);
  if (newest === undefined) return err({ type: "NotMember", compartment });
  if (member === null) return err({ type: "NotFound" });
  const { epoch } = newest;
  const id = { vaultId: house.vault.id, compartment, epoch };
  const sealedKey = sealCompartmentTo(member, id, newest.secret);
  const grant = { to, sealed: digestOf(sealedKey) };
  const granted = said(signing, { kind: "accessGranted", compartment, epoch, grant }, bySheets);
  if (granted.ok) saveCompartmentKey(tx, { compartment, epoch, memberId: to, sealedKey });
  return granted;
}

/** Makes the next key of a compartment for exactly those who hold it; what was written before stays readable to them. */
export function renewIfAsked(
  signing: Signing,
  compartment: Compartment,
  bySheets: Uint8Array | null = null,
): Result<boolean, AppError> {
  const { house } = signing;
  if (house.roster.compartments.get(compartment)?.needsNewKey !== true) return ok(false);
  const newest = house.compartments.get(compartment)?.newest;
  if (newest === undefined) return err({ type: "NotMember", compartment });
  const staying = holdersIn(house.roster, compartment);
  const started = startEpoch(signing, compartment, staying, newest, bySheets);
  return started.ok ? ok(true) : started;
}

/** Deletes the sealed keys of a member who holds the compartment no longer; they made a copy, or they did not. */
export function dropKeys(
  { tx, house }: { readonly tx: WriteDb; readonly house: Pick<OpenVault, "roster"> },
  memberId: MemberId,
): void {
  for (const compartment of house.roster.compartments.keys())
    if (!holds(house.roster, compartment, memberId))
      deleteCompartmentKey(tx, compartment, memberId);
}

/** True where the signed-in user holds the compartment and the recovery key, though verified, does not yet. */
export const awaitsRecoveryKey = (
  { house }: Pick<Signing, "house">,
  compartment: Compartment,
): boolean =>
  house.roster.recoveryKey !== null &&
  house.compartments.has(compartment) &&
  !holds(house.roster, compartment, recoveryKeyId);

function startEpoch(
  signing: Signing,
  compartment: Compartment,
  users: readonly UserId[],
  previous: EpochKeys | null,
  bySheets: Uint8Array | null = null,
): Result<null, AppError> {
  const { tx, house } = signing;
  const { roster, vault } = house;
  const members: readonly MemberId[] = [
    ...users,
    ...(roster.recoveryKey === null ? [] : [recoveryKeyId]),
  ];
  const epoch = (previous?.epoch ?? 0) + 1;
  const id = { vaultId: vault.id, compartment, epoch };
  const keys = deriveEpochKeys(newCompartmentSecret(), id);
  const sealed = members.map((memberId) => {
    const member = memberOf(roster, memberId);
    if (member === null) throw new Error("A holder of a compartment is in the roster");
    return { memberId, sealedKey: sealCompartmentTo(member, id, keys.secret) };
  });
  const set = said(
    signing,
    {
      kind: "compartmentKeySet",
      compartment,
      epoch,
      publicKey: dropKeyOf(keys),
      grants: sealed.map(({ memberId, sealedKey }) => ({
        to: memberId,
        sealed: digestOf(sealedKey),
      })),
    },
    bySheets,
  );
  if (!set.ok) return set;
  const wrappedPrevious = previous === null ? null : wrapPrevious(keys, previous.secret, id);
  insertEpoch(tx, { compartment, epoch, wrappedPrevious }, sealed);
  const older = house.compartments.get(compartment)?.byEpoch ?? [];
  const byEpoch = new Map([...older, [epoch, keys] as const]);
  house.compartments.set(compartment, { newest: keys, byEpoch });
  return ok(null);
}

const said = (signing: Signing, act: RosterAct, bySheets: Uint8Array | null) =>
  bySheets === null ? say(signing, act) : sayBySheets(signing, bySheets, act);

const dropKeyOf = (keys: EpochKeys): string => toBase64(publicKeyOf(keys.dropSeed));
