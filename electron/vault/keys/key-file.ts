// `house.keys` and its second copy `house.keys.2`: JSON, no name in it, no secret that opens without a passphrase or two sheets.
import { createHash } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import { Purpose } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { wrappedBundleLength } from "./key-bundle.ts";
import { base64Of, toBase64 } from "./bytes.ts";
import { isMissing, writeDurably } from "./durable-file.ts";
import { NotPlainFile, readPlain } from "../platform/regular-file.ts";
import { publicKeyLength, sealOverhead } from "./hpke.ts";
import { KdfCost } from "./kdf.ts";

export const keyFileNames = ["house.keys", "house.keys.2"] as const;

const HexId = z.string().regex(/^[0-9a-f]{32}$/);
const SealedVmk = base64Of(sealOverhead + 32);

/**
 * One person's way in. `tag`: 16 bytes in hex, made of username and passphrase together, by which their slot is found: nothing here
 * tells a guessed username from any other without the passphrase. `reset`: opens with the five words of a slip, once.
 */
export const Slot = z.strictObject({
  id: HexId,
  tag: HexId,
  kind: z.enum(["passphrase", "reset"]),
  cost: KdfCost,
  wrappedBundle: base64Of(wrappedBundleLength),
  publicKey: base64Of(publicKeyLength),
  sealedVmk: SealedVmk,
  sealedNextVmk: SealedVmk.nullable(),
});
export type Slot = Readonly<z.infer<typeof Slot>>;

/** What two recovery sheets open. */
export const KitSlot = z.strictObject({
  id: HexId,
  publicKey: base64Of(publicKeyLength),
  sealedVmk: SealedVmk,
  sealedNextVmk: SealedVmk.nullable(),
});
export type KitSlot = Readonly<z.infer<typeof KitSlot>>;

/**
 * What the vault decides; format and checksum are added on writing. `generation` counts writings. Nothing here is believed about
 * who may come in: the roster says that, and each sign-in compares.
 */
export const KeyContent = z.strictObject({
  vaultId: z.uuid(),
  purpose: Purpose,
  generation: z.int().min(0),
  slots: z.array(Slot).readonly(),
  kit: KitSlot.nullable(),
});
export type KeyContent = Readonly<z.infer<typeof KeyContent>>;

export const KeyFile = z.strictObject({
  format: z.literal(1),
  ...KeyContent.shape,
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
 * The readable copy with the highest generation. Throws what the disk says where no copy is left that it reads: a stick that is
 * out damaged nothing.
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

/** Writes both copies with the generation after `content.generation`, and returns what was written. Throws what the file system throws. */
export function writeKeyFile(folder: string, content: KeyContent): KeyFile {
  const file = fileOf({ ...content, generation: content.generation + 1 });
  writeDurably(textOf(file), join(folder, keyFileNames[0]), join(folder, keyFileNames[1]));
  return file;
}

/** The file of a backup: what two sheets open, and nobody's passphrase. Null without recovery sheets, and while a rotation stands. */
export function keyFileForSheets(content: KeyContent): Buffer | null {
  if (content.kit === null || isRotating(content)) return null;
  return textOf(fileOf({ ...content, slots: [] }));
}

/** Throws where some slots carry a next VMK and others do not: someone would be locked out by the end of the rotation. */
function fileOf({ vaultId, purpose, generation, slots, kit }: KeyContent): KeyFile {
  const content = { vaultId, purpose, generation, slots, kit };
  const all = [...slots, ...(kit === null ? [] : [kit])];
  if (new Set(all.map(({ sealedNextVmk }) => sealedNextVmk === null)).size > 1)
    throw new Error("Slots disagree about a rotation");
  return KeyFile.parse({ format: 1, ...content, checksum: checksumOf(content) });
}

const textOf = (file: KeyFile): Buffer => Buffer.from(`${JSON.stringify(file, null, 1)}\n`);

/** True while two VMKs are sealed in the file. */
export const isRotating = (content: KeyContent): boolean =>
  [...content.slots, content.kit].some((slot) => slot !== null && slot.sealedNextVmk !== null);

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
  return checksumOf(file) === file.checksum ? file : "damaged";
}

const Newer = z.looseObject({ format: z.int().min(2) });

/** SHA-256 of a JSON array in fixed order, so that neither key order nor spacing matters. ASCII only. */
function checksumOf(file: KeyContent): string {
  const slots = file.slots.map((slot) => {
    const { memoryKiB, passes, lanes } = slot.cost;
    const cost = [memoryKiB, passes, lanes];
    const { id, tag, kind, wrappedBundle, publicKey, sealedVmk, sealedNextVmk } = slot;
    return [id, tag, kind, cost, wrappedBundle, publicKey, sealedVmk, sealedNextVmk];
  });
  const { kit } = file;
  const ofKit = kit && [kit.id, kit.publicKey, kit.sealedVmk, kit.sealedNextVmk];
  const text = JSON.stringify([1, file.vaultId, file.purpose, file.generation, slots, ofKit]);
  return toBase64(createHash("sha256").update(text).digest());
}
