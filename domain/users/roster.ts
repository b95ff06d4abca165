// What the signed statements add up to: who works here, with which keys, and who holds what.
import type { Instant } from "../core/calendar-date.ts";
import { type MemberId, type PublicKeys, recoveryKeyId } from "./roster-statement.ts";
import type { Compartment, Role, UserId } from "./user.ts";

export interface RosterPerson {
  readonly id: UserId;
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
  /** `invited`: the keys are those of a one-time passphrase. */
  readonly state: "invited" | "active" | "removed";
  readonly isDisabled: boolean;
  readonly keys: PublicKeys;
  readonly since: Instant;
  /** Who changed what this person has, newest last: added, reset, disabled, enabled or removed them, or set their roles. */
  readonly changedBy: readonly { readonly by: MemberId; readonly sequence: number }[];
}

/** One member's access to a compartment. */
export interface Access {
  readonly by: MemberId;
  readonly since: Instant;
  /** SHA-256, in base64, of the newest key of the compartment as it was sealed to this member. */
  readonly sealed: string;
}

export interface RosterCompartment {
  readonly epoch: number;
  /** The X25519 public key, in base64, that records are sealed to from outside. */
  readonly publicKey: string;
  readonly holders: ReadonlyMap<MemberId, Access>;
  /** Someone who held the newest key holds it no longer: the next member who signs in makes another. */
  readonly needsNewKey: boolean;
}

export interface RecoveryKey {
  readonly keys: PublicKeys;
  readonly since: Instant;
  /** The two who replaced the key before it, and with which statement; null for the first key of a vault. */
  readonly renewed: {
    readonly by: UserId;
    readonly second: MemberId;
    readonly sequence: number;
  } | null;
}

export interface HiddenFile {
  readonly holders: readonly UserId[];
  /** SHA-256 of the key of the file as it is sealed to each of them, and to the recovery key. */
  readonly shares: ReadonlyMap<MemberId, string>;
}

export interface Roster {
  readonly vaultId: string;
  /** Hash of the first statement. */
  readonly root: string;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly people: ReadonlyMap<UserId, RosterPerson>;
  readonly compartments: ReadonlyMap<Compartment, RosterCompartment>;
  readonly recoveryKey: RecoveryKey | null;
  readonly hiddenFiles: ReadonlyMap<string, HiddenFile>;
  readonly emergencyReaders: readonly UserId[];
  readonly deputies: ReadonlyMap<UserId, readonly UserId[]>;
  /** A key that opened the database is known to someone who lost their access. */
  readonly needsNewVaultKey: boolean;
}

/** A member whose newest key of the compartment was granted to the keys they have now. */
export const holds = (roster: Roster, compartment: Compartment, member: MemberId): boolean =>
  roster.compartments.get(compartment)?.holders.has(member) === true;

/** An administrator is one who works here now and holds the office compartment: a role without its key decides nothing. */
export function isAdministrator(roster: Roster, user: UserId): boolean {
  return isOfficeHolder(roster, user) && roster.people.get(user)?.roles.includes("admin") === true;
}

/** Someone who works here now and holds the office compartment, whatever their role. */
export function isOfficeHolder(roster: Roster, user: UserId): boolean {
  const person = roster.people.get(user);
  return person?.state === "active" && !person.isDisabled && holds(roster, "office", user);
}

/** Users who hold a compartment, with the recovery key left out. */
export const holdersIn = (roster: Roster, compartment: Compartment): readonly UserId[] =>
  [...(roster.compartments.get(compartment)?.holders.keys() ?? [])].filter(isUser);

export const isUser = (member: MemberId): member is UserId => member !== recoveryKeyId;

/** Users named for a hidden file who hold the office compartment, without which none of it opens. */
export const hiddenHoldersNow = (roster: Roster, file: string): readonly UserId[] =>
  (roster.hiddenFiles.get(file)?.holders ?? []).filter((user) => holds(roster, "office", user));

/** The public keys of a user who was not removed, or of the recovery key; null where there are none. */
export function keysOfMember(roster: Roster, member: MemberId): PublicKeys | null {
  if (member === recoveryKeyId) return roster.recoveryKey?.keys ?? null;
  const person = roster.people.get(member);
  return person === undefined || person.state === "removed" ? null : person.keys;
}
