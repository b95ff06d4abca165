// The thread that checks the whole vault, so that no request waits for it.
import { doBackgroundJob } from "../platform/background-job-worker.ts";
import { checkJob } from "./full-check.ts";

doBackgroundJob(checkJob);
