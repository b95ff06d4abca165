// The thread that checks the whole vault, so that no request waits for it.
import { doInThread } from "../platform/run-in-worker.ts";
import { checkJob } from "./full-check.ts";

doInThread(checkJob);
