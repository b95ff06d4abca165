import * as z from "zod";
import { DrillReport } from "./backup-contents.ts";
import { Instant, TimeZone } from "../core/calendar-date.ts";

/** A restore drill on paper, to be signed by the two who typed their sheets. */
export const TestRestoreRecord = z.strictObject({
  centreName: z.string(),
  zone: TimeZone,
  at: Instant,
  byName: z.string(),
  /** When the backup was made. */
  madeAt: Instant,
  report: DrillReport,
});
export type TestRestoreRecord = Readonly<z.infer<typeof TestRestoreRecord>>;
