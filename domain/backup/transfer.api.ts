import * as z from "zod";
import { MovingView } from "./transfer.ts";
import { admin, job, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** Leaving this computer for another one. */
export const movingApi = {
  "moving.view": query(admin, nothing, MovingView),
  /**
   * Sets the house on this computer aside under another name: it has moved. Nothing of it is removed, and nothing is open
   * afterwards. `isSaid`: somebody says that it goes on elsewhere, although not everything is in a backup.
   */
  "moving.setAside": {
    ...job(admin, z.strictObject({ passphrase: z.string().max(1000), isSaid: z.boolean() })),
    output: z.null(),
  },
} as const satisfies Record<string, Procedure>;
