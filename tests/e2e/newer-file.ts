// A later program's mark on a house, made with its own key and without the program.
import { join } from "node:path";
import { openDatabase } from "../../db/open.ts";
import { databaseKey } from "../../electron/vault/keys/derive.ts";
import { readKeyFile } from "../../electron/vault/keys/key-file.ts";
import { unlockSlot } from "../../electron/vault/keys/slots.ts";

/** Writes into the encrypted file, which must be closed, that it is of a version nobody knows yet. */
export async function makeNewer(folder: string, signInName: string, passphrase: string) {
  const file = readKeyFile(folder);
  const keys = file.ok ? await unlockSlot(file.value, signInName, passphrase) : file;
  if (!keys.ok || !file.ok) throw new Error("The house does not open with this passphrase");
  const key = databaseKey(keys.value.vmk, file.value.vaultId);
  const nativeBinding = process.env["HEARTH_SQLITE_BINDING"] ?? null;
  const opened = openDatabase(join(folder, "hearth.db"), key, { nativeBinding });
  opened.file.pragma("user_version = 9999");
  opened.file.close();
}
