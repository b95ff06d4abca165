import { UpdatesView } from "./update.ts";
import {
  admin,
  command,
  done,
  job,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** An update from a stick. The file is chosen in the dialog of the system, never named here, and nothing of it is ever run. */
export const updatesApi = {
  "updates.view": query(admin, nothing, UpdatesView),
  /** Copies the file that was chosen, and looks at the copy: whose it is, whether it is whole, and for this program. */
  "updates.check": job(admin, nothing),
  /** Lays the checked package ready for the helper. Only after a backup. */
  "updates.ready": command(admin, nothing, done),
  /** Throws away what was checked or laid ready. */
  "updates.drop": command(admin, nothing, done),
} as const satisfies Record<string, Procedure>;
