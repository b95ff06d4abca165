import * as z from "zod";
import { AuditAction } from "../core/audit-action.ts";
import { Instant } from "../core/calendar-date.ts";
import { UserId } from "../users/user.ts";

/** One line of who did what to this file and who looked at it. */
export const HistoryLine = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  byId: UserId.nullable(),
  byName: z.string().nullable(),
  action: AuditAction,
  detail: z.string().nullable(),
});
export type HistoryLine = Readonly<z.infer<typeof HistoryLine>>;
