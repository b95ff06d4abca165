import * as z from "zod";
import { CheckId, ChecksView } from "./weekly-check.ts";
import {
  admin,
  command,
  done,
  job,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** Checks the whole vault: once a week automatically, and when an administrator asks. */
export const checksApi = {
  "checks.view": query(admin, nothing, ChecksView),
  "checks.run": job(admin, nothing),
  /** The administrator reviewed the newest findings; they are not reported again. */
  "checks.settle": command(admin, z.strictObject({ id: CheckId }), done),
} as const satisfies Record<string, Procedure>;
