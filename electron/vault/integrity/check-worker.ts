// The thread that looks the house through, so that nobody waits for it.
import { doInThread } from "../platform/run-in-worker.ts";
import { checkJob } from "./full-check.ts";

doInThread(checkJob);
