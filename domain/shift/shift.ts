import * as z from "zod";
import {
  addDays,
  CalendarDate,
  calendarDateOf,
  hourOf,
  type Instant,
  momentAt,
} from "../core/calendar-date.ts";
import type { HouseSettings } from "../settings/house.ts";

/** The three parts of a day in the house, in their order. */
export const ShiftName = z.enum(["day", "evening", "night"]);
export type ShiftName = z.infer<typeof ShiftName>;

/** One shift. The night bears the date of its evening, as nights do everywhere in the house. */
export const Shift = z.strictObject({ day: CalendarDate, name: ShiftName });
export type Shift = Readonly<z.infer<typeof Shift>>;

export type ShiftHours = Pick<
  HouseSettings,
  "zone" | "dayShiftAt" | "eveningShiftAt" | "nightShiftAt"
>;

/** The shift that is on duty at a moment. */
export function shiftAt(moment: Instant, hours: ShiftHours): Shift {
  const day = calendarDateOf(moment, hours.zone);
  const hour = hourOf(moment, hours.zone);
  if (hour < hours.dayShiftAt) return { day: addDays(day, -1), name: "night" };
  if (hour < hours.eveningShiftAt) return { day, name: "day" };
  return { day, name: hour < hours.nightShiftAt ? "evening" : "night" };
}

export function shiftBefore({ day, name }: Shift): Shift {
  switch (name) {
    case "day":
      return { day: addDays(day, -1), name: "night" };
    case "evening":
      return { day, name: "day" };
    case "night":
      return { day, name: "evening" };
  }
}

export function shiftAfter({ day, name }: Shift): Shift {
  switch (name) {
    case "day":
      return { day, name: "evening" };
    case "evening":
      return { day, name: "night" };
    case "night":
      return { day: addDays(day, 1), name: "day" };
  }
}

/** From when a shift is on duty, and until when: the moment at which the next one takes over. */
export function timesOf(
  shift: Shift,
  hours: ShiftHours,
): { readonly from: Instant; readonly until: Instant } {
  return { from: beginOf(shift, hours), until: beginOf(shiftAfter(shift), hours) };
}

export const isSameShift = (a: Shift, b: Shift): boolean => a.day === b.day && a.name === b.name;

function beginOf({ day, name }: Shift, hours: ShiftHours): Instant {
  switch (name) {
    case "day":
      return momentAt(day, hours.dayShiftAt, hours.zone);
    case "evening":
      return momentAt(day, hours.eveningShiftAt, hours.zone);
    case "night":
      return momentAt(day, hours.nightShiftAt, hours.zone);
  }
}
