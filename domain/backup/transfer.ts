import * as z from "zod";
import type { AuditAction } from "../core/audit-action.ts";
import { CalendarDate } from "../core/calendar-date.ts";
import { actionsIn } from "../integrity/audit-filter.ts";

/**
 * Whether a vault on another computer would have to know this action of the audit log: all but viewing, printing and
 * copying.
 */
export const changesHouse = (action: AuditAction): boolean => !leavesNothing.has(action);

const leavesNothing: ReadonlySet<AuditAction> = new Set<AuditAction>([
  ...actionsIn("readings"),
  ...actionsIn("refusals"),
  ...actionsIn("seals"),
  "signedIn",
  "saved",
  "printed",
  "traceChecked",
  "houseChecked",
  "codeMade",
  "codeCompared",
  "backupMade",
  "backupLetGo",
  "backupDestroyed",
  "restoreDrilled",
  "backupPlaceAdded",
  "backupPlaceChanged",
  "backupPlaceEnded",
]);

/** What a move to another computer rests on. */
export const TransferView = z.strictObject({
  /** The newest backup that is somewhere, and whether everything that was changed is in it. */
  backup: z.strictObject({ madeOn: CalendarDate, holdsAll: z.boolean() }).nullable(),
});
export type TransferView = Readonly<z.infer<typeof TransferView>>;

/** A house that moved away from this computer, and what is left of it. */
export const MovedAway = z.strictObject({ on: CalendarDate, folder: z.string() });
export type MovedAway = Readonly<z.infer<typeof MovedAway>>;
