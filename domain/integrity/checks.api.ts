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

/** Looks the whole house through: once a week by itself, and when an administrator asks. */
export const checksApi = {
  "checks.view": query(admin, nothing, ChecksView),
  "checks.run": job(admin, nothing),
  /** She looked into what the newest check found; the same is not said again. */
  "checks.settle": command(admin, z.strictObject({ id: CheckId }), done),
} as const satisfies Record<string, Procedure>;
