// Who signed a record: a note of a session, a risk assessment, a safety card, a condition, a pair to be kept apart.
import { createHash } from "node:crypto";
import type { Instant } from "../../../domain/core/calendar-date.ts";
import { isUser, type Roster } from "../../../domain/users/roster.ts";
import { type MemberId, recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { type Compartment, UserId } from "../../../domain/users/user.ts";
import { frame, fromBase64 } from "../keys/bytes.ts";
import type { RecordSpot } from "../keys/keyring.ts";
import { isSignedBy, signatureLength, signWith } from "../keys/signing.ts";
import type { Context } from "../platform/handler-context.ts";
import { actingMember } from "../platform/opened-vault.ts";
import { type RosterHistory, rosterHistory } from "./roster.ts";

/** What is signed: where it stands, when it was written, and what it says, each part framed. */
export interface RecordToSign extends RecordSpot {
  readonly at: Instant;
  /** Sealed bytes as they are stored, and what is stored in the clear beside them. */
  readonly parts: readonly (string | Uint8Array)[];
}

type Reader = Pick<Context, "tx" | "house">;

/** In the name of whoever holds the vault open: user id 16 ‖ number of the newest statement u32 ‖ signature 64. */
export const signRecord = (
  { house }: Pick<Context, "house">,
  record: RecordToSign,
  signer: Signer = { id: actingMember(house), seed: house.bundleSeed },
): Buffer => {
  const { roster, vault } = house;
  const sequence = Buffer.alloc(sequenceLength);
  sequence.writeUInt32BE(roster.head.sequence);
  const signature = signWith(signer.seed, vault.id, signedRecord(record, roster.head.hash));
  return Buffer.concat([bytesOf(signer.id), sequence, signature]);
};

/** A user with the seed of their bundle, or the recovery key with that of two sheets. */
export interface Signer {
  readonly id: MemberId;
  readonly seed: Uint8Array;
}

/**
 * Who signed a record, as the roster was then: someone who worked here and held the compartment, where one is named. Null where
 * nobody did, or what was signed is something else.
 */
export function signerOf(...signed: Parameters<typeof memberWhoSigned>): UserId | null {
  const member = memberWhoSigned(...signed);
  return member !== null && isUser(member) ? member : null;
}

/** The same, or the recovery key. */
export function memberWhoSigned(
  { tx, house }: Reader,
  record: RecordToSign,
  signature: Buffer | null,
  compartment: Compartment | null,
): MemberId | null {
  if (signature?.length !== idLength + sequenceLength + signatureLength) return null;
  const history = historyOf({ tx, house });
  const signer = memberIn(signature.subarray(0, idLength));
  const sequence = signature.readUInt32BE(idLength);
  const hash = history?.hashes[sequence];
  if (history === null || hash === undefined || signer === null) return null;
  const key = history.signingKeyAt(signer, sequence);
  if (key === null || !history.wasEntitledAt(signer, sequence, compartment)) return null;
  const signed = signedRecord(record, hash);
  const bytes = signature.subarray(idLength + sequenceLength);
  return isSignedBy(fromBase64(key), signed, bytes) ? signer : null;
}

const signedRecord = (
  { table, rowId, version, at, parts }: RecordToSign,
  rosterHash: string,
): Buffer => {
  const content = createHash("sha256")
    .update(frame(...parts))
    .digest();
  return frame("hearth 1 record", table, rowId, version, at, content, rosterHash);
};

/** Replayed once for each roster: it never changes. */
function historyOf({ tx, house }: Reader): RosterHistory | null {
  const known = histories.get(house.roster);
  if (known !== undefined) return known;
  const history = rosterHistory(tx, house.roster.head);
  histories.set(house.roster, history);
  return history;
}

const histories = new WeakMap<Roster, RosterHistory | null>();

/** The recovery key has no id: zeros stand for it. */
const bytesOf = (member: MemberId): Buffer =>
  member === recoveryKeyId
    ? Buffer.alloc(idLength)
    : Buffer.from(member.replaceAll("-", ""), "hex");

function memberIn(bytes: Buffer): MemberId | null {
  if (bytes.equals(bytesOf(recoveryKeyId))) return recoveryKeyId;
  const id = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const read = UserId.safeParse(id);
  return read.success ? read.data : null;
}

const idLength = 16;
const sequenceLength = 4;
