// The thread that checks the whole vault, so that no request waits for it.
import { doInThread } from "../platform/run-in-worker.ts";
import { type CheckOrder, checkHouse } from "./full-check.ts";

doInThread(checkHouse, ({ databaseKey }: CheckOrder) => [databaseKey]);
