import { decrypt, encrypt } from "./aes-gcm.ts";
import { draftKey } from "./key-bundle.ts";
import { frame, randomBytes as systemRandomBytes, type RandomBytes } from "./bytes.ts";

/** Whose draft of what: all of it is authenticated, so that it opens in no other form and for nobody else. */
export interface DraftPlace {
  readonly vaultId: string;
  readonly userId: string;
  readonly kind: string;
  /** Empty where there is no file, or nothing saved yet. */
  readonly personId: string;
  readonly object: string;
  readonly version: number;
}

/** Seals what is half written to its author: nonce 12 ‖ ciphertext ‖ tag 16. */
export function sealDraft(
  bundleSeed: Uint8Array,
  place: DraftPlace,
  content: string,
  randomBytes: RandomBytes = systemRandomBytes,
): Buffer {
  const key = draftKey(bundleSeed, place.vaultId);
  const plaintext = Buffer.from(content, "utf8");
  const sealed = encrypt(key, draftAad(place), plaintext, randomBytes);
  plaintext.fill(0);
  key.fill(0);
  return sealed;
}

/** What was half written, or null: another author, place or version, or a key from before a reset. */
export function openDraft(
  bundleSeed: Uint8Array,
  place: DraftPlace,
  sealed: Uint8Array,
): string | null {
  const key = draftKey(bundleSeed, place.vaultId);
  const plaintext = decrypt(key, draftAad(place), sealed);
  key.fill(0);
  if (plaintext === null) return null;
  const content = plaintext.toString("utf8");
  plaintext.fill(0);
  return content;
}

const draftAad = ({ vaultId, userId, kind, personId, object, version }: DraftPlace): Buffer =>
  frame("hearth 1 draft", vaultId, userId, kind, personId, object, version);
