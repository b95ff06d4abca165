// The thread that writes backups, so that the window stays usable meanwhile.
import { doInThread } from "../platform/run-in-worker.ts";
import { type BackupOrder, writeBackup } from "./write-backup.ts";

doInThread(writeBackup, ({ databaseKey, manifestKey }: BackupOrder) => [databaseKey, manifestKey]);
