import { everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";
import { Now } from "../core/house-clock.ts";
import { Today } from "./today.ts";

/** The first screen. */
export const todayApi = {
  "today.now": query(everyone, nothing, Now),
  "today.view": query(everyone, nothing, Today),
} as const satisfies Record<string, Procedure>;
