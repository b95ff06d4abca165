// Names of days and months in languages missing from Chromium's own tables, which would answer in English.

import { Temporal } from "temporal-polyfill";

/** The part of a date formatter that is used here. */
export interface DayFormat {
  readonly format: (at: number) => string;
  readonly formatRange: (from: number, until: number) => string;
}

interface Names {
  readonly month: { readonly long: readonly string[]; readonly short: readonly string[] };
  /** From Monday. */
  readonly weekday: { readonly long: readonly string[]; readonly short: readonly string[] };
  /** The word between the day and the time. */
  readonly at: string;
  readonly yesterday: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly daysAgo: (days: number) => string;
  readonly inDays: (days: number) => string;
}

/** As in CLDR, which a test compares them with. A language with another order than English cannot be listed here. */
export const namesOfOurOwn: Readonly<Record<string, Names>> = {
  sq: {
    month: {
      long: [
        "janar",
        "shkurt",
        "mars",
        "prill",
        "maj",
        "qershor",
        "korrik",
        "gusht",
        "shtator",
        "tetor",
        "nëntor",
        "dhjetor",
      ],
      short: ["jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj"],
    },
    weekday: {
      long: ["e hënë", "e martë", "e mërkurë", "e enjte", "e premte", "e shtunë", "e diel"],
      short: ["hën", "mar", "mër", "enj", "pre", "sht", "die"],
    },
    at: "në",
    yesterday: "dje",
    today: "sot",
    tomorrow: "nesër",
    daysAgo: (days) => `${days} ditë më parë`,
    inDays: (days) => `pas ${days} ditësh`,
  },
};

const languageOf = (locale: string): string => new Intl.Locale(locale).language;

const ownNamesOf = (locale: string): Names | undefined => namesOfOurOwn[languageOf(locale)];

/** Whether there are names of days for this locale. */
export const namesDays = (locale: string): boolean =>
  ownNamesOf(locale) !== undefined || Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;

/** Formats days in any language: with names, or in digits alone where they are not available. */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): DayFormat {
  const names = ownNamesOf(locale);
  if (names !== undefined) return renamed(names, options);
  const first = firstOfMonth[languageOf(locale)];
  if (first !== undefined) return withFirst(new Intl.DateTimeFormat(locale, options), first);
  if (namesDays(locale)) return new Intl.DateTimeFormat(locale, options);
  return new Intl.DateTimeFormat("en-GB", inFigures(options));
}

/** Languages with a special form for the first of a month, which CLDR leaves out. */
const firstOfMonth: Readonly<Record<string, string>> = { fr: "1er" };

function withFirst(format: Intl.DateTimeFormat, first: string): DayFormat {
  const say = (parts: readonly Intl.DateTimeFormatPart[]): string =>
    parts.map(({ type, value }) => (type === "day" && value === "1" ? first : value)).join("");
  return {
    format: (moment) => say(format.formatToParts(moment)),
    formatRange: (from, until) => say(format.formatRangeToParts(from, until)),
  };
}

/** "tomorrow", "in 6 days": how far away a day is; in digits for a language without names here. */
export function daysAway(locale: string): (days: number) => string {
  const names = ownNamesOf(locale);
  if (!namesDays(locale)) return (days) => (days > 0 ? `+${days}` : String(days));
  if (names === undefined) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    return (days) => relative.format(days, "day");
  }
  const near = new Map([
    [-1, names.yesterday],
    [0, names.today],
    [1, names.tomorrow],
  ]);
  return (days) => near.get(days) ?? (days < 0 ? names.daysAgo(-days) : names.inDays(days));
}

function inFigures({ timeZone, hour, timeStyle }: Intl.DateTimeFormatOptions) {
  const day = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  if (hour !== undefined) return { ...time, timeZone };
  return { ...day, ...(timeStyle !== undefined && time), timeZone };
}

/** The English format with other names. */
function renamed(names: Names, options: Intl.DateTimeFormatOptions): DayFormat {
  const english = new Intl.DateTimeFormat("en-GB", options);
  const say = (parts: readonly Intl.DateTimeFormatPart[]): string =>
    parts.map(({ type, value }) => inOwn(names, type, value)).join("");
  return {
    format: (at) => say(english.formatToParts(at)),
    formatRange: (from, until) => say(english.formatRangeToParts(from, until)),
  };
}

function inOwn(names: Names, type: string, value: string): string {
  if (type === "literal") return value.replace(" at ", ` ${names.at} `);
  if (type !== "month" && type !== "weekday") return value;
  for (const length of ["long", "short"] as const) {
    const place = englishNames[type][length].indexOf(value);
    if (place >= 0) return names[type][length][place] ?? value;
  }
  return value;
}

const at = (day: Temporal.PlainDate): number => day.toZonedDateTime("UTC").epochMilliseconds;

/** The first of each month, and seven days from a Monday, in an arbitrary year. */
const january = Temporal.PlainDate.from("2024-01-01");
const firsts = Array.from({ length: 12 }, (_, months) => at(january.add({ months })));
const week = Array.from({ length: 7 }, (_, days) => at(january.add({ days })));

const english = (moments: readonly number[], options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return moments.map((moment) => format.format(moment));
};

const englishNames = {
  month: { long: english(firsts, { month: "long" }), short: english(firsts, { month: "short" }) },
  weekday: {
    long: english(week, { weekday: "long" }),
    short: english(week, { weekday: "short" }),
  },
};
