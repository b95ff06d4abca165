import * as z from "zod";
import type { CalendarDate } from "../../core/calendar-date.ts";
import { addDays, addMonths, daysBetween } from "../../core/calendar-date.ts";
import { workingDayOnOrAfter, workingDayOnOrBefore } from "./working-day.ts";

// Plain dates. The base day is not counted, the last day that is printed is still valid, and a weekend moves no permit.

/** How long a document is good for. */
export const Validity = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("days"), count: z.number().int().min(1) }),
  z.strictObject({ unit: z.literal("months"), count: z.number().int().min(1) }),
  z.strictObject({ unit: z.literal("unlimited") }),
]);
export type Validity = Readonly<z.infer<typeof Validity>>;

/**
 * The last valid day of a document that counts from `base`; null when it does not end. Months keep the day number, clamped
 * to the end of a shorter month: 31 August + 6 months is 28 or 29 February. A renewal counts from the day that was
 * **printed** on the document before, so that a clamp does not drift.
 */
export function lastDayOf(base: CalendarDate, validity: Validity): CalendarDate | null {
  switch (validity.unit) {
    case "days":
      return addDays(base, validity.count);
    case "months":
      return addMonths(base, validity.count);
    case "unlimited":
      return null;
  }
}

/** Up to so many days a printed date may differ from the computed one without being pointed out. */
const tolerated = 3;

/** The printed date wins; this tells whether it should be checked again. */
export function isFarFrom(printed: CalendarDate, computed: CalendarDate): boolean {
  return Math.abs(daysBetween(computed, printed)) > tolerated;
}

/** When a renewal is asked for, in days before the last valid day; both are included. [V] general rule for A permits. */
export const renewalDays = { opens: 45, closes: 30 } as const;

export interface Window {
  readonly opens: CalendarDate;
  /** The last day of the window. */
  readonly closes: CalendarDate;
}

export const renewalWindow = (expiry: CalendarDate): Window => ({
  opens: addDays(expiry, -renewalDays.opens),
  closes: addDays(expiry, -renewalDays.closes),
});

/** The first and the last working day of the window: an opening moves forward and a close back, so that both stay inside. */
export function sendingDays(expiry: CalendarDate): Window {
  const { opens, closes } = renewalWindow(expiry);
  return { opens: workingDayOnOrAfter(opens), closes: workingDayOnOrBefore(closes) };
}

/** Until when it is asked for at the latest, as seen on a day: within the window, and once that has closed as long as the document is good. */
export function askBy(expiry: CalendarDate, day: CalendarDate): CalendarDate {
  const { closes } = renewalWindow(expiry);
  return day <= closes ? closes : expiry;
}

/** The position of a day relative to the window of a renewal. */
export function renewalTiming(expiry: CalendarDate, day: CalendarDate): "early" | "open" | "late" {
  const { opens, closes } = renewalWindow(expiry);
  if (day < opens) return "early";
  return day > closes ? "late" : "open";
}

export const ReminderKind = z.enum([
  "startDossier",
  "askMagistrate",
  "send",
  "alarm",
  "lastFortnight",
  "lastWeek",
  "lastDay",
]);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** What a reminder asks for, by the days before the last valid day. */
export const reminderDays: readonly { readonly kind: ReminderKind; readonly before: number }[] = [
  { kind: "startDossier", before: 90 },
  { kind: "askMagistrate", before: 60 },
  { kind: "send", before: 45 },
  { kind: "alarm", before: 30 },
  { kind: "lastFortnight", before: 14 },
  { kind: "lastWeek", before: 7 },
  { kind: "lastDay", before: 0 },
];

export interface Reminder {
  readonly kind: ReminderKind;
  /** A working day: shifted back; that of sending forward, since nothing is sent before its window opens. */
  readonly on: CalendarDate;
}

/** The reminders of a document, earliest first. */
export const remindersOf = (expiry: CalendarDate): readonly Reminder[] =>
  reminderDays.map(({ kind, before }) => ({
    kind,
    on:
      kind === "send" ? sendingDays(expiry).opens : workingDayOnOrBefore(addDays(expiry, -before)),
  }));
