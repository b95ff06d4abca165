// What an order erased, for the recovery key alone.
import { frame } from "./bytes.ts";
import { openWith, sealTo } from "./hpke.ts";

/** What is authenticated with it: it opens for no other order. */
export interface ErasedPlace {
  readonly vaultId: string;
  readonly orderId: string;
}

export const sealErasedNarratives = (
  publicKey: Uint8Array,
  place: ErasedPlace,
  text: Uint8Array,
): Buffer => sealTo(publicKey, info, aadOf(place), text);

/** The text, or null when it was sealed to another key or for another order. */
export const openErasedNarratives = (
  seed: Uint8Array,
  place: ErasedPlace,
  sealed: Uint8Array,
): Buffer | null => openWith(seed, info, aadOf(place), sealed);

const aadOf = ({ vaultId, orderId }: ErasedPlace): Buffer => frame(vaultId, orderId);
const info = frame("hearth 1 erased narratives");
