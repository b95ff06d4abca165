// Changes made by other programs: a mark of an earlier version, or an edited row. Made with the vault's own key and without the
// program.
import { join } from "node:path";
import { type DatabaseFile, openDatabase } from "../../../db/platform/open-database.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { readKeyFile } from "../../../electron/vault/keys/key-file.ts";
import { unlockSlot } from "../../../electron/vault/keys/key-slots.ts";

const marks: Readonly<Record<"earlier" | "edited", (file: DatabaseFile) => void>> = {
  /** As it was before the last update. */
  earlier: (file) => {
    const version = file.pragma("user_version", { simple: true }) as number;
    file.pragma(`user_version = ${String(version - 1)}`);
  },
  edited: (file) => {
    file.exec("UPDATE rooms SET name = 'Cellar' WHERE id = (SELECT min(id) FROM rooms)");
  },
};

/** Writes it into the encrypted database, which must be closed. */
export async function makeVersion(
  folder: string,
  { signInName, passphrase }: { readonly signInName: string; readonly passphrase: string },
  mark: keyof typeof marks,
): Promise<void> {
  const file = readKeyFile(folder);
  const keys = file.ok ? await unlockSlot(file.value, signInName, passphrase) : file;
  if (!keys.ok || !file.ok) throw new Error("The house does not open with this passphrase");
  const key = databaseKey(keys.value.vmk, file.value.vaultId);
  const nativeBinding = process.env["HEARTH_SQLITE_BINDING"] ?? null;
  const opened = openDatabase(join(folder, "hearth.db"), key, { nativeBinding });
  marks[mark](opened.file);
  opened.file.close();
}
