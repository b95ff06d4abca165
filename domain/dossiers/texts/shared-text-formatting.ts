import { addMonths, type CalendarDate, daysBetween } from "../../core/calendar-date.ts";
import type { DossierFacts } from "../dossier-facts.ts";
import type { WrittenId } from "../dossier-section.ts";

// What the texts of all languages share. A text is plain: an empty line separates paragraphs; lines of the form "name:
// value" become a list of names and values in print, lines that begin with a dash a list.

/** The words of every section, as the file has them. */
export type Composed = Readonly<Record<WrittenId, string>>;

/** Paragraphs, one under the other; what is empty is left out. */
export const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

/** Names with values, one a line; what has no value is left out. */
export const rows = (
  colon: string,
  ...pairs: readonly (readonly [string, string | null])[]
): string =>
  pairs
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}${colon} ${value ?? ""}`)
    .join("\n");

export const list = (items: readonly string[]): string =>
  items.map((item) => `– ${item}`).join("\n");

/** "a, b and c". */
export const enumerated = (items: readonly string[], and: string): string =>
  items.length < 2
    ? (items[0] ?? "")
    : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;

/** A presumption is never presented to an office as certain. */
export function nationalityIn(
  { country, presumed }: { readonly country: (code: string) => string; readonly presumed: string },
  {
    nationality,
    isNationalityPresumed,
  }: Pick<DossierFacts["person"], "nationality" | "isNationalityPresumed">,
): string | null {
  if (nationality === null) return null;
  return isNationalityPresumed ? `${country(nationality)} (${presumed})` : country(nationality);
}

/** A time as counsel counts it. */
export interface TimeCounted {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Whole years and months between two days, and the days that are left; the first day is not counted. */
export function timeBetween(from: CalendarDate, until: CalendarDate): TimeCounted {
  let months = 0;
  while (addMonths(from, months + 1) <= until) months += 1;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(addMonths(from, months), until),
  };
}

/** How long the procedure has lasted since the first document; null on its first day. */
export function timeInProcedure({ held, on }: DossierFacts) {
  const [first] = held;
  return first === undefined || first.issuedOn >= on
    ? null
    : { since: first.issuedOn, time: timeBetween(first.issuedOn, on) };
}

/** "1 year, 2 months and 3 days": what is none is left out. */
export const counted = (
  { years, months, days }: TimeCounted,
  and: string,
  say: {
    readonly years: (count: number) => string;
    readonly months: (count: number) => string;
    readonly days: (count: number) => string;
  },
): string =>
  enumerated(
    [
      ...(years === 0 ? [] : [say.years(years)]),
      ...(months === 0 ? [] : [say.months(months)]),
      ...(days === 0 ? [] : [say.days(days)]),
    ],
    and,
  );

/** The first letter as a capital one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "3 March 2026" in a language whose months these are; `first` is how the first of a month is written. */
export const longDay = (day: CalendarDate, months: readonly string[], first = "1"): string => {
  const [year = "", month = "", date = ""] = day.split("-");
  const number = Number(date);
  return `${number === 1 ? first : String(number)} ${months[Number(month) - 1] ?? ""} ${year}`;
};

/** Names of countries and languages in a language; `own` for what the standard has no name for. */
export function namesIn(
  locale: string,
  type: "region" | "language",
  own: Readonly<Record<string, string>>,
): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type });
  return (code) => own[code] ?? names.of(code) ?? code;
}
