// What a signer may change. The program asks before it signs, and everyone who reads the chain asks again.
import {
  hiddenHoldersNow,
  holdersIn,
  holds,
  isAdministrator,
  isOfficeHolder,
  isUser,
  type Roster,
  type RosterCompartment,
  type RosterPerson,
} from "./roster.ts";
import { type MemberId, recoveryKeyId, type RosterAct } from "./roster-statement.ts";
import { type Compartment, compartmentsOf, type UserId } from "./user.ts";

/** Why a statement is refused. */
export type RosterRefusal =
  | { readonly type: "Forbidden" }
  | { readonly type: "NotFound" }
  | { readonly type: "LastAdministrator" }
  | { readonly type: "LastMember"; readonly compartment: Compartment }
  | { readonly type: "NotMember"; readonly compartment: Compartment }
  | { readonly type: "LastHolder" }
  | { readonly type: "NotNamed" };

interface Said {
  readonly signer: MemberId;
  readonly act: RosterAct;
}

const forbidden = { type: "Forbidden" } as const;

/** Null where the signer may make this statement after `roster`; null as a roster stands for a vault not founded yet. */
export function rosterRefusal(roster: Roster | null, said: Said): RosterRefusal | null {
  const { signer, act } = said;
  if (act.kind === "founded") {
    const isFounder = roster === null && signer === act.user && act.roles.includes("admin");
    return isFounder ? null : forbidden;
  }
  if (roster === null) return forbidden;
  if (signer === recoveryKeyId) return refusalForRecoveryKey(roster, act);
  const person = roster.people.get(signer);
  if (person === undefined || person.isDisabled) return forbidden;
  // Whoever signs in with a one-time passphrase can only choose keys of their own.
  if (act.kind === "keysChosen")
    return act.user === signer && person.state === "invited" ? null : forbidden;
  return person.state === "active" ? refusalForUser(roster, person, act) : forbidden;
}

/** Two sheets do what nobody is left to do, and bring back what was lost. */
function refusalForRecoveryKey(roster: Roster, act: RosterAct): RosterRefusal | null {
  if (roster.recoveryKey === null) return forbidden;
  switch (act.kind) {
    case "keysChosen":
      return refusedReset(roster, act.user);
    case "compartmentKeySet":
      return refusedKey(roster, act, recoveryKeyId);
    case "accessGranted":
      return refusedGrant(roster, act, recoveryKeyId);
    case "hiddenHoldersSet":
      return refusedHolders(roster, act, recoveryKeyId);
    case "personRemoved":
      return refusedRemoval(roster, act.user);
    case "vaultKeyRenewed":
      return null;
    default:
      return forbidden;
  }
}

function refusalForUser(
  roster: Roster,
  signer: RosterPerson,
  act: Exclude<RosterAct, { kind: "founded" | "keysChosen" }>,
): RosterRefusal | null {
  switch (act.kind) {
    case "personAdded":
      return isAdministrator(roster, signer.id) && !roster.people.has(act.user) ? null : forbidden;
    case "rolesSet":
      return isAdministrator(roster, signer.id) ? refusedRoles(roster, act) : forbidden;
    case "keyReset":
      return isAdministrator(roster, signer.id) && act.user !== signer.id
        ? refusedReset(roster, act.user)
        : forbidden;
    case "personDisabled":
      return isAdministrator(roster, signer.id) ? refusedDisabling(roster, act.user) : forbidden;
    case "personEnabled":
      return isAdministrator(roster, signer.id) &&
        isHere(roster, act.user) &&
        roster.people.get(act.user)?.isDisabled === true
        ? null
        : forbidden;
    case "personRemoved":
      return isAdministrator(roster, signer.id) && act.user !== signer.id
        ? refusedRemoval(roster, act.user)
        : forbidden;
    case "vaultKeyRenewed":
      return null;
    case "compartmentKeySet":
      return roster.compartments.has(act.compartment)
        ? refusedKey(roster, act, signer.id)
        : refusedFirstKey(roster, act, signer);
    case "accessGranted":
      return refusedGrant(roster, act, signer.id);
    case "accessRemoved": {
      const mayAsk =
        holds(roster, act.compartment, signer.id) || isAdministrator(roster, signer.id);
      if (!mayAsk) return { type: "NotMember", compartment: act.compartment };
      if (!holds(roster, act.compartment, act.user)) return { type: "NotFound" };
      if (act.compartment === "office" && isLastAdministrator(roster, act.user))
        return { type: "LastAdministrator" };
      return refusedLeaving(roster, act.user, [act.compartment], { sheetsAreEnough: false });
    }
    case "recoveryKeyVerified":
      return refusedSheets(roster, signer.id, act.second?.by ?? null);
    case "hiddenHoldersSet":
      return refusedHolders(roster, act, signer.id);
    case "emergencyReadersSet":
      return refusedEmergencyReaders(roster, signer, act.readers);
    case "deputiesSet": {
      if (act.deputies.includes(signer.id)) return forbidden;
      return refusedReaders(roster, signer, act.deputies, roster.deputies.get(signer.id) ?? []);
    }
  }
}

const notMember = (compartment: Compartment): RosterRefusal => ({
  type: "NotMember",
  compartment,
});

const isHere = (roster: Roster, user: UserId): boolean => {
  const person = roster.people.get(user);
  return person !== undefined && person.state !== "removed";
};

function refusedRoles(
  roster: Roster,
  { user, roles }: Extract<RosterAct, { kind: "rolesSet" }>,
): RosterRefusal | null {
  if (!isHere(roster, user)) return { type: "NotFound" };
  if (!roles.includes("admin") && isLastAdministrator(roster, user))
    return { type: "LastAdministrator" };
  const given = compartmentsOf(roles);
  const left = compartmentsHeldBy(roster, user).filter((one) => !given.includes(one));
  return refusedLeaving(roster, user, left, { sheetsAreEnough: false });
}

function refusedReset(roster: Roster, user: UserId): RosterRefusal | null {
  if (!isHere(roster, user)) return { type: "NotFound" };
  if (isLastAdministrator(roster, user) && !holds(roster, "office", recoveryKeyId))
    return { type: "LastAdministrator" };
  const held = compartmentsHeldBy(roster, user);
  return refusedLeaving(roster, user, held, { sheetsAreEnough: true });
}

function refusedDisabling(roster: Roster, user: UserId): RosterRefusal | null {
  if (!isHere(roster, user)) return { type: "NotFound" };
  if (roster.people.get(user)?.isDisabled === true) return forbidden;
  return isLastAdministrator(roster, user) ? { type: "LastAdministrator" } : null;
}

function refusedRemoval(roster: Roster, user: UserId): RosterRefusal | null {
  if (!isHere(roster, user)) return { type: "NotFound" };
  if (isLastAdministrator(roster, user)) return { type: "LastAdministrator" };
  const held = compartmentsHeldBy(roster, user);
  return refusedLeaving(roster, user, held, { sheetsAreEnough: false });
}

/** Nobody leaves a compartment, or a hidden file, that would then open for nobody. */
function refusedLeaving(
  roster: Roster,
  user: UserId,
  left: readonly Compartment[],
  { sheetsAreEnough }: { readonly sheetsAreEnough: boolean },
): RosterRefusal | null {
  for (const compartment of left) {
    const others = [...(roster.compartments.get(compartment)?.holders.keys() ?? [])].filter(
      (member) => member !== user && (sheetsAreEnough || member !== recoveryKeyId),
    );
    if (others.length === 0) return { type: "LastMember", compartment };
  }
  if (!left.includes("office") || (sheetsAreEnough && holds(roster, "office", recoveryKeyId)))
    return null;
  const isAlone = [...roster.hiddenFiles.keys()].some((file) => {
    const now = hiddenHoldersNow(roster, file);
    return now.length === 1 && now[0] === user;
  });
  return isAlone ? { type: "LastHolder" } : null;
}

/**
 * Sheets that replace others take a second office holder, or two of the sheets before. Those stay while they open a compartment
 * that nobody else holds.
 */
function refusedSheets(
  roster: Roster,
  signer: UserId,
  second: MemberId | null,
): RosterRefusal | null {
  if (!holds(roster, "office", signer)) return notMember("office");
  if (!isSecondFor(roster, signer, second)) return forbidden;
  for (const compartment of roster.compartments.keys())
    if (holdersIn(roster, compartment).length === 0) return { type: "LastMember", compartment };
  return null;
}

function isSecondFor(roster: Roster, signer: UserId, second: MemberId | null): boolean {
  if (roster.recoveryKey === null || second === null) return roster.recoveryKey === second;
  return second === recoveryKeyId || (second !== signer && isOfficeHolder(roster, second));
}

const compartmentsHeldBy = (roster: Roster, user: UserId): readonly Compartment[] =>
  [...roster.compartments.keys()].filter((compartment) => holds(roster, compartment, user));

const isLastAdministrator = (roster: Roster, user: UserId): boolean =>
  isAdministrator(roster, user) &&
  ![...roster.people.keys()].some((other) => other !== user && isAdministrator(roster, other));

type KeySet = Extract<RosterAct, { kind: "compartmentKeySet" }>;

/** The office begins with the founder; the care compartment with a care worker who holds the office, once. */
function refusedFirstKey(roster: Roster, act: KeySet, signer: RosterPerson): RosterRefusal | null {
  const mayBegin =
    act.compartment === "office"
      ? signer.roles.includes("admin")
      : holds(roster, "office", signer.id) && signer.roles.includes("care");
  return mayBegin && act.epoch === 1 && isSealedTo(act, [signer.id, ...recoveryKeys(roster)])
    ? null
    : forbidden;
}

function refusedKey(roster: Roster, act: KeySet, signer: MemberId): RosterRefusal | null {
  const before = roster.compartments.get(act.compartment);
  if (before === undefined || !before.holders.has(signer)) return notMember(act.compartment);
  const users = holdersIn(roster, act.compartment);
  const isNext = act.epoch === before.epoch + 1 && act.publicKey !== before.publicKey;
  return isNext && isSealedTo(act, [...users, ...recoveryKeys(roster)]) ? null : forbidden;
}

const recoveryKeys = (roster: Roster): readonly MemberId[] =>
  roster.recoveryKey === null ? [] : [recoveryKeyId];

/** Exactly these members get the new key: nobody is left out by it, and nobody comes in. */
function isSealedTo({ grants }: KeySet, members: readonly MemberId[]): boolean {
  const to = new Set(grants.map((grant) => grant.to));
  return (
    to.size === grants.length &&
    to.size === members.length &&
    members.every((member) => to.has(member))
  );
}

function refusedGrant(
  roster: Roster,
  act: Extract<RosterAct, { kind: "accessGranted" }>,
  signer: MemberId,
): RosterRefusal | null {
  const { compartment, epoch, grant } = act;
  if (!holds(roster, compartment, signer)) return notMember(compartment);
  if (!isCurrent(roster.compartments.get(compartment), epoch)) return forbidden;
  if (grant.to === recoveryKeyId) return roster.recoveryKey === null ? forbidden : null;
  const person = roster.people.get(grant.to);
  const mayHold =
    person?.state === "active" &&
    !person.isDisabled &&
    compartmentsOf(person.roles).includes(compartment);
  return mayHold ? null : forbidden;
}

const isCurrent = (compartment: RosterCompartment | undefined, epoch: number): boolean =>
  compartment?.epoch === epoch && !compartment.needsNewKey;

/** A present holder decides who else is; of a file that nobody holds any more, two sheets do. */
function refusedHolders(
  roster: Roster,
  { file, holders, shares }: Extract<RosterAct, { kind: "hiddenHoldersSet" }>,
  signer: MemberId,
): RosterRefusal | null {
  if (!holds(roster, "office", signer)) return notMember("office");
  const before = roster.hiddenFiles.get(file);
  const mayDecide =
    signer === recoveryKeyId ||
    before === undefined ||
    hiddenHoldersNow(roster, file).some((holder) => holder === signer);
  if (!mayDecide) return { type: "NotNamed" };
  if (before === undefined && holders.length === 0) return { type: "NotFound" };
  const mayBeNamed = (user: UserId): boolean =>
    holds(roster, "office", user) || before?.holders.includes(user) === true;
  if (!holders.every(mayBeNamed)) return notMember("office");
  const mayHaveShare = (member: MemberId): boolean =>
    holds(roster, "office", member) && (!isUser(member) || holders.includes(member));
  if (!shares.every(({ to }) => mayHaveShare(to))) return forbidden;
  const isLost = holders.length > 0 && !holders.some((user) => holds(roster, "office", user));
  return isLost ? { type: "LastHolder" } : null;
}

/** Nobody gives themselves the right to open the notes of others. */
function refusedEmergencyReaders(
  roster: Roster,
  signer: RosterPerson,
  readers: readonly UserId[],
): RosterRefusal | null {
  const before = roster.emergencyReaders;
  const refused = refusedReaders(roster, signer, readers, before);
  const namesOneself = readers.includes(signer.id) && !before.includes(signer.id);
  return refused ?? (namesOneself ? forbidden : null);
}

/** Readers of sealed notes hold the care compartment, or were named while they did. */
function refusedReaders(
  roster: Roster,
  signer: RosterPerson,
  readers: readonly UserId[],
  before: readonly UserId[],
): RosterRefusal | null {
  if (!holds(roster, "care", signer.id)) return notMember("care");
  const mayRead = (user: UserId): boolean => holds(roster, "care", user) || before.includes(user);
  return readers.every(mayRead) ? null : notMember("care");
}
