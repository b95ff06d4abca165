// The thread that looks the house through, so that nobody waits for it.
import { doInThread } from "../platform/run-in-worker.ts";
import { type CheckOrder, checkHouse } from "./full-check.ts";

doInThread(checkHouse, ({ databaseKey }: CheckOrder) => [databaseKey]);
