// The thread that writes backups, so that the window stays usable meanwhile.
import { doBackgroundJob } from "../platform/background-job-worker.ts";
import { backupJob } from "./write-backup.ts";

doBackgroundJob(backupJob);
