// What the person is told of an erasure: what goes, when, and the day on which what was written is really gone.
import * as z from "zod";
import { addDays, CalendarDate } from "../core/calendar-date.ts";
import { ShownName } from "../people/person.ts";
import { daysNarrativesStay, ErasurePart } from "./erasure-order.ts";
import type { ErasureOrderView } from "./retention.api.ts";

export const ErasureNoticeContent = z.strictObject({
  name: ShownName.nullable(),
  number: z.int(),
  writtenOn: CalendarDate,
  parts: z.array(ErasurePart),
  isDone: z.boolean(),
  /** The day on which it is done, or may be at the earliest. */
  on: CalendarDate,
  /** From this day on nobody reads what was written; null where nothing of it is kept apart. */
  textsGoneOn: CalendarDate.nullable(),
});
export type ErasureNoticeContent = Readonly<z.infer<typeof ErasureNoticeContent>>;

/** Null before a second person agreed, after a withdrawal, and where the file is gone. */
export function erasureNotice(
  order: ErasureOrderView,
  today: CalendarDate,
  erasedOn: CalendarDate | null,
): ErasureNoticeContent | null {
  const { person, state, parts, notBefore, narrativesUntil } = order;
  if (person === null || state === "proposed" || state === "withdrawn") return null;
  const { name, number } = person;
  const about = { name, number, parts: [...parts], writtenOn: today };
  if (erasedOn !== null)
    return { ...about, isDone: true, on: erasedOn, textsGoneOn: narrativesUntil };
  const on = notBefore > today ? notBefore : today;
  const textsGoneOn = narrativesUntil === null ? null : addDays(on, daysNarrativesStay);
  return { ...about, isDone: false, on, textsGoneOn };
}
