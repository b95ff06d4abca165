import { Temporal } from "temporal-polyfill";

/** A day as the three parts of its field: the day may not exist, and the year may be incomplete. */
export interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** `2026-02-28`, or null where the month has no such day. */
export function dayFromParts({ day, month, year }: Parts): string | null {
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

/**
 * The day meant when its year was typed in two figures: of this century, or of the last one where it would be after
 * `latest`. Null for an impossible year, such as an incomplete one.
 */
export function yearMeant(day: string, latest?: string): string | null {
  const typed = Temporal.PlainDate.from(day);
  if (typed.year >= 1900 && typed.year < 2200) return day;
  if (typed.year < 10 || typed.year > 99) return null;
  const here = typed.with({ year: 2000 + typed.year }).toString();
  if (latest === undefined || here <= latest) return here;
  return typed.with({ year: 1900 + typed.year }).toString();
}
