import { describe, expect, it } from "vitest";
import {
  addDays,
  addMinutes,
  addMonths,
  type CalendarDate,
  type Instant,
  momentAt,
} from "../../../domain/core/calendar-date.ts";
import { datesIn } from "../../../renderer/lib/dates/dates.ts";
import { languageFrom, localeOf } from "../../../renderer/lib/texts/i18n.ts";

const today = "2026-11-24" as CalendarDate;
const day = (text: string) => text as CalendarDate;

describe("a day", () => {
  it("is never after the last or before the first possible day", () => {
    expect(addDays("9999-12-31" as CalendarDate, 1)).toBe("9999-12-31");
    expect(addDays("0000-01-01" as CalendarDate, -1)).toBe("0000-01-01");
    expect(addMonths("9999-12-31" as CalendarDate, 1)).toBe("9999-12-31");
    const zone = "Europe/Brussels";
    expect(addMinutes(momentAt(day("9999-12-31"), 23, zone), 120)).toBe("9999-12-31T23:59:59.999Z");
    expect(momentAt(day("0000-01-01"), 0, zone)).toBe("0000-01-01T00:00:00.000Z");
  });

  it("is formatted in the user's language", () => {
    expect(datesIn("en-GB").weekday(today)).toBe("Tuesday 24\u00a0November");
    expect(datesIn("fr-BE").weekday(today)).toBe("mardi 24\u00a0novembre");
    expect(datesIn("nl-BE").weekday(today)).toBe("dinsdag 24\u00a0november");
  });

  it("writes the first of a month as an ordinal where the language does", () => {
    const first = day("2027-01-01");
    const dates = datesIn("fr-BE");
    const at = "2027-01-01T00:01:00.000Z" as Instant;
    expect(
      [
        dates.long(first),
        dates.short(first, first),
        dates.weekday(first),
        dates.span(first, day("2027-02-01")),
        dates.span(first, day("2027-01-21")),
        dates.moment(at, "Europe/Brussels"),
        dates.long(day("2027-01-21")),
        dates.month("2027-01"),
      ].map((text) => text.replaceAll(/\s/gu, " ")),
    ).toEqual([
      "1er janvier 2027",
      "1er janv.",
      "vendredi 1er janvier",
      "1er janvier – 1er février",
      "1er–21 janvier",
      "1er janvier 2027 à 01:01",
      "21 janvier 2027",
      "janvier 2027",
    ]);
    expect(datesIn("nl-BE").long(first)).toBe("1\u00a0januari\u00a02027");
  });

  it("names its year only when another year could be meant", () => {
    const { short } = datesIn("en-GB");

    expect(short(day("2027-05-24"), today)).toBe("24\u00a0May");
    expect(short(day("2024-05-24"), today)).toBe("24\u00a0May\u00a02024");
  });

  it.each(["en-GB", "fr-BE", "nl-BE"])("is never cut by the end of a line in %s", (locale) => {
    const dates = datesIn(locale);
    const first = day("2026-11-01");
    const written = [
      dates.short(first, day("2020-01-01")),
      dates.long(first),
      dates.dayAndMonth(first),
      dates.dayOfWeek(first),
      dates.span(first, day("2026-12-08")),
    ];
    for (const text of written) expect(text).not.toMatch(/\d(er)? \p{L}|\p{L} \d{4}/u);
    expect(dates.long(first).replaceAll("\u00a0", " ")).toMatch(/^1(er)? [Nn]ovemb(er|re) 2026$/);
  });

  it("says how far away it is", () => {
    const { away } = datesIn("en-GB");

    expect(away(day("2026-11-30"), today)).toBe("in 6\u00a0days");
    expect(away(day("2026-11-25"), today)).toBe("tomorrow");
    expect(away(day("2026-11-20"), today)).toBe("4\u00a0days ago");
    expect(datesIn("nl-BE").away(today, today)).toBe("vandaag");
  });
});

describe("a moment", () => {
  it("is shown in the centre's time zone, whatever the computer's is", () => {
    const at = "2026-11-24T23:30:00.000Z" as Instant;

    expect(datesIn("en-GB").moment(at, "Europe/Brussels")).toBe(
      "25\u00a0November\u00a02026 at\u00a000:30",
    );
  });
});

describe("a language", () => {
  it("is one of three, English when it is none of them", () => {
    expect(["fr-BE", "NL", "de", ""].map(languageFrom)).toEqual(["fr", "nl", "en", "en"]);
    expect(["en", "fr", "nl"].map(localeOf)).toEqual(["en-GB", "fr-BE", "nl-BE"]);
  });
});
