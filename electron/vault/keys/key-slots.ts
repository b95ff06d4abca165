import { createHash } from "node:crypto";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type Bundle, unwrapBundle, wrapBundle, wrappedBundleLength } from "./key-bundle.ts";
import {
  frame,
  fromBase64,
  randomBytes as systemRandomBytes,
  toBase64,
  type RandomBytes,
} from "./bytes.ts";
import { deriveKey } from "./derive-key.ts";
import { openWith, publicKeyOf, sealTo } from "./hpke.ts";
import { defaultCost, deriveKek, newKdfParameters, type KdfCost } from "./kdf.ts";
import type { KeyContent, KeyFile, KitSlot, Slot } from "./key-file.ts";
import { wipe } from "./wipe.ts";

export interface NewSlot {
  readonly vaultId: string;
  readonly purpose: Purpose;
  readonly signInName: string;
  readonly passphrase: string;
  readonly kind: Slot["kind"];
  readonly cost: KdfCost;
  /** A new seed for a new user or a reset, the same one when they change their passphrase. */
  readonly bundle: Bundle;
  readonly vmk: Uint8Array;
  /** Given while a rotation stands. */
  readonly nextVmk: Uint8Array | null;
}

/** What an open slot gives. The caller wipes the buffers. */
export interface Unlocked {
  readonly bundle: Bundle;
  readonly vmk: Buffer;
  readonly nextVmk: Buffer | null;
  readonly slot: Slot;
}

/** The two keys of the house that one slot or kit holds. */
export interface HouseKeys {
  readonly vmk: Buffer;
  readonly nextVmk: Buffer | null;
}

type SealedKeys = Pick<NewSlot, "vmk" | "nextVmk">;

/** A slot without the keys of the house: those are sealed to it as it is put into the key file. */
export type WayIn = Omit<Slot, "sealedVmk" | "sealedNextVmk">;

/** A new slot under a passphrase, with a new id; takes as long as one derivation. */
export const makeSlot = async (
  wanted: NewSlot,
  randomBytes: RandomBytes = systemRandomBytes,
): Promise<Slot> => restoreSlot(wanted, await makeWayIn(wanted, randomBytes), wanted);

/** The same while the house may get another key: what it gives is good whenever it is put in. */
export async function makeWayIn(
  wanted: Omit<NewSlot, "vmk" | "nextVmk">,
  randomBytes: RandomBytes = systemRandomBytes,
): Promise<WayIn> {
  const { vaultId, purpose, bundle } = wanted;
  const id = randomBytes(16).toString("hex");
  const kdf = newKdfParameters(wanted.cost, randomBytes);
  const kek = await deriveKek(wanted.passphrase, kdf);
  const wrapped = wrapBundle(kek, { vaultId, slotId: id, purpose, kdf }, bundle, randomBytes);
  wipe(kek);
  return {
    id,
    nameHash: hashName(vaultId, wanted.signInName),
    kind: wanted.kind,
    kdf,
    wrappedBundle: toBase64(wrapped),
    publicKey: toBase64(publicKeyOf(bundle.seed)),
  };
}

/** A slot whose bundle was made before or kept elsewhere, with the house's keys of now sealed to it. */
export function restoreSlot(
  house: Pick<KeyContent, "vaultId" | "purpose">,
  kept: WayIn,
  keys: SealedKeys,
): Slot {
  return { ...kept, ...sealKeys(house, kept, keys) };
}

/** The kit's way in, sealed to the public key its sheets carry the seed of. */
export function makeKitSlot(
  house: Pick<KeyContent, "vaultId" | "purpose">,
  publicKey: Buffer,
  keys: SealedKeys,
  randomBytes: RandomBytes = systemRandomBytes,
): KitSlot {
  const slot = { id: randomBytes(16).toString("hex"), publicKey: toBase64(publicKey) };
  return { ...slot, ...sealKeys(house, slot, keys) };
}

/** Whether a slot holds exactly these keys: its owner, who may not be here, would open them. */
export function isSealedWith(
  house: Pick<KeyContent, "vaultId" | "purpose">,
  slot: Slot | KitSlot,
  keys: SealedKeys,
): boolean {
  const { sealedVmk, sealedNextVmk } = sealKeys(house, slot, keys);
  return slot.sealedVmk === sealedVmk && slot.sealedNextVmk === sealedNextVmk;
}

/**
 * Opens the slot of a sign-in name. An unknown name costs the same derivation and gives the same error.
 * `KeysDamaged`: the passphrase is right, but what it leads to was changed by something other than this program.
 */
export async function unlockSlot(
  file: KeyFile,
  signInName: string,
  passphrase: string,
): Promise<Result<Unlocked, { type: "WrongPassphrase" } | { type: "KeysDamaged" }>> {
  const nameHash = hashName(file.vaultId, signInName);
  const slot = file.slots.find((one) => one.nameHash === nameHash);
  const tried = slot ?? dummySlot(file, nameHash);
  const kek = await deriveKek(passphrase, tried.kdf);
  const place = { vaultId: file.vaultId, slotId: tried.id, purpose: file.purpose, kdf: tried.kdf };
  const bundle = unwrapBundle(kek, place, fromBase64(tried.wrappedBundle));
  wipe(kek);
  if (bundle === null || slot === undefined) return err({ type: "WrongPassphrase" });
  const keys = openHouseKeys(file, slot, bundle.seed);
  return keys === null ? err({ type: "KeysDamaged" }) : ok({ bundle, ...keys, slot });
}

/** Opens the house with the seed of the proved kit (see `combineSheets`). */
export function openKit(
  file: KeyFile,
  seed: Uint8Array,
): Result<HouseKeys, { type: "NoKit" } | { type: "SheetsDoNotMatch" } | { type: "KeysDamaged" }> {
  if (file.kit === null) return err({ type: "NoKit" });
  if (toBase64(publicKeyOf(seed)) !== file.kit.publicKey) return err({ type: "SheetsDoNotMatch" });
  const keys = openHouseKeys(file, file.kit, seed);
  return keys === null ? err({ type: "KeysDamaged" }) : ok(keys);
}

/** First 8 bytes of SHA-256 over vault id and folded name, in hex. Case, width and outer spaces do not matter. */
export function hashName(vaultId: string, signInName: string): string {
  const folded = signInName.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
  return digest("hearth 1 sign-in name", vaultId, folded).toString("hex", 0, 8);
}

/** Null when a sealed VMK does not open, or the key is another one. */
function openHouseKeys(file: KeyFile, slot: Slot | KitSlot, seed: Uint8Array): HouseKeys | null {
  if (toBase64(publicKeyOf(seed)) !== slot.publicKey) return null;
  const aad = vmkAad(file, slot.id);
  const vmk = openWith(seed, vmkInfo, aad, fromBase64(slot.sealedVmk));
  if (vmk === null) return null;
  if (slot.sealedNextVmk === null) return { vmk, nextVmk: null };
  const nextVmk = openWith(seed, vmkInfo, aad, fromBase64(slot.sealedNextVmk));
  return nextVmk && { vmk, nextVmk };
}

/** Never opens; costs what the newest slot costs. The salt depends on the name, as a real one would seem to. */
function dummySlot(file: KeyFile, nameHash: string): Pick<Slot, "id" | "kdf" | "wrappedBundle"> {
  const { memoryKiB, passes, lanes } = file.slots.at(-1)?.kdf ?? defaultCost;
  const salt = toBase64(digest("hearth 1 dummy salt", file.vaultId, nameHash).subarray(0, 16));
  return {
    id: "0".repeat(32),
    kdf: { algorithm: "argon2id", memoryKiB, passes, lanes, salt },
    wrappedBundle: toBase64(Buffer.alloc(wrappedBundleLength)),
  };
}

/**
 * Sealed twice, the same key gives the same bytes, so that anyone who has it sees whether a slot was exchanged. The ephemeral key
 * follows from the sealed key and the slot, and from nothing that is known without the sealed key.
 */
function sealKeys(
  house: Pick<KeyContent, "vaultId" | "purpose">,
  { id, publicKey }: Pick<KitSlot, "id" | "publicKey">,
  { vmk, nextVmk }: SealedKeys,
): Pick<KitSlot, "sealedVmk" | "sealedNextVmk"> {
  const { vaultId, purpose } = house;
  const seal = (key: Uint8Array): string => {
    const ephemeral = () => deriveKey(key, "hearth 1 vmk seal", vaultId, id, purpose, publicKey);
    return toBase64(sealTo(fromBase64(publicKey), vmkInfo, vmkAad(house, id), key, ephemeral));
  };
  return { sealedVmk: seal(vmk), sealedNextVmk: nextVmk && seal(nextVmk) };
}

const vmkInfo = frame("hearth 1 vmk");
const vmkAad = (house: Pick<KeyContent, "vaultId" | "purpose">, slotId: string): Buffer =>
  frame(house.vaultId, slotId, house.purpose);

const digest = (...parts: readonly string[]): Buffer =>
  createHash("sha256")
    .update(frame(...parts))
    .digest();
