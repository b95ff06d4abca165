import * as z from "zod";
import { TestRestoreReport } from "./backup-contents.ts";
import { Instant, TimeZone } from "../core/calendar-date.ts";

/** The printed record of a restore drill, to be signed by the two who typed their sheets. */
export const TestRestoreRecord = z.strictObject({
  centreName: z.string(),
  zone: TimeZone,
  at: Instant,
  byName: z.string(),
  /** When the backup was made. */
  madeAt: Instant,
  report: TestRestoreReport,
});
export type TestRestoreRecord = Readonly<z.infer<typeof TestRestoreRecord>>;
