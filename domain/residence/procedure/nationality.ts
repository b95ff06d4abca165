import type { CalendarDate } from "../../core/calendar-date.ts";

/** Member states of the European Union: from which day, and until which. A state without a first day was one in 1997. */
const memberStates: readonly {
  readonly codes: readonly string[];
  readonly from?: string;
  readonly until?: string;
}[] = [
  {
    codes: ["AT", "BE", "DE", "DK", "ES", "FI", "FR", "GR", "IE", "IT", "LU", "NL", "PT", "SE"],
  },
  { codes: ["GB"], until: "2020-01-31" },
  { codes: ["CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"], from: "2004-05-01" },
  { codes: ["BG", "RO"], from: "2007-01-01" },
  { codes: ["HR"], from: "2013-07-01" },
];

/**
 * Whether a nationality (ISO 3166-1 alpha-2; null when it is unknown) has a residence procedure of its own on a day.
 * Belgians and nationals of the Union have none; every other track works for them.
 */
export function hasResidenceProcedure(nationality: string | null, day: CalendarDate): boolean {
  return !memberStates.some(
    ({ codes, from = "", until = "9999-12-31" }) =>
      nationality !== null && codes.includes(nationality) && from <= day && day <= until,
  );
}
