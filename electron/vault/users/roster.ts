// The roster as this vault keeps it: read and checked at sign-in, and one statement more for each change.
import { createHash } from "node:crypto";
import {
  checkpointOf,
  insertStatement,
  saveCheckpoint,
  type StatementRow,
  storedStatements,
} from "../../../db/users/roster.ts";
import type { ReadDb, WriteDb } from "../../../db/platform/open-database.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import {
  holds,
  isUser,
  keysOfMember,
  type Roster,
  type RosterPerson,
} from "../../../domain/users/roster.ts";
import {
  nextStatement,
  type Replayed,
  replayRoster,
  rosterAfter,
  type RosterCrypto,
} from "../../../domain/users/roster-replay.ts";
import {
  type MemberId,
  type PublicKeys,
  recoveryKeyId,
  type RosterAct,
  type SignedStatement,
  type Statement,
} from "../../../domain/users/roster-statement.ts";
import { decrypt, encrypt } from "../keys/aes-gcm.ts";
import { digestOf, frame, fromBase64, toBase64 } from "../keys/bytes.ts";
import type { Member } from "../keys/compartment.ts";
import { deriveKey } from "../keys/derive-key.ts";
import type { Bundle } from "../keys/key-bundle.ts";
import { canSealTo, publicKeyOf } from "../keys/hpke.ts";
import { isSignedBy, publicKeysOf, signWith } from "../keys/signing.ts";
import type { Compartment } from "../../../domain/users/user.ts";
import { actingMember, type OpenVault } from "../platform/opened-vault.ts";

type Renewal = Parameters<RosterCrypto["hasSeconded"]>[1];
type Founding = Extract<RosterAct, { kind: "founded" }>;

/** What a statement is added with: the transaction, the open vault and the moment. */
export interface Signing<House extends SignedHouse = OpenVault> {
  readonly tx: WriteDb;
  readonly house: House;
  readonly now: Instant;
}

type SignedHouse = Pick<OpenVault, "roster" | "vault">;

/** The first statement of a vault, signed by its founder, and the roster it makes. */
export function foundRoster(
  seed: Uint8Array,
  act: Founding,
  at: Instant,
): { readonly row: StatementRow; readonly roster: Roster } {
  return signed(null, seed, { signer: act.user, at, act });
}

/** Replays the stored chain for someone who opened their bundle. Signatures that they checked before are not checked again. */
export function readRoster(db: ReadDb, vaultId: string, { seed, root }: Bundle): Replayed {
  const chain = rosterStatements(db);
  const checked = readCheckpoint(db, vaultId, seed);
  return replayRoster(chain, { root: toBase64(root), checked }, crypto);
}

/** Replays it for someone who pinned no root, such as two sheets that were typed: the root is then compared by its words. */
export function readRosterUnpinned(db: ReadDb): Replayed {
  const chain = rosterStatements(db);
  const [first] = chain;
  return replayRoster(chain, { root: first ? crypto.hash(first) : "", checked: null }, crypto);
}

/** Every statement of this vault, as it is stored. */
export const rosterStatements = (db: ReadDb): SignedStatement[] =>
  storedStatements(db).map(({ body, signature }) => ({ body, signature: toBase64(signature) }));

/**
 * Replays a chain that should go on from the one stored here, whose roster was checked. `older`: it is a beginning of that one; null
 * where it is another, or not valid.
 */
export function readRosterSince(
  db: ReadDb,
  { root, head }: Roster,
  chain: readonly SignedStatement[],
): Roster | "older" | null {
  const here = rosterStatements(db);
  const isBeginning = chain.every(
    ({ body, signature }, index) =>
      here[index]?.body === body && here[index].signature === signature,
  );
  if (isBeginning && chain.length <= head.sequence) return "older";
  const { roster, fault } = replayRoster(chain, { root, checked: head }, crypto);
  return fault === null ? roster : null;
}

/** The signature of a second member on new recovery keys, good for the next statement of this roster alone. */
export const signedAsSecond = (
  { roster, vault }: OpenVault,
  seed: Uint8Array,
  keys: PublicKeys,
): string => toBase64(signWith(seed, vault.id, renewalText({ previous: roster.head.hash, keys })));

/** Adds a statement in the name of whoever holds the vault open, where the rules allow it. */
export const say = (signing: Signing, act: RosterAct): Result<null, AppError> =>
  sayAs(signing, actingMember(signing.house), signing.house.bundleSeed, act);

/**
 * The same in the name of the recovery key, whose seed two sheets give. Two seeds may have the same sealing key, as X25519 ignores
 * five bits: only the one whose signing key the roster names signs.
 */
export function sayBySheets(
  signing: Signing<SignedHouse>,
  recoverySeed: Uint8Array,
  act: RosterAct,
): Result<null, AppError> {
  const { roster, vault } = signing.house;
  const { signing: signingKey } = publicKeysOf(recoverySeed, vault.id);
  if (roster.recoveryKey?.keys.signing !== signingKey) return err({ type: "SheetsDoNotMatch" });
  return sayAs(signing, recoveryKeyId, recoverySeed, act);
}

function sayAs(
  { tx, house, now }: Signing<SignedHouse>,
  signer: MemberId,
  seed: Uint8Array,
  act: RosterAct,
): Result<null, AppError> {
  const refused = nextStatement(house.roster, { signer, at: now, act });
  if ("type" in refused) return err(refused);
  const { row, roster } = signed(house.roster, seed, { signer, at: now, act });
  insertStatement(tx, row);
  house.roster = roster;
  return ok(null);
}

function signed(
  before: Roster | null,
  seed: Uint8Array,
  said: { readonly signer: MemberId; readonly at: Instant; readonly act: RosterAct },
): { readonly row: StatementRow; readonly roster: Roster } {
  const statement = nextStatement(before, said);
  if ("type" in statement) throw new Error(`The rules refuse this statement: ${statement.type}`);
  const body = JSON.stringify(statement);
  const vaultId = said.act.kind === "founded" ? said.act.vaultId : before?.vaultId;
  const signature = signWith(seed, vaultId ?? "", messageOf(body));
  const hash = crypto.hash({ body, signature: toBase64(signature) });
  const row = { sequence: statement.sequence, body, signature };
  return { row, roster: rosterAfter(before, statement, hash) };
}

const messageOf = (body: string): Buffer => frame("hearth 1 roster", body);

const crypto: RosterCrypto = {
  hash: ({ body, signature }) => digestOf(frame("hearth 1 statement", body, fromBase64(signature))),
  isSignedBy: (signingKey: string, { body, signature }: SignedStatement) =>
    isSignedBy(fromBase64(signingKey), messageOf(body), fromBase64(signature)),
  hasSeconded: (signingKey, renewal, signature) =>
    isSignedBy(fromBase64(signingKey), renewalText(renewal), fromBase64(signature)),
  canSealTo: (sealingKey) => canSealTo(fromBase64(sealingKey)),
};

const renewalText = ({ previous, keys }: Renewal): Buffer =>
  frame("hearth 1 recovery key", previous, keys.sealing, keys.signing);

/** The chain up to a statement that was checked: what each says, its hash, and who signed with which key when. */
export interface RosterHistory {
  readonly statements: readonly Statement[];
  /** By the number of the statement. */
  readonly hashes: readonly string[];
  /** The key with which this member signed after the statement of this number; null for nobody of the vault. */
  readonly signingKeyAt: (member: MemberId, sequence: number) => string | null;
  /**
   * Whether this user worked here after the statement of this number, or this was the recovery key then; and held the
   * compartment, where one is named.
   */
  readonly wasEntitledAt: (
    member: MemberId,
    sequence: number,
    compartment: Compartment | null,
  ) => boolean;
}

/** Null where what is stored does not lead to the statement that was checked. */
export function rosterHistory(db: ReadDb, head: Roster["head"]): RosterHistory | null {
  const hashes: string[] = [];
  const statements: Statement[] = [];
  for (const { sequence, body, signature } of storedStatements(db)) {
    if (sequence > head.sequence) break;
    const statement = JSON.parse(body) as Statement;
    if (sequence !== hashes.length || statement.previous !== (hashes.at(-1) ?? null)) return null;
    hashes.push(crypto.hash({ body, signature: toBase64(signature) }));
    statements.push(statement);
  }
  if (hashes.at(-1) !== head.hash) return null;
  const rosters: Roster[] = [];
  for (const [sequence, statement] of statements.entries())
    rosters.push(rosterAfter(rosters.at(-1) ?? null, statement, hashes[sequence] ?? ""));
  return {
    statements,
    hashes,
    signingKeyAt: (member, sequence) => {
      const roster = rosters[sequence];
      return (roster && keysOfMember(roster, member)?.signing) ?? null;
    },
    wasEntitledAt: (member, sequence, compartment) => {
      const roster = rosters[sequence];
      if (roster === undefined) return false;
      const person = isUser(member) ? roster.people.get(member) : null;
      const isHere = person === null || (person?.state === "active" && !person.isDisabled);
      return isHere && (compartment === null || holds(roster, compartment, member));
    },
  };
}

/** A member with the key that the roster says is theirs; null for someone it does not know, or who was removed. */
export function memberOf(roster: Roster, memberId: MemberId): Member | null {
  const keys = keysOfMember(roster, memberId);
  return keys && { memberId, publicKey: fromBase64(keys.sealing) };
}

/** The user whose keys these are; null for those of nobody who may sign in. */
export const personWithKey = (roster: Roster, keys: PublicKeys): RosterPerson | null =>
  [...roster.people.values()].find(
    ({ state, keys: { sealing, signing } }) =>
      state !== "removed" && sealing === keys.sealing && signing === keys.signing,
  ) ?? null;

/** Notes, for the owner of a seed alone, up to where they have checked the chain. */
export function writeCheckpoint(tx: WriteDb, { bundleSeed, roster }: OpenVault): void {
  const { vaultId, head } = roster;
  if (readCheckpoint(tx, vaultId, bundleSeed)?.hash === head.hash) return;
  const text = Buffer.from(JSON.stringify(head));
  const sealed = encrypt(checkpointKey(bundleSeed, vaultId), frame(vaultId), text);
  saveCheckpoint(tx, holderOf(bundleSeed), sealed);
}

/** Null where there is none, or one that something else wrote: then every signature is checked. */
function readCheckpoint(db: ReadDb, vaultId: string, seed: Uint8Array): Roster["head"] | null {
  const sealed = checkpointOf(db, holderOf(seed));
  const text = sealed && decrypt(checkpointKey(seed, vaultId), frame(vaultId), sealed);
  return text && (JSON.parse(text.toString()) as Roster["head"]);
}

const checkpointKey = (seed: Uint8Array, vaultId: string): Buffer =>
  deriveKey(seed, "hearth 1 checkpoint", vaultId);

const holderOf = (seed: Uint8Array): Buffer =>
  createHash("sha256").update(publicKeyOf(seed)).digest();
