import { describe, expect, it } from "vitest";
import { CalendarDate, CalendarMonth } from "../../../domain/core/calendar-date.ts";
import {
  Age,
  ageFrom,
  emptyIdentity,
  identityRenamed,
  missingFrom,
  rangeOn,
  yearsOn,
} from "../../../domain/people/person.ts";
import { aCard } from "../../helpers/builders.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);

describe("yearsOn", () => {
  const born = { basis: "born", month: CalendarMonth.parse("2008-11") } as const;

  it.each([
    ["2026-10-31", 17],
    ["2026-11-30", 17],
    ["2026-12-01", 18],
  ])("someone born in November 2008 counts on %s as %i", (on, years) => {
    expect(yearsOn(born, day(on))).toBe(years);
  });

  it("lets an estimate grow with the years", () => {
    const estimate = { basis: "estimated", years: 30, on: day("2024-05-10") } as const;

    expect(yearsOn(estimate, day("2024-06-01"))).toBe(30);
    expect(yearsOn(estimate, day("2026-07-01"))).toBe(32);
  });

  it("treats people who may be minors as minors, and knows their possible age", () => {
    const between = { basis: "estimated", years: 16, upTo: 18, on: day("2024-05-10") } as const;

    expect(yearsOn(between, day("2024-06-01"))).toBe(16);
    expect(rangeOn(between, day("2024-06-01"))).toEqual({ from: 16, upTo: 18 });
    expect(rangeOn(between, day("2026-07-01"))).toEqual({ from: 18, upTo: 20 });
    expect(Age.safeParse(between).success).toBe(true);
    expect(Age.safeParse({ ...between, upTo: 16 }).success).toBe(false);
  });

  it("does not guess", () => expect(yearsOn({ basis: "unknown" }, day("2026-01-01"))).toBeNull());
});

describe("ageFrom", () => {
  it("keeps the month of a birth date and drops the day", () => {
    const age = ageFrom({ basis: "birthDate", birthDate: day("2002-05-17") }, day("2026-11-24"));

    expect(age).toEqual({ basis: "born", month: "2002-05" });
  });
});

describe("missingFrom", () => {
  it("asks for nothing when the card is complete", () => expect(missingFrom(aCard())).toEqual([]));

  it("names what an admission at night left open, in order", () => {
    const card = aCard({ name: null, sex: "unknown", nationality: null, languages: [] });

    expect(missingFrom(card)).toEqual(["name", "sex", "nationality", "languages"]);
    expect(missingFrom(aCard({ isNationalityPresumed: true }))).toEqual(["nationality"]);
  });
});

describe("the identity, when the house uses another name", () => {
  const known = { ...emptyIdentity, name: "Amsale Invented", aliases: ["Ama"] };

  it.each([
    ["follows a correction", "Amsale Invented", "Amsala Invented", "Amsala Invented", ["Ama"]],
    ["keeps a full name of its own", "Amsale", "Sali", "Amsale Invented", ["Ama", "Sali"]],
    ["keeps an alias once", "Amsale", "Ama", "Amsale Invented", ["Ama"]],
    ["is not changed by its own name", "Amsale", "Amsale Invented", "Amsale Invented", ["Ama"]],
  ])("%s", (_, from, to, name, aliases) => {
    expect(identityRenamed(known, { from, to })).toEqual({ ...known, name, aliases });
  });

  it("learns its first name", () => {
    expect(identityRenamed(emptyIdentity, { from: null, to: "Amsale" }).name).toBe("Amsale");
  });
});
