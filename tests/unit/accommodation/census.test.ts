import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import {
  type CensusEntry,
  censusPhase,
  CensusState,
  closeAsShown,
  type ClosedCensus,
  correctableUntil,
  countedIn,
  differencesBetween,
  type Expected,
  sheetOf,
  tally,
  tellsOf,
} from "../../../domain/accommodation/census.ts";
import { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { StayId } from "../../../domain/accommodation/stay.ts";
import { UserId } from "../../../domain/users/user.ts";

const hours = { zone: "Europe/Brussels", nightTurnsAt: 12, censusOpensAt: 20, dayShiftAt: 7 };
const night = CalendarDate.parse("2026-11-24");
const at = (moment: string) => Instant.parse(moment);

describe("censusPhase", () => {
  it.each([
    ["a minute before eight in the evening", "2026-11-24T18:59:00.000Z", "early"],
    ["at eight in the evening", "2026-11-24T19:00:00.000Z", "open"],
    ["at two in the morning", "2026-11-25T01:00:00.000Z", "open"],
    ["a minute before noon", "2026-11-25T10:59:00.000Z", "open"],
    ["at noon", "2026-11-25T11:00:00.000Z", "late"],
    ["fourteen nights later, before noon", "2026-12-09T10:59:00.000Z", "late"],
    ["fourteen nights later, at noon", "2026-12-09T11:00:00.000Z", "over"],
  ])("%s", (_, now, phase) => expect(censusPhase(night, at(now), hours)).toBe(phase));

  it("follows the clock on the wall when the clocks change in the night", () => {
    const spring = CalendarDate.parse("2027-03-27");
    expect(censusPhase(spring, at("2027-03-27T19:00:00.000Z"), hours)).toBe("open");
    expect(censusPhase(spring, at("2027-03-28T09:59:00.000Z"), hours)).toBe("open");
    expect(censusPhase(spring, at("2027-03-28T10:00:00.000Z"), hours)).toBe("late");
  });
});

describe("a correction", () => {
  it.each([
    ["on time", "2026-11-24T21:00:00.000Z", "2026-11-25T11:00:00.000Z"],
    ["after midnight", "2026-11-25T02:00:00.000Z", "2026-11-25T11:00:00.000Z"],
    ["late, in the afternoon", "2026-11-26T14:00:00.000Z", "2026-11-27T11:00:00.000Z"],
  ])("of a census closed %s is possible until the night turns", (_, closedAt, until) => {
    expect(correctableUntil(aCensus(closedAt), hours)).toBe(until);
  });
});

describe("an answer", () => {
  it.each([
    ["in the evening tells of that moment", "2026-11-24T21:00:00.000Z", "2026-11-24T21:00:00.000Z"],
    ["a minute before noon too", "2026-11-25T10:59:00.000Z", "2026-11-25T10:59:00.000Z"],
  ])("%s", (_, given, tells) => {
    for (const state of ["here", "absent"] as const)
      expect(tellsOf({ night, at: at(given), state }, hours)).toBe(tells);
  });

  it.each([
    ["of noon", "2026-11-25T11:00:00.000Z"],
    ["of the next evening", "2026-11-25T21:00:00.000Z"],
    ["of days later", "2026-12-01T08:00:00.000Z"],
  ])("%s has a person away until the morning, and present when the night began", (_, given) => {
    const tells = (state: CensusState) => tellsOf({ night, at: at(given), state }, hours);
    for (const state of ["absent", "hospital", "pass"] as const)
      expect(tells(state)).toBe("2026-11-25T06:00:00.000Z");
    expect(tells("here")).toBe("2026-11-24T19:00:00.000Z");
  });

  it("never shows anything later than the end of its night", () => {
    const early = { ...hours, nightTurnsAt: 4 };
    const answer = { night, at: at("2026-11-25T11:00:00.000Z"), state: "absent" as const };
    expect(tellsOf(answer, early)).toBe("2026-11-25T03:00:00.000Z");
  });
});

describe("the headcount", () => {
  it("counts nobody as seen until a colleague says so, and keeps the last answer", () => {
    const [linh, olena] = [someone(), someone()];
    const entries = [
      anEntry(linh, "unsure", "2026-11-24T20:00:00.000Z"),
      anEntry(linh, "absent", "2026-11-24T21:00:00.000Z"),
    ];

    expect(sheetOf([linh, olena], entries).map(({ state }) => state)).toEqual(["absent", "unsure"]);
  });

  it("is closed as it was shown", () => {
    const linh = someone();
    const sheet = sheetOf([linh], [anEntry(linh, "here", "2026-11-24T20:00:00.000Z")]);

    expect(closeAsShown(sheet, [{ personId: linh.personId, state: "here" }]).ok).toBe(true);
    for (const shown of [[], [{ personId: linh.personId, state: "absent" as const }]])
      expect(closeAsShown(sheet, shown)).toEqual({
        ok: false,
        error: { type: "ChangedMeanwhile" },
      });
  });

  it("is not closed while a person has not been seen", () => {
    const linh = someone();
    const sheet = sheetOf([linh], [anEntry(linh, "unsure", "2026-11-24T20:00:00.000Z")]);

    expect(closeAsShown(sheet, sheet)).toEqual({ ok: false, error: { type: "SomeoneNotSeen" } });
  });
});

describe("what was counted", () => {
  it("begins with the closing and includes corrections", () => {
    const [linh, gone] = [someone(), someone()];
    const entries = [
      anEntry(gone, "absent", "2026-11-24T20:00:00.000Z"),
      anEntry(linh, "here", "2026-11-24T21:00:00.000Z"),
      anEntry(linh, "hospital", "2026-11-24T23:00:00.000Z"),
    ];

    const counted = countedIn(aCensus("2026-11-24T21:00:00.000Z"), entries);

    expect(counted.map(({ personId, state }) => [personId, state])).toEqual([
      [linh.personId, "hospital"],
    ]);
    expect(tally(counted)).toEqual({ here: 0, away: 1 });
  });
});

describe("differencesBetween", () => {
  const linh = someone();
  const counted = (state: CensusState, bedId = linh.bedId) => [
    { personId: linh.personId, bedId, state },
  ];
  it.each([
    ["counted and staying", counted("here"), [linh], null],
    ["away and staying", counted("absent"), [linh], null],
    ["staying and not counted", [], [linh], "notCounted"],
    ["counted without a stay", counted("here"), [], "noStay"],
    ["counted in another bed", counted("here", BedId.parse(randomUUID())), [linh], "otherBed"],
    ["taken out while the stay goes on", counted("gone"), [linh], "stayGoesOn"],
    ["taken out and no stay", counted("gone"), [], null],
  ] as const)("%s", (_, count, expected, difference) => {
    expect(differencesBetween(count, expected).get(linh.personId) ?? null).toBe(difference);
  });

  it("names nobody when it has just been closed, and everyone when nobody was counted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...CensusState.options), { maxLength: 12 }),
        (states) => {
          const people = states.map(() => someone());
          const settled = states.map((state) => (state === "gone" ? "here" : state));
          const entries = people.map((person, index) =>
            anEntry(person, settled[index] ?? "here", "2026-11-24T20:00:00.000Z"),
          );
          const sheet = sheetOf(people, entries);

          expect(differencesBetween(sheet, people).size).toBe(0);
          expect(differencesBetween([], people).size).toBe(people.length);
          const { here, away } = tally(sheet);
          expect(here + away).toBe(settled.filter((state) => state !== "unsure").length);
        },
      ),
    );
  });
});

function someone(): Expected {
  return {
    personId: PersonId.parse(randomUUID()),
    stayId: StayId.parse(randomUUID()),
    bedId: BedId.parse(randomUUID()),
  };
}

const noor = UserId.parse(randomUUID());

const anEntry = (person: Expected, state: CensusState, moment: string): CensusEntry => ({
  ...person,
  id: randomUUID(),
  night,
  state,
  at: at(moment),
  by: noor,
});

const aCensus = (closedAt: string): ClosedCensus => ({
  id: randomUUID(),
  night,
  closedAt: at(closedAt),
  closedBy: noor,
  isLate: false,
});
