import { createHash } from "node:crypto";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { type Bundle, unwrapBundle, wrapBundle } from "./key-bundle.ts";
import {
  frame,
  fromBase64,
  randomBytes as systemRandomBytes,
  toBase64,
  type RandomBytes,
} from "./bytes.ts";
import { deriveKey } from "./derive-key.ts";
import { openWith, publicKeyOf, sealTo } from "./hpke.ts";
import { byCost, defaultCost, type KdfCost, stretchPassphrase } from "./kdf.ts";
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
  const { vaultId, purpose, bundle, cost } = wanted;
  const id = randomBytes(16).toString("hex");
  const salt = saltOf(vaultId, wanted.signInName);
  const stretched = await stretchPassphrase(wanted.passphrase, salt, cost);
  const kek = kekOf(stretched, vaultId, id);
  const wrapped = wrapBundle(kek, { vaultId, slotId: id, purpose, cost }, bundle, randomBytes);
  const tag = tagOf(stretched, vaultId, id);
  wipe(kek, stretched);
  return {
    id,
    tag,
    kind: wanted.kind,
    cost,
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
 * Opens the slot of a sign-in name. An unknown name costs the same derivations as a wrong passphrase and gives the same error.
 * `KeysDamaged`: the passphrase is right, but what it leads to was changed by something other than this program.
 */
export async function unlockSlot(
  file: KeyFile,
  signInName: string,
  passphrase: string,
): Promise<Result<Unlocked, { type: "WrongPassphrase" } | { type: "KeysDamaged" }>> {
  const { vaultId, purpose } = file;
  const salt = saltOf(vaultId, signInName);
  for (const cost of costsOf(file)) {
    const stretched = await stretchPassphrase(passphrase, salt, cost);
    const slot = file.slots.find(({ id, tag }) => tag === tagOf(stretched, vaultId, id));
    const kek = slot && kekOf(stretched, vaultId, slot.id);
    wipe(stretched);
    if (slot === undefined || kek === undefined) continue;
    const place = { vaultId, slotId: slot.id, purpose, cost: slot.cost };
    const bundle = unwrapBundle(kek, place, fromBase64(slot.wrappedBundle));
    wipe(kek);
    if (bundle === null) continue;
    const keys = openHouseKeys(file, slot, bundle.seed);
    return keys === null ? err({ type: "KeysDamaged" }) : ok({ bundle, ...keys, slot });
  }
  return err({ type: "WrongPassphrase" });
}

/** The dearest first: two, so that a changed file cannot make a sign-in last for ever. */
function costsOf({ slots }: KeyFile): readonly KdfCost[] {
  const costs = slots.map(({ cost }) => cost).toSorted((a, b) => byCost(b, a));
  const each = new Map(costs.map((cost) => [JSON.stringify(cost), cost]));
  return each.size === 0 ? [defaultCost] : [...each.values()].slice(0, 2);
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

/**
 * The salt of a passphrase: 16 bytes of the vault's id and the folded name, so that it need not be stored beside a slot. Case, width
 * and outer spaces do not matter.
 */
function saltOf(vaultId: string, signInName: string): Buffer {
  const folded = signInName.normalize("NFKC").trim().toLowerCase().normalize("NFKC");
  const digest = createHash("sha256").update(frame("hearth 1 sign-in salt", vaultId, folded));
  return digest.digest().subarray(0, 16);
}

const tagOf = (stretched: Buffer, vaultId: string, slotId: string): string =>
  deriveKey(stretched, "hearth 1 slot tag", vaultId, slotId).toString("hex", 0, 16);

const kekOf = (stretched: Buffer, vaultId: string, slotId: string): Buffer =>
  deriveKey(stretched, "hearth 1 slot key", vaultId, slotId);

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
