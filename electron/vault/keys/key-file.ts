// `house.keys` and its second copy `house.keys.2`: JSON, no name in it, no secret that opens without a passphrase or two sheets.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import { Purpose } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { wrappedBundleLength } from "./key-bundle.ts";
import { base64Of, fromBase64, toBase64 } from "./bytes.ts";
import { isMissing, writeDurably } from "./durable-file.ts";
import { NotPlainFile, readPlain } from "../platform/plain-file.ts";
import { publicKeyLength, sealOverhead } from "./hpke.ts";
import { KdfParameters } from "./kdf.ts";

export const keyFileNames = ["house.keys", "house.keys.2"] as const;

const HexId = z.string().regex(/^[0-9a-f]{32}$/);
const SealedVmk = base64Of(sealOverhead + 32);

/** One person's way in. `nameHash`: 8 bytes in hex. `reset`: opens with the five words of a slip, once. */
export const Slot = z.strictObject({
  id: HexId,
  nameHash: z.string().regex(/^[0-9a-f]{16}$/),
  kind: z.enum(["passphrase", "reset"]),
  kdf: KdfParameters,
  wrappedBundle: base64Of(wrappedBundleLength),
  publicKey: base64Of(publicKeyLength),
  sealedVmk: SealedVmk,
  sealedNextVmk: SealedVmk.nullable(),
});
export type Slot = Readonly<z.infer<typeof Slot>>;

/** The recovery kit's way in: what its two sheets open. */
export const KitSlot = z.strictObject({
  id: HexId,
  publicKey: base64Of(publicKeyLength),
  sealedVmk: SealedVmk,
  sealedNextVmk: SealedVmk.nullable(),
});
export type KitSlot = Readonly<z.infer<typeof KitSlot>>;

/** What the vault decides; format and MACs are added on writing. `generation` counts writings. */
export const KeyContent = z.strictObject({
  vaultId: z.uuid(),
  purpose: Purpose,
  generation: z.int().min(0),
  /** Oldest first: the last one is the newest. */
  slots: z.array(Slot).readonly(),
  kit: KitSlot.nullable(),
  /** Not proved by its readers yet; opens nothing. */
  pendingKit: KitSlot.nullable(),
});
export type KeyContent = Readonly<z.infer<typeof KeyContent>>;

/**
 * The file. `mac` is under K_slots of the VMK in the `sealedVmk` fields; `nextMac`, null outside a rotation, under K_slots
 * of the VMK in the `sealedNextVmk` fields. Both cover the same bytes, so whoever opens either VMK can check all of it.
 */
export const KeyFile = z.strictObject({
  format: z.literal(1),
  ...KeyContent.shape,
  mac: base64Of(32),
  nextMac: base64Of(32).nullable(),
  /** SHA-256 over everything above: tells a damaged copy from a wrong passphrase, and protects against nobody. */
  checksum: base64Of(32),
});
export type KeyFile = Readonly<z.infer<typeof KeyFile>>;

export type KeyFileFault =
  | { readonly type: "KeysMissing" }
  /** No copy can be read. */
  | { readonly type: "KeysDamaged" }
  /** Written by a later version of the program. */
  | { readonly type: "KeysNewer" };

/**
 * The readable copy with the highest generation. Its MAC can only be checked once a VMK is open. Throws what the disk says
 * where no copy is left that it reads: a stick that is out damaged nothing.
 */
export function readKeyFile(folder: string): Result<KeyFile, KeyFileFault> {
  const copies = keyFileNames.map((name) => readCopy(join(folder, name)));
  if (copies.every((copy) => copy === "missing")) return err({ type: "KeysMissing" });
  if (copies.includes("newer")) return err({ type: "KeysNewer" });
  const readable = copies.filter(isKeyFile);
  const newest = readable.toSorted((a, b) => b.generation - a.generation)[0];
  if (newest !== undefined) return ok(newest);
  const unread = copies.find((copy) => copy instanceof Error);
  if (unread !== undefined) throw unread;
  return err({ type: "KeysDamaged" });
}

/**
 * Writes both copies with the generation after `content.generation`, and returns what was written.
 * `nextKSlots` is given exactly while a rotation stands. Throws what the file system throws.
 */
export function writeKeyFile(
  folder: string,
  content: KeyContent,
  kSlots: Uint8Array,
  nextKSlots: Uint8Array | null = null,
): KeyFile {
  assertRotation(content, nextKSlots !== null);
  const next = { ...pickContent(content), generation: content.generation + 1 };
  const bytes = authenticated(next);
  const mac = hmac(kSlots, bytes);
  const nextMac = nextKSlots === null ? null : hmac(nextKSlots, bytes);
  const checksum = checksumOf(bytes, mac, nextMac);
  const file = KeyFile.parse({ format: 1, ...next, mac, nextMac, checksum });
  writeDurably(textOf(file), join(folder, keyFileNames[0]), join(folder, keyFileNames[1]));
  return file;
}

/**
 * The file of a backup: what two sheets open, and nobody's passphrase. Null without a proved kit, and while a rotation stands.
 */
export function keyFileForSheets(content: KeyContent, kSlots: Uint8Array): Buffer | null {
  if (content.kit === null || isRotating(content)) return null;
  const ofKit = { ...pickContent(content), slots: [], pendingKit: null };
  const bytes = authenticated(ofKit);
  const mac = hmac(kSlots, bytes);
  const checksum = checksumOf(bytes, mac, null);
  return textOf(KeyFile.parse({ format: 1, ...ofKit, mac, nextMac: null, checksum }));
}

const textOf = (file: KeyFile): Buffer => Buffer.from(`${JSON.stringify(file, null, 1)}\n`);

/** True when the file is as a holder of this K_slots wrote it: of the VMK in force, or of the next one during a rotation. */
export function verifyMac(file: KeyFile, kSlots: Uint8Array): boolean {
  const expected = fromBase64(hmac(kSlots, authenticated(file)));
  const macs = file.nextMac === null ? [file.mac] : [file.mac, file.nextMac];
  return macs.some((mac) => timingSafeEqual(fromBase64(mac), expected));
}

/** True while two VMKs are sealed in the file. */
export const isRotating = (content: KeyContent): boolean =>
  [...content.slots, content.kit, content.pendingKit].some(
    (slot) => slot !== null && slot.sealedNextVmk !== null,
  );

/** An error: what the disk said instead. */
type Copy = KeyFile | "missing" | "damaged" | "newer" | Error;

const isKeyFile = (copy: Copy): copy is KeyFile =>
  typeof copy === "object" && !(copy instanceof Error);

function readCopy(path: string): Copy {
  try {
    return parseCopy(readPlain(path, { mostBytes: mostKeyFileBytes }).toString());
  } catch (cause) {
    if (isMissing(cause)) return "missing";
    if (cause instanceof SyntaxError || cause instanceof NotPlainFile) return "damaged";
    // One bad sector: there are two copies for that.
    if (cause instanceof Error) return cause;
    throw cause;
  }
}

/** Some thousand slots. */
const mostKeyFileBytes = 1024 * 1024;

function parseCopy(text: string): Copy {
  const json: unknown = JSON.parse(text);
  if (Newer.safeParse(json).success) return "newer";
  const parsed = KeyFile.safeParse(json);
  if (!parsed.success) return "damaged";
  const file = parsed.data;
  const checksum = checksumOf(authenticated(file), file.mac, file.nextMac);
  return checksum === file.checksum ? file : "damaged";
}

const Newer = z.looseObject({ format: z.int().min(2) });

const pickContent = (content: KeyContent): KeyContent => ({
  vaultId: content.vaultId,
  purpose: content.purpose,
  generation: content.generation,
  slots: content.slots,
  kit: content.kit,
  pendingKit: content.pendingKit,
});

/** All slots carry a next VMK or none does: someone left without one would be locked out by the end of the rotation. */
function assertRotation(content: KeyContent, rotates: boolean): void {
  const all = [...content.slots, content.kit, content.pendingKit].filter((slot) => slot !== null);
  const agree = all.every((slot) => (slot.sealedNextVmk !== null) === rotates);
  if (!agree) throw new Error("Slots and MAC keys disagree about a rotation");
}

/** What the MACs cover: a JSON array in fixed order, so that neither key order nor spacing matters. ASCII only. */
function authenticated(file: KeyContent): Buffer {
  const slots = file.slots.map((slot) => {
    const { algorithm, memoryKiB, passes, lanes, salt } = slot.kdf;
    const kdf = [algorithm, memoryKiB, passes, lanes, salt];
    const { wrappedBundle, publicKey, sealedVmk, sealedNextVmk } = slot;
    return [
      slot.id,
      slot.nameHash,
      slot.kind,
      kdf,
      wrappedBundle,
      publicKey,
      sealedVmk,
      sealedNextVmk,
    ];
  });
  const kits = [file.kit, file.pendingKit].map(
    (kit) => kit && [kit.id, kit.publicKey, kit.sealedVmk, kit.sealedNextVmk],
  );
  return Buffer.from(JSON.stringify([1, file.vaultId, file.purpose, file.generation, slots, kits]));
}

const hmac = (key: Uint8Array, bytes: Uint8Array): string =>
  toBase64(createHmac("sha256", key).update("hearth 1 key file").update(bytes).digest());

const checksumOf = (bytes: Uint8Array, mac: string, nextMac: string | null): string =>
  toBase64(
    createHash("sha256")
      .update(bytes)
      .update(mac)
      .update(nextMac ?? "")
      .digest(),
  );
