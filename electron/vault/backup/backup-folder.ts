// Where backups are: a folder the user chose, on a stick or on this machine. In it, for each vault, `hearth-backups/<8
// hexadecimals>/<moment>/` with `hearth.db`, `house.keys` (no passphrase slots) and `house.manifest`, and beside them
// `files/ab/<id>`: the sealed files of all of them, each written once.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BackupId } from "../../../domain/backup/backup.ts";
import { isMissing } from "../keys/durable-file.ts";

/** The names in a backup. They say nothing about what is inside. */
export const backupFile = {
  database: (folder: string) => join(folder, "hearth.db"),
  manifest: (folder: string) => join(folder, "house.manifest"),
} as const;

const rootName = "hearth-backups";
const filesName = "files";
const partEnd = ".part";

/** The folder of one house's backups below a place. */
export const shelfOf = (place: string, vaultId: string): string =>
  join(place, rootName, vaultId.slice(0, 8));

/** Every house's folder below a place. */
export const shelvesIn = (place: string): readonly string[] =>
  namesIn(join(place, rootName))
    .filter((name) => /^[0-9a-f]{8}$/.test(name))
    .map((name) => join(place, rootName, name));

export const backupFolder = (shelf: string, id: BackupId): string => join(shelf, id);

/** An unfinished backup, under a name that marks it as such. */
export const partFolder = (shelf: string, id: BackupId): string => join(shelf, `${id}${partEnd}`);

export const filesFolder = (shelf: string): string => join(shelf, filesName);

/** Throws on a name that is not an id: it would lead out of the folder. */
export function storedFile(shelf: string, blobId: string): string {
  if (!/^[0-9a-f]{32}$/.test(blobId)) throw new Error("Not the id of a blob");
  return join(filesFolder(shelf), blobId.slice(0, 2), blobId);
}

/** Finished backups, newest first. */
export const backupsOn = (shelf: string): readonly BackupId[] =>
  namesIn(shelf)
    .flatMap((name) => {
      const id = BackupId.safeParse(name);
      return id.success ? [id.data] : [];
    })
    .toSorted((a, b) => (a < b ? 1 : -1));

/** Takes away what an interrupted backup left. */
export function clearParts(shelf: string): void {
  for (const name of namesIn(shelf))
    if (name.endsWith(partEnd) && BackupId.safeParse(name.slice(0, -partEnd.length)).success)
      rmSync(join(shelf, name), { recursive: true, force: true });
}

/** Takes away stored files that none of `kept` lists, and what an interrupted copy left of one. */
export function clearFiles(shelf: string, kept: ReadonlySet<string>): void {
  const root = filesFolder(shelf);
  for (const prefix of namesIn(root).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of namesIn(join(root, prefix)))
      if (/^[0-9a-f]{32}(\.tmp)?$/.test(name) && !kept.has(name))
        rmSync(join(root, prefix, name), { force: true });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}
