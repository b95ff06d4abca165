// Which place a folder is. No file system has a name for itself that holds on Linux, Windows and macOS alike and survives being
// pulled out; so the house leaves one on each place it uses: `hearth-backups/<8 hexadecimals>/place`, a random id.
import { dirname, join } from "node:path";
import { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import { makeFolderDurably, writeDurably } from "../keys/durable-file.ts";
import { readPlain } from "../platform/regular-file.ts";

const markFile = (shelf: string): string => join(shelf, "place");

/** A mark is 36 characters. */
const mostMarkBytes = 100;

/** Which place the folder of a house's backups is on; null where it is none, or cannot be read. */
export function markOn(shelf: string): BackupPlaceId | null {
  try {
    const text = readPlain(markFile(shelf), { mostBytes: mostMarkBytes }).toString();
    return BackupPlaceId.safeParse(text).data ?? null;
  } catch {
    return null;
  }
}

/** Makes a chosen folder a place of this house. Throws what the file system throws. */
export function writeMark(shelf: string, id: BackupPlaceId): void {
  makeFolderDurably(dirname(shelf));
  makeFolderDurably(shelf);
  writeDurably(Buffer.from(id), markFile(shelf));
}
