// Who may do what, replayed from the chain of signed statements. Nothing else is believed about it.
import type { Instant } from "../core/calendar-date.ts";
import {
  keysOfMember,
  type RecoveryKey,
  type Roster,
  type RosterCompartment,
  type RosterPerson,
} from "./roster.ts";
import { rosterRefusal, type RosterRefusal } from "./roster-rules.ts";
import {
  type MemberId,
  type PublicKeys,
  recoveryKeyId,
  type RosterAct,
  type SignedStatement,
  Statement,
} from "./roster-statement.ts";
import { type Compartment, compartmentsOf, type UserId } from "./user.ts";

/** What the rules leave to the caller. */
export interface RosterCrypto {
  /** The hash of a stored statement, in base64; covers body and signature. */
  readonly hash: (signed: SignedStatement) => string;
  /** Whether the owner of an Ed25519 public key (base64) signed it. */
  readonly isSignedBy: (signingKey: string, signed: SignedStatement) => boolean;
  /** Whether the owner of a signing key signed these new recovery keys, as what follows the head `previous`. */
  readonly hasSeconded: (
    signingKey: string,
    renewal: { readonly previous: string; readonly keys: PublicKeys },
    signature: string,
  ) => boolean;
  /** Whether something can be sealed to this X25519 public key (base64): to a key of low order nothing can. */
  readonly canSealTo: (sealingKey: string) => boolean;
}

/** Why a chain ends to be valid. */
export type RosterFault =
  | "unreadable"
  | "outOfOrder"
  | "foreignRoot"
  | "forged"
  | "notAllowed"
  /** It is not the chain that was checked before: shorter, or other. */
  | "notTheOneChecked";

export interface Replayed {
  /** After the last valid statement; null where not even the first is. */
  readonly roster: Roster | null;
  readonly fault: { readonly sequence: number; readonly reason: RosterFault } | null;
}

/** What the reader knows of the chain beforehand. */
export interface Pinned {
  readonly root: string;
  /** A head up to which this reader has checked every signature; null for the first time. */
  readonly checked: { readonly sequence: number; readonly hash: string } | null;
}

/** Replays a chain from its first statement, to its end or to the first that is not valid. */
export function replayRoster(
  chain: readonly SignedStatement[],
  pinned: Pinned,
  crypto: RosterCrypto,
): Replayed {
  let roster: Roster | null = null;
  const hashes = chain.map((signed) => crypto.hash(signed));
  const known = statementsChecked(chain, hashes, pinned.checked);
  for (const [sequence, signed] of chain.entries()) {
    const hash = hashes[sequence] ?? "";
    const statement = known[sequence] ?? parse(signed.body);
    const next: Roster | RosterFault =
      statement === null
        ? "unreadable"
        : follow(roster, { sequence, signed, statement, hash }, pinned, crypto);
    if (typeof next === "string") {
      const isBeforeChecked = pinned.checked !== null && sequence <= pinned.checked.sequence;
      return { roster: isBeforeChecked ? null : roster, fault: { sequence, reason: next } };
    }
    roster = next;
  }
  const reached = roster?.head.sequence ?? -1;
  return pinned.checked !== null && reached < pinned.checked.sequence
    ? { roster: null, fault: { sequence: reached + 1, reason: "notTheOneChecked" } }
    : { roster, fault: null };
}

/**
 * The statements up to the one that was checked, where each is the very text that was read then: its hash is in the next, and the
 * hash of the last is known. Their form is not looked at again.
 */
function statementsChecked(
  chain: readonly SignedStatement[],
  hashes: readonly string[],
  checked: Pinned["checked"],
): readonly Statement[] {
  if (checked === null || hashes[checked.sequence] !== checked.hash) return [];
  const statements: Statement[] = [];
  for (let sequence = checked.sequence; sequence >= 0; sequence -= 1) {
    const statement = JSON.parse(chain[sequence]?.body ?? "") as Statement;
    if (statement.previous !== (hashes[sequence - 1] ?? null)) return [];
    statements.push(statement);
  }
  return statements.toReversed();
}

interface Link {
  readonly sequence: number;
  readonly signed: SignedStatement;
  readonly statement: Statement;
  readonly hash: string;
}

function follow(
  roster: Roster | null,
  { sequence, signed, statement, hash }: Link,
  { root, checked }: Pinned,
  crypto: RosterCrypto,
): Roster | RosterFault {
  if (statement.sequence !== sequence || statement.previous !== (roster?.head.hash ?? null))
    return "outOfOrder";
  if (sequence === 0 && hash !== root) return "foreignRoot";
  if (sequence === checked?.sequence && hash !== checked.hash) return "notTheOneChecked";
  const isChecked = checked !== null && sequence <= checked.sequence;
  if (!isChecked) {
    const key = signingKeyOf(roster, statement);
    if (key === null || !crypto.isSignedBy(key, signed)) return "forged";
    if (!isSecondGenuine(roster, statement, crypto)) return "forged";
    if (!sealingKeysIn(statement.act).every(crypto.canSealTo)) return "notAllowed";
  }
  return rosterRefusal(roster, statement) === null
    ? rosterAfter(roster, statement, hash)
    : "notAllowed";
}

/** What the next statement has to say to follow a roster, or why this signer may not say it. */
export function nextStatement(
  roster: Roster | null,
  said: { readonly signer: MemberId; readonly at: Instant; readonly act: RosterAct },
): Statement | RosterRefusal {
  const refused = rosterRefusal(roster, said);
  if (refused !== null) return refused;
  const { signer, at, act } = said;
  const sequence = (roster?.head.sequence ?? -1) + 1;
  return { sequence, previous: roster?.head.hash ?? null, signer, at, act };
}

/** The roster after a statement that the rules allow. */
export function rosterAfter(roster: Roster | null, statement: Statement, hash: string): Roster {
  const { act } = statement;
  const head = { sequence: statement.sequence, hash };
  if (act.kind === "founded") return founded(statement, act, hash);
  if (roster === null) throw new Error("A roster begins with its founding");
  return { ...changed(roster, statement), head };
}

function founded(
  statement: Statement,
  act: Extract<RosterAct, { kind: "founded" }>,
  hash: string,
): Roster {
  const { user, name, signInName, roles, keys } = act;
  const person: RosterPerson = {
    id: user,
    name,
    signInName,
    roles,
    state: "active",
    isDisabled: false,
    keys,
    since: statement.at,
    changedBy: [],
  };
  return {
    vaultId: act.vaultId,
    root: hash,
    head: { sequence: 0, hash },
    people: new Map([[user, person]]),
    compartments: new Map(),
    recoveryKey: null,
    hiddenFiles: new Map(),
    emergencyReaders: [],
    deputies: new Map(),
    needsNewVaultKey: false,
  };
}

function changed(roster: Roster, { signer, at, sequence, act }: Statement): Roster {
  const changedBy = (user: UserId) => [
    ...(roster.people.get(user)?.changedBy ?? []),
    { by: signer, sequence },
  ];
  switch (act.kind) {
    case "founded":
      throw new Error("A vault is founded once");
    case "personAdded": {
      const { user: id, name, signInName, roles, keys } = act;
      const person: RosterPerson = {
        id,
        name,
        signInName,
        roles,
        state: "invited",
        isDisabled: false,
        keys,
        since: at,
        changedBy: [{ by: signer, sequence }],
      };
      return { ...roster, people: new Map([...roster.people, [id, person]]) };
    }
    case "keysChosen": {
      const next = withPerson(roster, act.user, { keys: act.keys, state: "active" });
      if (signer !== recoveryKeyId) return next;
      const back = withPerson(next, act.user, { isDisabled: false });
      return { ...withoutAccess(back, act.user), needsNewVaultKey: true };
    }
    case "rolesSet": {
      const given = compartmentsOf(act.roles);
      const next = withPerson(roster, act.user, {
        roles: act.roles,
        changedBy: changedBy(act.user),
      });
      return withoutAccess(next, act.user, (compartment) => !given.includes(compartment));
    }
    case "keyReset": {
      const next = withPerson(roster, act.user, {
        keys: act.keys,
        state: "invited",
        changedBy: changedBy(act.user),
      });
      return { ...withoutAccess(next, act.user), needsNewVaultKey: true };
    }
    case "personDisabled":
      return withPerson(roster, act.user, { isDisabled: true, changedBy: changedBy(act.user) });
    case "personEnabled":
      return withPerson(roster, act.user, { isDisabled: false, changedBy: changedBy(act.user) });
    case "personRemoved": {
      const next = withPerson(roster, act.user, {
        state: "removed",
        isDisabled: false,
        changedBy: changedBy(act.user),
      });
      return { ...withoutAccess(next, act.user), needsNewVaultKey: true };
    }
    case "vaultKeyRenewed":
      return { ...roster, needsNewVaultKey: false };
    case "compartmentKeySet": {
      const { compartment, epoch, publicKey, grants } = act;
      const before = roster.compartments.get(compartment);
      const holders = new Map(
        grants.map(({ to, sealed }) => {
          const held = before?.holders.get(to);
          return [to, { by: held?.by ?? signer, since: held?.since ?? at, sealed }] as const;
        }),
      );
      return withCompartment(roster, compartment, {
        epoch,
        publicKey,
        holders,
        needsNewKey: false,
      });
    }
    case "accessGranted": {
      const { compartment, grant } = act;
      const before = compartmentIn(roster, compartment);
      const access = { by: signer, since: at, sealed: grant.sealed };
      const holders = new Map([...before.holders, [grant.to, access]]);
      return withCompartment(roster, compartment, { ...before, holders });
    }
    case "accessRemoved":
      return withoutAccess(roster, act.user, (compartment) => compartment === act.compartment);
    case "recoveryKeyVerified": {
      if (signer === recoveryKeyId) throw new Error("The recovery key does not replace itself");
      const renewed = act.second && { by: signer, second: act.second.by, sequence };
      return withRecoveryKey(roster, { keys: act.keys, since: at, renewed });
    }
    case "hiddenHoldersSet":
      return withHolders(roster, act);
    case "emergencyReadersSet":
      return { ...roster, emergencyReaders: act.readers };
    case "deputiesSet": {
      if (signer === recoveryKeyId) throw new Error("The recovery key has no notes");
      return { ...roster, deputies: new Map([...roster.deputies, [signer, act.deputies]]) };
    }
  }
}

function withPerson(roster: Roster, user: UserId, change: Partial<RosterPerson>): Roster {
  const person = roster.people.get(user);
  if (person === undefined) throw new Error("The roster knows no such person");
  return { ...roster, people: new Map([...roster.people, [user, { ...person, ...change }]]) };
}

const withRecoveryKey = (roster: Roster, recoveryKey: RecoveryKey): Roster => ({
  ...withoutAccess(roster, recoveryKeyId),
  recoveryKey,
  needsNewVaultKey: roster.needsNewVaultKey || recoveryKey.renewed !== null,
});

const withCompartment = (
  roster: Roster,
  name: Compartment,
  compartment: RosterCompartment,
): Roster => ({
  ...roster,
  compartments: new Map([...roster.compartments, [name, compartment]]),
});

/** A hidden file that nobody is named for any more is none. */
function withHolders(
  roster: Roster,
  { file, holders, shares }: Extract<RosterAct, { kind: "hiddenHoldersSet" }>,
): Roster {
  const hiddenFiles = new Map(roster.hiddenFiles);
  if (holders.length === 0) hiddenFiles.delete(file);
  else
    hiddenFiles.set(file, {
      holders,
      shares: new Map(shares.map(({ to, sealed }) => [to, sealed])),
    });
  return { ...roster, hiddenFiles };
}

/** Takes the access of a member away; those who stay need another key. */
function withoutAccess(
  roster: Roster,
  member: MemberId,
  isLeft: (compartment: Compartment) => boolean = () => true,
): Roster {
  const compartments = [...roster.compartments].map(([name, compartment]) => {
    if (!compartment.holders.has(member) || !isLeft(name)) return [name, compartment] as const;
    const holders = new Map([...compartment.holders].filter(([holder]) => holder !== member));
    return [name, { ...compartment, holders, needsNewKey: true }] as const;
  });
  return { ...roster, compartments: new Map(compartments) };
}

function compartmentIn(roster: Roster, name: Compartment): RosterCompartment {
  const compartment = roster.compartments.get(name);
  if (compartment === undefined) throw new Error("The compartment has no key yet");
  return compartment;
}

/** Who has to have signed a statement; the founder signs with the key that the statement itself names. */
function signingKeyOf(roster: Roster | null, { signer, act }: Statement): string | null {
  if (roster === null) return act.kind === "founded" ? act.keys.signing : null;
  return keysOfMember(roster, signer)?.signing ?? null;
}

/** Whether the second signature on new recovery keys, where there is one, was made by the member it names, and for this place. */
function isSecondGenuine(roster: Roster | null, { act }: Statement, crypto: RosterCrypto): boolean {
  if (act.kind !== "recoveryKeyVerified" || act.second === null) return true;
  const key = roster && keysOfMember(roster, act.second.by);
  if (roster === null || key === null) return false;
  const renewal = { previous: roster.head.hash, keys: act.keys };
  return crypto.hasSeconded(key.signing, renewal, act.second.signature);
}

/** The keys to which others will seal after this statement. */
const sealingKeysIn = (act: RosterAct): readonly string[] =>
  act.kind === "compartmentKeySet" ? [act.publicKey] : "keys" in act ? [act.keys.sealing] : [];

function parse(body: string): Statement | null {
  try {
    const read = Statement.safeParse(JSON.parse(body));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
