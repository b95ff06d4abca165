import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { Compartment, Roles, SignInName, StaffName, UserId } from "./user.ts";

/** What two recovery sheets open. It is a member of compartments beside the users, and signs for them. */
export const recoveryKeyId = "recoveryKey" as const;

/** A user, or the recovery key. */
export const MemberId = z.union([UserId, z.literal(recoveryKeyId)]);
export type MemberId = z.infer<typeof MemberId>;

/** The base64 of 32 bytes: a public key or a SHA-256. */
const Bytes32 = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);

/** The base64 of an Ed25519 signature. */
const Signature = z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/);

/** The two public keys of a member: X25519 for what is sealed to them, Ed25519 for what they sign. */
export const PublicKeys = z.strictObject({ sealing: Bytes32, signing: Bytes32 });
export type PublicKeys = Readonly<z.infer<typeof PublicKeys>>;

/** To whom the key of a compartment or of a hidden file was sealed, and the SHA-256 of the sealed bytes. */
const Grant = z.strictObject({ to: MemberId, sealed: Bytes32 });

const mostNamed = 100;
const Users = z
  .array(UserId)
  .max(mostNamed)
  .refine((users) => new Set(users).size === users.length);

/** What one statement changes. */
export const RosterAct = z.discriminatedUnion("kind", [
  /** The first statement of a vault: its hash is the root that everyone keeps. */
  z.strictObject({
    kind: z.literal("founded"),
    vaultId: z.uuid(),
    user: UserId,
    name: StaffName,
    signInName: SignInName,
    roles: Roles,
    keys: PublicKeys,
  }),
  /** A newcomer, with the keys of their one-time passphrase. */
  z.strictObject({
    kind: z.literal("personAdded"),
    user: UserId,
    name: StaffName,
    signInName: SignInName,
    roles: Roles,
    keys: PublicKeys,
  }),
  /** The keys that a user made with a passphrase of their own. */
  z.strictObject({ kind: z.literal("keysChosen"), user: UserId, keys: PublicKeys }),
  z.strictObject({ kind: z.literal("rolesSet"), user: UserId, roles: Roles }),
  /** A user starts again with a one-time passphrase, and holds nothing until access is granted again. */
  z.strictObject({ kind: z.literal("keyReset"), user: UserId, keys: PublicKeys }),
  z.strictObject({ kind: z.literal("personDisabled"), user: UserId }),
  z.strictObject({ kind: z.literal("personEnabled"), user: UserId }),
  z.strictObject({ kind: z.literal("personRemoved"), user: UserId }),
  /** The database has the new key that a removal or a reset asked for. */
  z.strictObject({ kind: z.literal("vaultKeyRenewed") }),
  /** The next key of a compartment, sealed to all who hold it. */
  z.strictObject({
    kind: z.literal("compartmentKeySet"),
    compartment: Compartment,
    epoch: z.int().min(1).max(65_535),
    publicKey: Bytes32,
    grants: z.array(Grant).min(1).max(mostNamed),
  }),
  z.strictObject({
    kind: z.literal("accessGranted"),
    compartment: Compartment,
    epoch: z.int().min(1).max(65_535),
    grant: Grant,
  }),
  z.strictObject({ kind: z.literal("accessRemoved"), compartment: Compartment, user: UserId }),
  /** The keys of recovery sheets that were all verified. Where they replace others, a second member signed them as well. */
  z.strictObject({
    kind: z.literal("recoveryKeyVerified"),
    keys: PublicKeys,
    second: z.strictObject({ by: MemberId, signature: Signature }).nullable(),
  }),
  /** Who may open a hidden file, and its key as it is sealed to them; nobody once it is hidden no longer. */
  z.strictObject({
    kind: z.literal("hiddenHoldersSet"),
    file: z.uuid(),
    holders: Users,
    shares: z.array(Grant).max(mostNamed + 1),
  }),
  /** Who may open any sealed note of a session in an emergency. */
  z.strictObject({ kind: z.literal("emergencyReadersSet"), readers: Users }),
  /** Who reads the signer's own sealed notes beside them. */
  z.strictObject({ kind: z.literal("deputiesSet"), deputies: Users }),
]);
export type RosterAct = Readonly<z.infer<typeof RosterAct>>;

/** One link of the chain: what it changes, who signs it and the hash of the statement before it. */
export const Statement = z.strictObject({
  sequence: z.int().min(0),
  previous: Bytes32.nullable(),
  signer: MemberId,
  /** What the signer's clock said. Nothing is derived from it but what a screen shows. */
  at: Instant,
  act: RosterAct,
});
export type Statement = Readonly<z.infer<typeof Statement>>;

/** A statement as it is stored: the JSON text that was signed, and the base64 of its Ed25519 signature. */
export interface SignedStatement {
  readonly body: string;
  readonly signature: string;
}
