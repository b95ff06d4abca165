import { createHash } from "node:crypto";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { Roster } from "../../domain/users/roster.ts";
import {
  nextStatement,
  type Pinned,
  type Replayed,
  replayRoster,
  rosterAfter,
  type RosterCrypto,
} from "../../domain/users/roster-replay.ts";
import type { RosterRefusal } from "../../domain/users/roster-rules.ts";
import {
  type MemberId,
  type PublicKeys,
  recoveryKeyId,
  type RosterAct,
  type SignedStatement,
  Statement,
} from "../../domain/users/roster-statement.ts";
import { UserId } from "../../domain/users/user.ts";

/** Thirty-two bytes that follow from a text, in base64. */
export const digestOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64");

export const userNo = (n: number): UserId =>
  UserId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);

export const inventedVaultId = "00000000-0000-4000-9000-000000000001";

/** Keys that are told apart by their name alone. */
export const keysNamed = (name: string): PublicKeys => ({
  sealing: digestOf(`${name} sealing`),
  signing: digestOf(`${name} signing`),
});

/** A signature is the signing key itself with the text: rules need no mathematics. */
export const plainCrypto: RosterCrypto = {
  hash: ({ body, signature }) => digestOf(`${body}\n${signature}`),
  isSignedBy: (key, { body, signature }) => signature === digestOf(`${key}\n${body}`),
  hasSeconded: (key, { previous, keys }, signature) =>
    signature === secondSignature(key, previous, keys),
  canSealTo: (key) => key !== keysNamed("unusable").sealing,
};

const secondSignature = (key: string, previous: string, keys: PublicKeys): string =>
  createHash("sha512")
    .update(`${key} ${previous} ${keys.sealing} ${keys.signing}`)
    .digest("base64");

/** New recovery keys, with the signature of a second member where they replace others. */
export const newSheets = (
  roster: Roster,
  name: string,
  by: MemberId | null,
): Extract<RosterAct, { kind: "recoveryKeyVerified" }> => {
  const keys = keysNamed(name);
  const key = by === null ? null : signingKeyIn(roster, by);
  const signature = key === null ? null : secondSignature(key, roster.head.hash, keys);
  const second = by === null || signature === null ? null : { by, signature };
  return { kind: "recoveryKeyVerified", keys, second };
};

export const signedWith = (signingKey: string, statement: Statement): SignedStatement => {
  const body = JSON.stringify(Statement.parse(statement));
  return { body, signature: digestOf(`${signingKey}\n${body}`) };
};

export const aMoment = "2026-03-02T09:00:00.000Z" as Instant;

/** A chain that grows as its rules allow. */
export interface Chain {
  readonly statements: SignedStatement[];
  roster: Roster;
}

/** A vault founded by user 1, an administrator whose office compartment has its first key. */
export function foundedChain(): Chain {
  const founder = userNo(1);
  const act: RosterAct = {
    kind: "founded",
    vaultId: inventedVaultId,
    user: founder,
    name: "Founder Invented",
    signInName: "founder",
    roles: ["admin"],
    keys: keysNamed("1"),
  };
  const statement = nextStatement(null, { signer: founder, at: aMoment, act });
  if ("type" in statement) throw new Error(statement.type);
  const signed = signedWith(keysNamed("1").signing, statement);
  const roster = rosterAfter(null, statement, plainCrypto.hash(signed));
  const chain: Chain = { statements: [signed], roster };
  sayOrThrow(chain, founder, firstKey("office", [founder]));
  return chain;
}

/** The statement that gives a compartment its first key, sealed to these. */
export const firstKey = (compartment: "office" | "care", to: readonly MemberId[]): RosterAct =>
  keySet(compartment, 1, to);

export const keySet = (
  compartment: "office" | "care",
  epoch: number,
  to: readonly MemberId[],
): RosterAct => ({
  kind: "compartmentKeySet",
  compartment,
  epoch,
  publicKey: digestOf(`${compartment} ${String(epoch)}`),
  grants: to.map((member) => ({ to: member, sealed: digestOf(`${compartment} ${member}`) })),
});

export const grantOf = (
  roster: Roster,
  compartment: "office" | "care",
  to: MemberId,
): RosterAct => ({
  kind: "accessGranted",
  compartment,
  epoch: roster.compartments.get(compartment)?.epoch ?? 1,
  grant: { to, sealed: digestOf(`${compartment} ${to}`) },
});

/** Adds a statement with its signer's own key, if the rules allow it; else says why not. */
export function say(chain: Chain, signer: MemberId, act: RosterAct): RosterRefusal | null {
  const statement = nextStatement(chain.roster, { signer, at: aMoment, act });
  if ("type" in statement) return statement;
  const signed = signedWith(signingKeyIn(chain.roster, signer), statement);
  chain.statements.push(signed);
  chain.roster = rosterAfter(chain.roster, statement, plainCrypto.hash(signed));
  return null;
}

export function sayOrThrow(chain: Chain, signer: MemberId, act: RosterAct): void {
  const refused = say(chain, signer, act);
  if (refused !== null) throw new Error(`${act.kind}: ${JSON.stringify(refused)}`);
}

export const signingKeyIn = (roster: Roster, signer: MemberId): string =>
  (signer === recoveryKeyId ? roster.recoveryKey?.keys : roster.people.get(signer)?.keys)
    ?.signing ?? digestOf("nobody");

/** Adds a colleague who has chosen a passphrase; what their roles give is granted by user 1. */
export function withColleague(
  chain: Chain,
  n: number,
  roles: ("shelter" | "care" | "admin")[],
): void {
  const user = userNo(n);
  const name = String(n);
  sayOrThrow(chain, userNo(1), {
    kind: "personAdded",
    user,
    name: `Colleague ${name}`,
    signInName: `colleague${name}`,
    roles,
    keys: keysNamed(`${name} once`),
  });
  sayOrThrow(chain, user, { kind: "keysChosen", user, keys: keysNamed(name) });
  if (roles.includes("admin") || roles.includes("care"))
    sayOrThrow(chain, userNo(1), grantOf(chain.roster, "office", user));
}

/** An administrator, a care worker, a member of the shelter staff and a second administrator, with recovery sheets. */
export function teamChain(): Chain {
  const chain = foundedChain();
  withColleague(chain, 2, ["care"]);
  withColleague(chain, 3, ["shelter"]);
  withColleague(chain, 4, ["admin"]);
  sayOrThrow(chain, userNo(2), firstKey("care", [userNo(2)]));
  sayOrThrow(chain, userNo(1), newSheets(chain.roster, "sheets", null));
  sayOrThrow(chain, userNo(1), grantOf(chain.roster, "office", recoveryKeyId));
  sayOrThrow(chain, userNo(2), grantOf(chain.roster, "care", recoveryKeyId));
  return chain;
}

/** Replays it as somebody who pinned its root. */
export const replayed = (
  statements: readonly SignedStatement[],
  pinned: Partial<Pinned> = {},
  crypto: RosterCrypto = plainCrypto,
): Replayed => {
  const [first] = statements;
  const root = first === undefined ? "" : plainCrypto.hash(first);
  return replayRoster(statements, { root, checked: null, ...pinned }, crypto);
};
