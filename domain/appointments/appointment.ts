import * as z from "zod";
import {
  addDays,
  addMinutes,
  CalendarDate,
  ClockTime,
  daysBetween,
  Instant,
  momentAt,
  notBefore,
  TimeZone,
} from "../core/calendar-date.ts";
import { LogPerson } from "../shift/log-entry.ts";
import { PersonId } from "../people/person.ts";
import type { RiskLevel } from "../safety/safety.ts";
import { sealedField } from "../core/sealed-field.ts";
import { UserId } from "../users/user.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import { customTermsIn, CustomTermId } from "../vocabulary/custom-term-choice.ts";

export const AppointmentId = z.uuid().brand<"AppointmentId">();
export type AppointmentId = z.infer<typeof AppointmentId>;

/** Of what kind the place is. Which one, with whom and what for is not the house's to know. */
export const PlaceClass = z.enum([
  "office",
  "doctor",
  "hospital",
  "court",
  "police",
  "lawyer",
  "authority",
  "school",
  "work",
  "outside",
]);
export type PlaceClass = z.infer<typeof PlaceClass>;

/** A past appointment is recorded some weeks later at most: an earlier day is a typing error. [D] */
const notedWithin = 31;

export const isLongPast = (day: CalendarDate, today: CalendarDate): boolean =>
  daysBetween(day, today) > notedWithin;

export const CancelReason = z.enum([
  "by-person",
  "by-other-side",
  "no-escort",
  "no-interpreter",
  "left-the-house",
  "other",
]);
export type CancelReason = z.infer<typeof CancelReason>;

export const Interpreter = z.strictObject({
  language: LanguageCode,
  state: z.enum(["asked", "booked"]),
  /** The interpreter's name; empty until one is found. */
  name: z.string().trim().max(80),
});
export type Interpreter = Readonly<z.infer<typeof Interpreter>>;

/** What is planned, as all staff may know it. */
export const AppointmentPlan = z.strictObject({
  day: CalendarDate,
  at: ClockTime,
  minutes: z.number().int().min(5).max(720),
  place: PlaceClass,
  own: customTermsIn(["place"]),
  needsEscort: z.boolean(),
  /** The escorting colleague; null while there is none. */
  escort: UserId.nullable(),
  interpreter: Interpreter.nullable(),
});
export type AppointmentPlan = Readonly<z.infer<typeof AppointmentPlan>>;

/** What only care workers know of an appointment: sealed for the `care` compartment. */
export const AppointmentCare = z.strictObject({
  practitioner: z.string().trim().max(120),
  purpose: z.string().trim().max(500),
  followUp: z.string().trim().max(500),
});
export type AppointmentCare = Readonly<z.infer<typeof AppointmentCare>>;

/** Two appointments at the same time, of the same person or with the same escort. */
export const Clash = z.strictObject({ with: AppointmentId, who: z.enum(["person", "escort"]) });
export type Clash = Readonly<z.infer<typeof Clash>>;

/** Nothing is written in it, so nothing needs to be sealed. */
export const isBlank = (care: AppointmentCare): boolean =>
  Object.values(care).every((text) => text.trim() === "");

export const Appointment = z.strictObject({
  ...AppointmentPlan.shape,
  id: AppointmentId,
  version: z.number().int().min(1),
  personId: PersonId,
  /** One of several, a week apart. */
  isWeekly: z.boolean(),
  escortName: z.string().nullable(),
  /** When the person left the house for it, and when they were back. */
  leftAt: Instant.nullable(),
  backAt: Instant.nullable(),
  cancelled: CancelReason.nullable(),
  /** The word of the centre for why. */
  cancelledAs: CustomTermId.optional(),
  clashes: z.array(Clash),
  /** The person is in acute danger and has no escort; for users who may know of the danger. */
  isAloneInDanger: z.boolean(),
});
export type Appointment = Readonly<z.infer<typeof Appointment>>;

export const Calendar = z.strictObject({
  from: CalendarDate,
  days: z.number().int(),
  today: CalendarDate,
  zone: TimeZone,
  appointments: z.array(
    z.strictObject({ ...Appointment.shape, care: sealedField(AppointmentCare) }),
  ),
  people: z.array(LogPerson),
});
export type Calendar = Readonly<z.infer<typeof Calendar>>;

export const Step = z.enum(["left", "back", "notLeft", "notBack"]);
export type Step = z.infer<typeof Step>;

/** When an appointment occupies a person, and who escorts them. */
export interface Slot extends Pick<AppointmentPlan, "day" | "at" | "minutes" | "escort"> {
  readonly id: AppointmentId | null;
  readonly personId: PersonId;
}

type Span = Pick<AppointmentPlan, "day" | "at" | "minutes">;

/** Which of the others are at the same time for the same person or the same escort. */
export function clashesOf(
  one: Slot,
  others: readonly (Slot & { readonly id: AppointmentId })[],
): readonly Clash[] {
  return others
    .filter((other) => other.id !== one.id && areAtOnce(one, other))
    .flatMap((other): readonly Clash[] => {
      if (other.personId === one.personId) return [{ with: other.id, who: "person" }];
      const isSameEscort = one.escort !== null && other.escort === one.escort;
      return isSameEscort ? [{ with: other.id, who: "escort" }] : [];
    });
}

type Ahead = Pick<Appointment, "day" | "leftAt" | "backAt" | "cancelled">;

/** An action is still possible: the person is out, or it is today or later. */
export const isAhead = ({ day, leftAt, backAt, cancelled }: Ahead, today: CalendarDate): boolean =>
  cancelled === null && backAt === null && (leftAt !== null || day >= today);

/** A person in acute danger has no escort, and an action is still possible. */
export function isAloneInDanger(
  { escort, ...one }: Ahead & Pick<Appointment, "escort">,
  level: RiskLevel | null,
  today: CalendarDate,
): boolean {
  return level === "acute" && escort === null && isAhead(one, today);
}

/** When it is over by the clock on the wall; past midnight it is the next day's. */
export function endsAt({ at, minutes }: Pick<AppointmentPlan, "at" | "minutes">): ClockTime {
  const end = (minuteOf(at) + minutes) % minutesADay;
  const two = (value: number): string => String(value).padStart(2, "0");
  return ClockTime.parse(`${two(Math.floor(end / 60))}:${two(end % 60)}`);
}

export const overAt = ({ day, at, minutes }: Span, zone: string): Instant =>
  addMinutes(momentAt(day, at, zone), minutes);

/**
 * Appointments that are to come, or that a person is out for, before those that are over by the clock: no departure is
 * recorded for a person who lives elsewhere.
 */
export function nextFirst<T extends Span & Pick<AppointmentTimes, "leftAt">>(
  all: readonly T[],
  now: Instant,
  zone: string,
): readonly T[] {
  const isPast = (one: T): boolean => one.leftAt === null && overAt(one, zone) <= now;
  return [...all.filter((one) => !isPast(one)), ...all.filter(isPast)];
}

/** By when a person who left for it should be back: the end plus travel time, and never the moment of leaving. */
export function expectedBack(
  span: Span,
  leftAt: Instant,
  { zone, wayHome }: { readonly zone: string; readonly wayHome: number },
): Instant {
  const over = overAt(span, zone);
  return addMinutes(over > leftAt ? over : leftAt, wayHome);
}

/** The days of something that comes back every week. */
export const weekly = (day: CalendarDate, weeks: number): readonly CalendarDate[] =>
  Array.from({ length: weeks }, (_, week) => addDays(day, 7 * week));

export type AppointmentTimes = Pick<Appointment, "leftAt" | "backAt">;

/** The person has left for it, and may be back: it stays on its day, where the outing is recorded, and is not cancelled. */
export const wasLeftFor = ({ leftAt }: Pick<AppointmentTimes, "leftAt">): boolean =>
  leftAt !== null;

/** Where the person is after a step; null where the step makes no sense. */
export function stepped(
  before: AppointmentTimes,
  step: Step,
  now: Instant,
): AppointmentTimes | null {
  const { leftAt, backAt } = before;
  switch (step) {
    case "left":
      return leftAt === null ? { leftAt: now, backAt: null } : null;
    case "back":
      return leftAt !== null && backAt === null ? { leftAt, backAt: notBefore(now, leftAt) } : null;
    case "notLeft":
      return leftAt !== null && backAt === null ? { leftAt: null, backAt: null } : null;
    case "notBack":
      return backAt === null ? null : { leftAt, backAt: null };
  }
}

/** The same minute may end one and begin another. */
export function areAtOnce(a: Span, b: Span): boolean {
  const gap = daysBetween(a.day, b.day) * minutesADay;
  const [aFrom, bFrom] = [minuteOf(a.at), minuteOf(b.at) + gap];
  return aFrom < bFrom + b.minutes && bFrom < aFrom + a.minutes;
}

const minutesADay = 24 * 60;

const minuteOf = (at: ClockTime): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
