import * as z from "zod";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";

/** How many bugs are remembered: the newest. */
export const mostFaults = 200;

/** How many of them are printed. */
export const faultsInDiagnostics = 12;

/** A recorded bug: where and of what kind, never with content. */
export const Fault = z.strictObject({
  reference: z.string(),
  at: Instant,
  procedure: z.string(),
  kind: z.string(),
});
export type Fault = Readonly<z.infer<typeof Fault>>;

/** What a helper has to know of a house, and may be read over a telephone: numbers, days and words of the program. */
export const Diagnostics = z.strictObject({
  at: Instant,
  zone: TimeZone,
  /** Version of the tables. */
  tables: z.int(),
  /** Of the file, in mebibytes; freed pages are in it. */
  mebibytes: z.int(),
  freed: z.int(),
  entries: z.int(),
  sealedFiles: z.int(),
  /** Given away when the disk was full. */
  hasReserve: z.boolean(),
  /** The drafts that wait in memory. */
  held: z.int(),
  lastBackup: CalendarDate.nullable(),
  lastCheck: z.strictObject({ at: Instant, findings: z.int() }).nullable(),
  faults: z.array(Fault).max(faultsInDiagnostics),
  /** How many were recorded in all, as far as they are remembered. */
  noted: z.int(),
});
export type Diagnostics = Readonly<z.infer<typeof Diagnostics>>;
