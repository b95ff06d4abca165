import * as z from "zod";
import { addDays, addMonths, CalendarDate } from "../core/calendar-date.ts";
import {
  type DocumentHeader,
  DocumentId,
  DocumentKind,
  isInForce,
  isResidenceKind,
} from "./document.ts";
import { PersonCard } from "../people/person.ts";
import type { RuleId } from "./procedure/rule-ids.ts";
import {
  type Matter,
  matterOf,
  nextOf,
  nextOfEach,
  Task,
  type TaskKind,
} from "./procedure/procedure-tasks.ts";
import type { ResidenceStatus } from "./procedure/residence-status.ts";
import { workingDayOnOrBefore } from "./procedure/working-day.ts";
import { UserId } from "../users/user.ts";

// What expires and what has to be done about it. Today, a file's header and the radar all ask here.

/** The radar looks so many days ahead. */
export const expiringWithinDays = 90;

/** What there is to do about one document, or about a way to a permit on which there is none yet. */
export interface Due {
  readonly document: { readonly id: DocumentId; readonly kind: DocumentKind } | null;
  /** The last valid day of the document; null where there is none. */
  readonly until: CalendarDate | null;
  /** It has expired, and what follows was asked for in time. */
  readonly isPending: boolean;
  /** What to do next; null where this reader may know the day and not what to do. */
  readonly next: Task | null;
}

/** How near it is: past its last day, to be done now, or ahead. */
export const DueState = z.enum(["overdue", "now", "ahead"]);
export type DueState = z.infer<typeof DueState>;

/**
 * What there is to do about a person's residence, the most urgent first: the next task of each matter. What is about
 * the permit itself, or about what follows it, is shown with the current document.
 */
export function duesOf({
  standing,
  document: held,
  tasks,
  day,
}: ResidenceStatus): readonly DueOfProcedure[] {
  const document = held === null ? null : { id: held.id, kind: held.kind };
  const until = held?.until ?? null;
  // A late request has a day of its own: the document that expired shows it too.
  const endsOf: Partial<Record<Matter, CalendarDate | null>> = {
    permit: until,
    awaited: standing.state === "expired" ? null : until,
  };
  return nextOfEach(tasks, day)
    .map((next): DueOfProcedure => {
      const matter = matterOf(next.kind);
      const isByDocument = matter in endsOf;
      return {
        matter,
        due: {
          document: isByDocument ? document : null,
          until: endsOf[matter] ?? null,
          isPending: isByDocument && standing.state === "pending",
          next,
        },
      };
    })
    .toSorted((a, b) => bySoonest(a.due, b.due, day));
}

export interface DueOfProcedure {
  readonly matter: Matter;
  readonly due: Due;
}

/** A document as the house knows it: what it is and until when, and nothing of what to do. */
export const dueByDay = ({ id, kind, expiresOn }: DocumentHeader): Due => ({
  document: { id, kind },
  until: expiresOn,
  isPending: false,
  next: null,
});

/** The next task about a document that is no residence document; null where there is none. */
export function dueOfOtherDocument(
  { id, kind, state, expiresOn }: DocumentHeader,
  { day, stayUntil }: { readonly day: CalendarDate; readonly stayUntil: CalendarDate | null },
): Due | null {
  if (isResidenceKind(kind) || !isInForce({ kind, state }) || expiresOn === null) return null;
  const outlives = kind === "workPermit" && stayUntil !== null && expiresOn > stayUntil;
  const until = outlives ? stayUntil : expiresOn;
  const tasks: readonly Task[] = [
    { ...reminderOf(kind, until), by: until },
    ...(outlives ? [{ kind: "outlivesStay", on: day, by: until, rule } as const] : []),
    ...(day > until
      ? [{ kind: "paperExpired", on: addDays(until, 1), by: null, rule: "lastDayValid" } as const]
      : []),
  ];
  const next = nextOf(tasks, day);
  return next === null ? null : { document: { id, kind }, until, isPending: false, next };
}

const rule = "workPermitBound";

/** When a document is checked before its last day, and by which rule. */
function reminderOf(kind: DocumentKind, until: CalendarDate): Pick<Task, "kind" | "on" | "rule"> {
  const renew = (on: CalendarDate, by: RuleId) =>
    ({ kind: "renewPaper", on: workingDayOnOrBefore(on), rule: by }) as const;
  switch (kind) {
    case "passport":
      return renew(addMonths(until, -6), "passportLead");
    case "addressProtection":
      return renew(addDays(until, -30), "addressProtection");
    default:
      return renew(addDays(until, -30), "paperLead");
  }
}

/** After every day there is. */
const lastDay = "9999-12-31" as CalendarDate;

/** The day that presses: the last on which it helps, else the last valid one, else the day it is for. */
export const pressingDay = ({ until, next }: Pick<Due, "until" | "next">): CalendarDate | null =>
  next?.by ?? until ?? next?.on ?? null;

/** What has ended comes first, then by the day that presses; of one day, what ends first. */
export function bySoonest(a: Due, b: Due, day: CalendarDate): number {
  const isLate = (due: Due): number => Number(hasEnded(due, day));
  const ends = ({ until }: Due): CalendarDate => until ?? lastDay;
  return (
    isLate(b) - isLate(a) ||
    (pressingDay(a) ?? lastDay).localeCompare(pressingDay(b) ?? lastDay) ||
    ends(a).localeCompare(ends(b))
  );
}

/** Past the last valid day of the document; without one, past the last on which it helps. */
const hasEnded = ({ until, next, isPending }: Due, day: CalendarDate): boolean =>
  (until ?? next?.by ?? lastDay) < day && !isPending;

/** By the day that is shown with it: of a document that is still good it may be past, too. */
export function dueState(due: Due, day: CalendarDate): DueState {
  const { next, isPending } = due;
  const last = pressingDay(due) ?? lastDay;
  if (hasEnded(due, day) || (last < day && !isPending)) return "overdue";
  return (next?.on ?? last) <= day ? "now" : "ahead";
}

/** Whether the radar shows it on a day: all that is past, and all that comes in the next 90 days. */
export function isExpiringSoon(due: Due, day: CalendarDate): boolean {
  const horizon = addDays(day, expiringWithinDays);
  return (due.next?.on ?? lastDay) <= horizon || (pressingDay(due) ?? lastDay) <= horizon;
}

/** A user reviewed it and put it off, with a reason; never past the last valid day. */
export const Snooze = z.strictObject({
  until: CalendarDate,
  reason: z.string().max(300),
  byName: z.string(),
});
export type Snooze = Readonly<z.infer<typeof Snooze>>;

/** At most so many days something can be put off. */
export const longestSnooze = 14;

/** The last day until which it can be put off, as seen on a day; null when it cannot wait. */
export function lastSnooze(due: Due, day: CalendarDate): CalendarDate | null {
  const last = addDays(day, longestSnooze);
  const limit = due.next?.by ?? due.until;
  const until = limit !== null && limit < last ? limit : last;
  return until > day ? until : null;
}

/** Whether it is put off on a day: what was put off is what is to be done now, and it still helps after it. */
export function isPutOff(
  due: Due,
  { task, until }: { readonly task: TaskKind; readonly until: CalendarDate },
  day: CalendarDate,
): boolean {
  const limit = due.next?.by ?? due.until;
  return until > day && due.next?.kind === task && (limit === null || until <= limit);
}

/** So many days before the last on which it helps are left for doing it, where it is put off. */
const leftForDoing = 3;

/** Until when it is proposed to be put off: a week, and with some days left for doing it where it has a last day; null as above. */
export function proposedSnooze(due: Due, day: CalendarDate): CalendarDate | null {
  const last = lastSnooze(due, day);
  const limit = due.next?.by ?? due.until;
  if (last === null) return null;
  const tomorrow = addDays(day, 1);
  const inTime = limit === null ? last : workingDayOnOrBefore(addDays(limit, -leftForDoing));
  const soonest = [addDays(day, 7), last, inTime].toSorted()[0] ?? last;
  return soonest < tomorrow ? tomorrow : soonest;
}

/** How many documents end in a month of the year ahead. */
export const MonthEnds = z.strictObject({
  /** The first day of the month. */
  month: CalendarDate,
  count: z.number().int().min(0),
});
export type MonthEnds = Readonly<z.infer<typeof MonthEnds>>;

/** Months of the year ahead, this one included. */
const yearAhead = 12;

/** The year ahead in months, this one first: how many of these last days are in each. */
export function endsByMonth(
  ends: readonly CalendarDate[],
  day: CalendarDate,
): readonly MonthEnds[] {
  const first = CalendarDate.parse(`${day.slice(0, 7)}-01`);
  return Array.from({ length: yearAhead }, (_, index) => {
    const month = addMonths(first, index);
    const next = addMonths(month, 1);
    return { month, count: ends.filter((end) => end >= month && end < next).length };
  });
}

export const ExpiringLine = z.strictObject({
  /** What is put off: the document, or the procedure where there is none. */
  about: z.uuid(),
  person: PersonCard.pick({ id: true, number: true, name: true }),
  worker: z.strictObject({ id: UserId, name: z.string() }).nullable(),
  document: z.strictObject({ id: DocumentId, kind: DocumentKind }).nullable(),
  until: CalendarDate.nullable(),
  isPending: z.boolean(),
  /** Null where this reader may know the date and not what to do. */
  next: Task.nullable(),
  state: DueState,
  snooze: Snooze.nullable(),
});
export type ExpiringLine = Readonly<z.infer<typeof ExpiringLine>>;
