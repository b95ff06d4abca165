import { describe, expect, it } from "vitest";
import type { CalendarDate, Instant } from "../../domain/calendar.ts";
import { datesIn } from "../../renderer/lib/dates.ts";
import { languageFrom, localeOf } from "../../renderer/lib/i18n.ts";

const today = "2026-11-24" as CalendarDate;
const day = (text: string) => text as CalendarDate;

describe("a day", () => {
  it("is written as the reader's language writes it", () => {
    expect(datesIn("en-GB").weekday(today)).toBe("Tuesday 24 November");
    expect(datesIn("fr-BE").weekday(today)).toBe("mardi 24 novembre");
    expect(datesIn("nl-BE").weekday(today)).toBe("dinsdag 24 november");
  });

  it("names its year only when another year could be meant", () => {
    const { short } = datesIn("en-GB");

    expect(short(day("2027-05-24"), today)).toBe("24 May");
    expect(short(day("2024-05-24"), today)).toBe("24 May 2024");
  });

  it("says how far away it is", () => {
    const { away } = datesIn("en-GB");

    expect(away(day("2026-11-30"), today)).toBe("in 6 days");
    expect(away(day("2026-11-25"), today)).toBe("tomorrow");
    expect(away(day("2026-11-20"), today)).toBe("4 days ago");
    expect(datesIn("nl-BE").away(today, today)).toBe("vandaag");
  });
});

describe("a moment", () => {
  it("is told in the house's zone, whatever the computer's is", () => {
    const at = "2026-11-24T23:30:00.000Z" as Instant;

    expect(datesIn("en-GB").moment(at, "Europe/Brussels")).toBe("25 November 2026 at 00:30");
  });
});

describe("a language", () => {
  it("is one of three, English when it is none of them", () => {
    expect(["fr-BE", "NL", "de", ""].map(languageFrom)).toEqual(["fr", "nl", "en", "en"]);
    expect(["en", "fr", "nl"].map(localeOf)).toEqual(["en-GB", "fr-BE", "nl-BE"]);
  });
});
