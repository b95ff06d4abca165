// One row's share of a compartment: a JSON record, sealed by a member (form 1) or dropped in by someone who cannot read it (form 2).
import type * as z from "zod";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";
import { openWith, sealTo } from "./hpke.ts";

/** The row a record belongs to. Elsewhere, or as another version, it does not open. */
export interface RecordPlace {
  readonly vaultId: string;
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
}

/** What seals a record: the newest epoch's key. For a key without epochs (a sealed note's own) the epoch is 0. */
export interface SealingKey {
  readonly epoch: number;
  readonly recordKey: Uint8Array;
}

/** What opens an epoch's records; `dropSeed` is null where nothing can be dropped in. */
export interface OpeningKey {
  readonly recordKey: Uint8Array;
  readonly dropSeed: Uint8Array | null;
}

/** What anybody in the house may know of a compartment: enough to drop a record in. */
export interface DropKey {
  readonly epoch: number;
  readonly publicKey: Uint8Array;
}

/** 0x01 ‖ epoch u16 ‖ nonce 12 ‖ ciphertext ‖ tag 16. Throws when the value does not fit its schema. */
export function sealRecord<T>(
  key: SealingKey,
  place: RecordPlace,
  schema: z.ZodType<T>,
  value: T,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const plaintext = toJson(schema, value);
  const body = encrypt(key.recordKey, recordAad(place), plaintext, randomBytes);
  plaintext.fill(0);
  return Buffer.concat([header(sealedForm, key.epoch), body]);
}

/** 0x02 ‖ epoch u16 ‖ enc 32 ‖ ciphertext ‖ tag 16: readable by the compartment's members, not by the sender. */
export function dropRecord<T>(
  key: DropKey,
  place: RecordPlace,
  schema: z.ZodType<T>,
  value: T,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const plaintext = toJson(schema, value);
  const body = sealTo(key.publicKey, dropInfo, recordAad(place), plaintext, randomBytes);
  plaintext.fill(0);
  return Buffer.concat([header(droppedForm, key.epoch), body]);
}

/** `NotYours`: no key of that epoch is held. `RecordDamaged`: changed, moved from another row, or not of this schema. */
export function openRecord<T>(
  keysByEpoch: ReadonlyMap<number, OpeningKey>,
  place: RecordPlace,
  schema: z.ZodType<T>,
  bytes: Uint8Array,
): Result<T, { type: "NotYours" } | { type: "RecordDamaged" }> {
  const form = bytes[0];
  if (bytes.length < headerLength || (form !== sealedForm && form !== droppedForm))
    return err({ type: "RecordDamaged" });
  const key = keysByEpoch.get(epochOf(bytes));
  if (key === undefined) return err({ type: "NotYours" });
  const plaintext = openBody(form, key, place, bytes.subarray(headerLength));
  if (plaintext === null) return err({ type: "RecordDamaged" });
  const parsed = schema.safeParse(fromJson(plaintext));
  plaintext.fill(0);
  return parsed.success ? ok(parsed.data) : err({ type: "RecordDamaged" });
}

function openBody(
  form: number,
  key: OpeningKey,
  place: RecordPlace,
  body: Uint8Array,
): Buffer | null {
  const aad = recordAad(place);
  if (form === sealedForm) return decrypt(key.recordKey, aad, body);
  return key.dropSeed && openWith(key.dropSeed, dropInfo, aad, body);
}

const toJson = <T>(schema: z.ZodType<T>, value: T): Buffer =>
  Buffer.from(JSON.stringify(schema.parse(value)), "utf8");

/** Undefined when it is no JSON: whoever drops a record in chooses its bytes. */
function fromJson(plaintext: Buffer): unknown {
  try {
    return JSON.parse(plaintext.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Throws when the epoch is not a u16. */
function header(form: number, epoch: number): Buffer {
  if (!Number.isInteger(epoch)) throw new RangeError("An epoch is a whole number");
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt8(form, 0);
  bytes.writeUInt16BE(epoch, 1);
  return bytes;
}

/** The epoch whose key opens it, as it says itself. */
export const epochOf = (bytes: Uint8Array): number => ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);

/** Dropped in by someone who cannot read it, rather than sealed by a member. */
export const isDropped = (bytes: Uint8Array): boolean => bytes[0] === droppedForm;

const recordAad = ({ vaultId, table, rowId, version }: RecordPlace): Buffer =>
  frame(vaultId, table, rowId, version);

const sealedForm = 1;
const droppedForm = 2;
const headerLength = 3;
const dropInfo = frame("hearth 1 drop");
