import * as z from "zod";
import { CalendarDate, Instant, TimeZone } from "../core/calendar-date.ts";
import { LogText } from "./log-text.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import { Shift, shiftAt, shiftBefore, type ShiftHours, isSameShift } from "./shift.ts";

export const LogEntryId = z.uuid().brand<"LogEntryId">();
export type LogEntryId = z.infer<typeof LogEntryId>;

/** What an entry is for: information, a task, an agreement with a person, something out of order. */
export const LogKind = z.enum(["note", "todo", "agreed", "broken"]);
export type LogKind = z.infer<typeof LogKind>;

export const LogPerson = PersonCard.pick({ id: true, number: true, name: true });
export type LogPerson = Readonly<z.infer<typeof LogPerson>>;

const Said = z.strictObject({ at: Instant, byName: z.string() });

/** What a user wrote; a correction names the entry it corrects. */
const Written = {
  id: LogEntryId,
  /** When it was written; the shift tells what it belongs to. */
  ...Said.shape,
  shift: Shift,
  /** Null once the person it was about has been gone for a while: that it was written stays. */
  text: LogText.readonly().nullable(),
};

export const LogEntry = z.strictObject({
  ...Written,
  kind: LogKind,
  /** Null: the house. */
  about: PersonId.nullable(),
  /** Shown until a user marks it as done. */
  isPinned: z.boolean(),
  done: Said.nullable(),
  /** Oldest first. */
  corrections: z.array(z.strictObject(Written)),
});
export type LogEntry = Readonly<z.infer<typeof LogEntry>>;

/** One day of the log book: its day, its evening and the night that follows. */
export const LogPage = z.strictObject({
  day: CalendarDate,
  /** The shift that is on duty now. */
  now: Shift,
  zone: TimeZone,
  /** From when the shifts of this day are on duty. */
  begins: z.strictObject({ day: Instant, evening: Instant, night: Instant }),
  entries: z.array(LogEntry).max(500),
  /** Pinned and not done, whatever their day; oldest first. */
  pinned: z.array(LogEntry).max(200),
  /** Everyone who is named. */
  people: z.array(LogPerson),
});
export type LogPage = Readonly<z.infer<typeof LogPage>>;

/** A person an entry or an appointment can be about. */
export const AroundPerson = z.strictObject({
  ...LogPerson.shape,
  /** Null when the person does not live here now. */
  room: z.string().nullable(),
});
export type AroundPerson = Readonly<z.infer<typeof AroundPerson>>;

export const LogMark = z.enum(["pinned", "unpinned", "done", "open"]);
export type LogMark = z.infer<typeof LogMark>;

/** An entry is written for the shift on duty, or late for the one before. */
export function writesFor(shift: Shift, now: Instant, hours: ShiftHours): boolean {
  const current = shiftAt(now, hours);
  return isSameShift(shift, current) || isSameShift(shift, shiftBefore(current));
}

/** What an entry looks like after a mark; null where that makes no sense. */
export function marked(
  before: Pick<LogEntry, "isPinned" | "done">,
  mark: LogMark,
): { readonly isPinned: boolean; readonly isDone: boolean } | null {
  const isDone = before.done !== null;
  switch (mark) {
    case "pinned":
      return before.isPinned ? null : { isPinned: true, isDone: false };
    case "unpinned":
      return before.isPinned && !isDone ? { isPinned: false, isDone: false } : null;
    case "done":
      return before.isPinned && !isDone ? { isPinned: true, isDone: true } : null;
    case "open":
      return isDone ? { isPinned: true, isDone: false } : null;
  }
}
