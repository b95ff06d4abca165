import { hkdfSync } from "node:crypto";
import { frame } from "./bytes.ts";

/** K_db: the 32-byte key of the database file. */
export const databaseKey = (vmk: Uint8Array, vaultId: string): Buffer =>
  deriveKey(vmk, "hearth 1 database", vaultId);

/** HKDF-SHA-256 without salt; info = frame(label, ...context). 32 bytes. */
export function deriveKey(
  secret: Uint8Array,
  label: string,
  ...context: readonly (string | number)[]
): Buffer {
  const none = Buffer.alloc(0);
  return Buffer.from(hkdfSync("sha256", secret, none, frame(label, ...context), 32));
}
