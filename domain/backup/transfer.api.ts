import * as z from "zod";
import { TransferView } from "./transfer.ts";
import { admin, job, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** Leaving this computer for another one. */
export const transferApi = {
  "moving.view": query(admin, nothing, TransferView),
  /**
   * Renames the vault on this computer because it has moved. Nothing of it is removed, and nothing is open afterwards.
   * `isSaid`: the user confirms that work goes on elsewhere, although not everything is in a backup.
   */
  "moving.setAside": {
    ...job(admin, z.strictObject({ passphrase: z.string().max(1000), isSaid: z.boolean() })),
    output: z.null(),
  },
} as const satisfies Record<string, Procedure>;
