import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";

/** An order to erase waits, something is due to go, or a backup from before an erasure was to be destroyed by now. */
export const RetentionReminder = z.strictObject({
  kind: z.literal("forgetting"),
  what: z.enum(["agree", "lift", "erase", "destroy", "due"]),
  count: z.int().min(1),
  /** Whose file it is where there is one to go to; null for the list of administrators. */
  file: PersonId.nullable(),
});
export type RetentionReminder = Readonly<z.infer<typeof RetentionReminder>>;

/** Two people agreed to erase something of a file: until its day, anyone of the office may withdraw it. */
export const ErasureNotice = z.strictObject({
  kind: z.literal("erasureWaits"),
  file: PersonId,
  number: z.int(),
  on: CalendarDate,
});
export type ErasureNotice = Readonly<z.infer<typeof ErasureNotice>>;
