import { describe, expect, it } from "vitest";
import { addDays, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { datesIn } from "../../../renderer/lib/dates/dates.ts";
import {
  dayFormat,
  daysAway,
  namesOfOurOwn,
} from "../../../renderer/lib/dates/extra-language-day-names.ts";
import { localeOf, printoutLocale } from "../../../renderer/lib/texts/i18n.ts";

/** Node has all languages of CLDR, which Chromium does not. */
const knownToNode = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });

const evening = Instant.parse("2026-11-24T18:05:00.000Z");
const noon = (day: CalendarDate): number => Date.parse(`${day}T12:00:00Z`);
const year = Array.from({ length: 366 }, (_, days) =>
  addDays(CalendarDate.parse("2028-01-01"), days),
);

describe.each(Object.keys(namesOfOurOwn))("days in %s", (language) => {
  const locale = localeOf(language);

  it.each([
    { day: "numeric", month: "long", year: "numeric" },
    { month: "long" },
    { month: "short" },
    { weekday: "long" },
    { weekday: "short" },
    { day: "numeric", month: "short" },
  ] as const)("have the names CLDR gives them: %o", (options) => {
    const ours = dayFormat(locale, { ...options, timeZone: "UTC" });
    const nodes = knownToNode(locale, options);
    for (const day of year) expect(ours.format(noon(day))).toBe(nodes.format(noon(day)));
  });

  it("are as far away as in CLDR", () => {
    const nodes = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    for (const days of [-40, -2, -1, 0, 1, 2, 40])
      expect(daysAway(locale)(days)).toBe(nodes.format(days, "day"));
  });

  it("are on a sheet without a word of English", () => {
    const dates = datesIn(locale);
    const day = CalendarDate.parse("2026-11-24");
    const written = [
      dates.weekday(day),
      dates.dayOfWeek(day),
      dates.span(day, CalendarDate.parse("2026-12-08")),
      dates.moment(evening, "Europe/Brussels"),
    ];
    for (const text of written) expect(text).not.toMatch(/Tue|Nov\b|November|December| at /);
    expect(dates.moment(evening, "Europe/Brussels")).toMatch(/19:05/);
  });
});

describe("an unknown language", () => {
  it("has its days in digits, never in the words of another", () => {
    const dates = datesIn(printoutLocale("xx"));

    expect(dates.long(CalendarDate.parse("2026-11-24"))).toBe("24/11/2026");
    expect(dates.moment(evening, "Europe/Brussels")).toMatch(/^24\/11\/2026,\s19:05$/);
  });
});

describe("a printout in a language with another calendar", () => {
  it("counts the years as the card it is laid beside does", () => {
    for (const language of ["fa", "th"])
      expect(datesIn(printoutLocale(language)).long(CalendarDate.parse("2026-11-24"))).toMatch(
        /2026/,
      );
  });
});
