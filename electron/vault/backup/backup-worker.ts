// The thread that writes backups, so that the window stays usable meanwhile.
import { doInThread } from "../platform/run-in-worker.ts";
import { backupJob } from "./write-backup.ts";

doInThread(backupJob);
