import * as z from "zod";
import { office, query, type Procedure } from "../api/procedure-kinds.ts";
import { AccessRegisterPage } from "./access-register.ts";

/** Who holds what and since when: for administrators and those who hold the office. */
export const accessRegisterApi = {
  /** The register as it is now, and one page of its history, newest first; page 0 is the newest. */
  "register.view": query(
    office,
    z.strictObject({ page: z.int().min(0).max(10_000) }),
    AccessRegisterPage,
  ),
} as const satisfies Record<string, Procedure>;
