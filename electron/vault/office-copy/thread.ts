// The thread that makes copies for the office, so that the window stays usable meanwhile.
import { doInThread } from "../backup/in-thread.ts";
import { type CopyOrder, writeCopy } from "./write-copy.ts";

doInThread(writeCopy, ({ databaseKey, copyKey }: CopyOrder) => [databaseKey, copyKey]);
