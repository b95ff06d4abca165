import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Board, type Sleeper } from "../../domain/board.ts";
import { Instant } from "../../domain/calendar.ts";
import {
  type Away,
  countsOf,
  type EvacuationList,
  evacuationList,
  helpBelowAge,
  isSearchedFor,
  visitorsByPlace,
} from "../../domain/evacuation.ts";
import type { PersonId } from "../../domain/person.ts";
import { VisitPlace } from "../../domain/visits.ts";

type Guest = Partial<Pick<Sleeper, "name" | "helpNeeded" | "sex" | "age">> & {
  /** A word for those who belong together. */
  readonly family?: string;
  readonly isInCot?: boolean;
};

const households = new Map<string, string>();
const householdOf = (family: string | undefined): string | null => {
  if (family === undefined) return null;
  const id = households.get(family) ?? randomUUID();
  households.set(family, id);
  return id;
};

/** A house with one room for each list of guests. */
function boardOf(rooms: readonly (readonly Guest[])[]): Board {
  let number = 0;
  return Board.parse({
    night: "2026-11-24",
    rooms: rooms.map((guests, index) => ({
      id: randomUUID(),
      name: `Room ${index + 1}`,
      beds: [
        ...guests.map(({ family, isInCot = false, ...guest }, place) => ({
          state: "taken",
          next: null,
          bed: {
            id: randomUUID(),
            name: guests.length > 1 ? "ABCDEFGH"[place] : "",
            kind: isInCot ? "cot" : "bed",
          },
          sleeper: {
            personId: randomUUID(),
            number: (number += 1),
            name: null,
            helpNeeded: "",
            sex: "unknown",
            languages: [],
            alerts: [],
            age: { basis: "unknown" },
            stayId: randomUUID(),
            householdId: householdOf(family),
            since: "2026-11-01",
            inBedSince: "2026-11-01",
            plannedUntil: "2027-05-01",
            ...guest,
          },
        })),
        {
          state: "free",
          bed: { id: randomUUID(), name: "", kind: "bed" },
          freeSince: null,
          freeUntil: null,
        },
      ],
    })),
  });
}

const at = Instant.parse("2026-11-24T20:10:00.000Z");
const zone = "Europe/Brussels";
const listOf = (rooms: readonly (readonly Guest[])[]) => evacuationList(boardOf(rooms), at, zone);
const calledIn = (names: readonly (string | null)[]) =>
  listOf([names.map((name) => ({ name }))]).rooms[0]?.people.map(({ name }) => name);
const idsOn = (board: Board): readonly PersonId[] =>
  board.rooms.flatMap(({ beds }) =>
    beds.flatMap((bed) => (bed.state === "taken" ? [bed.sleeper.personId] : [])),
  );
const peopleOn = ({ rooms }: EvacuationList) => rooms.flatMap(({ people }) => people);
const nobody = {
  residents: 0,
  visitors: 0,
  staff: 0,
  inside: 0,
  withHelp: 0,
  unconfirmed: 0,
  unconfirmedWithHelp: 0,
  signedOut: 0,
};

const about = (years: number, upTo?: number): Sleeper["age"] => ({
  basis: "estimated",
  years,
  on: "2026-11-24" as never,
  ...(upTo === undefined ? {} : { upTo }),
});
const born = (month: string): Sleeper["age"] => ({ basis: "born", month: month as never });
const unknown: Sleeper["age"] = { basis: "unknown" };
const mother: Guest = { name: "Amina", sex: "female", age: about(30), family: "a" };

describe("the evacuation list", () => {
  it("goes through the rooms in the order of the house, empty ones too", () => {
    const { rooms } = listOf([[{ name: "Linh Invented" }], [], [{ name: null }, {}]]);

    expect(rooms.map(({ room, people }) => [room, people.map(({ bed }) => bed)])).toEqual([
      ["Room 1", [""]],
      ["Room 2", []],
      ["Room 3", ["A", "B"]],
    ]);
  });

  it.each([
    [
      ["Linh Invented", "Olena Invented"],
      ["Linh", "Olena"],
    ],
    [
      ["Ana Lenda", "Ana Maria Fable"],
      ["Ana L.", "Ana F."],
    ],
    [
      ["Ana Lenda", "Ana Legenda"],
      ["Ana Lenda", "Ana Legenda"],
    ],
    [
      ["Ana", "Ana Lenda"],
      ["Ana", "Ana L."],
    ],
    [
      ["فاطمة حكاية", "李 童话"],
      ["فاطمة", "李"],
    ],
    [
      [null, "Rui"],
      [null, "Rui"],
    ],
  ])("calls %j %j", (names, called) => {
    expect(calledIn(names)).toEqual(called);
  });

  it("counts people, and those of them who need help", () => {
    const list = listOf([[{ helpNeeded: "Cannot use stairs" }, {}], [], [{}], []]);

    expect(countsOf(list)).toEqual({
      ...nobody,
      residents: 3,
      inside: 3,
      withHelp: 1,
    });
  });

  it.each<readonly [string, Guest, unknown]>([
    ["no name and no age", {}, { as: "person", years: null }],
    [
      "no name, an estimated age",
      { sex: "female", age: about(25) },
      { as: "woman", years: { from: 25, upTo: 25, isEstimated: true } },
    ],
    [
      "no name, an age between two",
      { sex: "male", age: about(20, 30) },
      { as: "man", years: { from: 20, upTo: 30, isEstimated: true } },
    ],
    [
      "no name, born in a month",
      { sex: "other", age: born("1990-11") },
      { as: "person", years: { from: 35, upTo: 35, isEstimated: false } },
    ],
    ["no name, a sex alone", { sex: "female" }, { as: "woman", years: null }],
    [
      "no name, a child",
      { sex: "female", age: about(4) },
      { as: "child", years: { from: 4, upTo: 4, isEstimated: true } },
    ],
    [
      "a child with a name",
      { name: "Noor", age: born("2023-03") },
      { as: "child", years: { from: 3, upTo: 3, isEstimated: false } },
    ],
    [
      "perhaps a minor",
      { name: "Rui", age: about(16, 20) },
      { as: "child", years: { from: 16, upTo: 20, isEstimated: true } },
    ],
    ["a baby in a cot", { isInCot: true }, { as: "child", years: null }],
    [
      "a baby born this month",
      { age: born("2026-11") },
      { as: "child", years: { from: 0, upTo: 0, isEstimated: false } },
    ],
    ["an adult with a name", { name: "Linh", sex: "female", age: about(25) }, null],
    ["a name and no age", { name: "Linh" }, null],
  ])("describes whoever has %s", (_, guest, described) => {
    expect(peopleOn(listOf([[guest]]))[0]?.described).toEqual(described);
  });

  const child = (years: number): Guest => ({ name: "Noor", age: about(years), family: "a" });
  it.each<readonly [string, readonly Guest[], readonly string[]]>([
    ["a child of 4 with her mother", [child(4), mother], ["young"]],
    ["a child just below the age", [child(helpBelowAge - 1), mother], ["young"]],
    ["a child of that age with her mother", [child(helpBelowAge), mother], []],
    ["a child of that age alone", [child(helpBelowAge)], ["alone"]],
    ["a child of 4 alone", [child(4)], ["young", "alone"]],
    ["a child of 17 alone", [child(17)], ["alone"]],
    ["someone of 18 alone", [child(18)], []],
    ["a child with an adult of another family", [child(14), { ...mother, family: "b" }], ["alone"]],
    ["a child with a brother of 16", [child(14), { ...child(16), name: "Ali" }], ["alone"]],
    ["a child with someone of unknown age", [child(14), { ...mother, age: unknown }], ["alone"]],
    ["a baby in a cot of unknown age", [{ isInCot: true, family: "a" }, mother], ["young"]],
    ["a child who uses crutches", [{ ...child(14), helpNeeded: "Crutches" }, mother], ["noted"]],
    ["an adult who needs nothing", [mother], []],
    ["somebody of unknown age with a name", [{ name: "Linh" }], []],
  ])("needs help: %s", (_, guests, helpFor) => {
    const list = listOf([guests]);
    expect(peopleOn(list)[0]?.helpFor).toEqual(helpFor);
  });

  it.each<readonly [string, (id: PersonId) => Away]>([
    ["signed out", (id) => ({ out: new Set([id]), counted: new Map() })],
    ["late", (id) => ({ out: new Set([id]), late: new Map([[id, at]]), counted: new Map() })],
    ["missing", (id) => ({ out: new Set(), lookedFor: new Set([id]), counted: new Map() })],
    ["in hospital", (id) => ({ out: new Set(), counted: new Map([[id, "hospital"]]) })],
    ["absent", (id) => ({ out: new Set(), counted: new Map([[id, "absent"]]) })],
  ])("counts a child as alone whose mother is %s", (_, awayOf) => {
    const board = boardOf([[child(13), mother]]);
    const [, motherId] = idsOn(board);
    if (motherId === undefined) throw new Error("No mother");
    const list = evacuationList(board, at, zone, awayOf(motherId));
    expect(peopleOn(list).map(({ helpFor }) => helpFor)).toEqual([["alone"], []]);
    expect(countsOf(list)).toMatchObject({ inside: 1, withHelp: 1 });
  });

  it.each<
    readonly [string, (id: PersonId) => Away, EvacuationList["rooms"][0]["people"][0]["presence"]]
  >([
    ["here", () => ({ out: new Set(), counted: new Map() }), { state: "inside" }],
    [
      "signed out, whatever the last count said",
      (id) => ({ out: new Set([id]), counted: new Map([[id, "absent"]]) }),
      { state: "signedOut" },
    ],
    [
      "late",
      (id) => ({ out: new Set([id]), late: new Map([[id, at]]), counted: new Map() }),
      { state: "unconfirmed", why: { because: "late", since: at } },
    ],
    [
      "missing, however they left",
      (id) => ({ out: new Set([id]), lookedFor: new Set([id]), counted: new Map() }),
      { state: "unconfirmed", why: { because: "missing" } },
    ],
    [
      "in hospital at the last count",
      (id) => ({ out: new Set(), counted: new Map([[id, "hospital"]]) }),
      { state: "unconfirmed", why: { because: "counted", as: "hospital" } },
    ],
  ])("says that somebody is %s", (_, awayOf, presence) => {
    const board = boardOf([[{ name: "Linh", helpNeeded: "Cannot use stairs" }, { name: "Ana" }]]);
    const [linh] = idsOn(board);
    if (linh === undefined) throw new Error("Nobody");
    const list = evacuationList(board, at, zone, awayOf(linh));
    expect(peopleOn(list).map((one) => one.presence)).toEqual([presence, { state: "inside" }]);
    const { state } = presence;
    expect(countsOf(list)).toEqual({
      ...nobody,
      residents: state === "inside" ? 2 : 1,
      inside: state === "inside" ? 2 : 1,
      withHelp: state === "inside" ? 1 : 0,
      unconfirmed: state === "unconfirmed" ? 1 : 0,
      unconfirmedWithHelp: state === "unconfirmed" ? 1 : 0,
      signedOut: state === "signedOut" ? 1 : 0,
    });
  });

  it("has staff alone when everybody is out", () => {
    const board = boardOf([[mother, child(4)]]);
    const away = { out: new Set(idsOn(board)), counted: new Map() };
    const staff = [
      { name: "Robin", since: "signedIn" as const, presence: { state: "inside" as const } },
      { name: "Sam", since: "shift" as const, presence: { state: "signedOut" as const } },
    ];
    const list = evacuationList(board, at, zone, away, { staff });
    expect(countsOf(list)).toEqual({ ...nobody, staff: 1, inside: 1, signedOut: 3 });
  });

  it("has each person of the house in exactly one group, and figures that add up to its rows", () => {
    const how = fc.record({
      isOut: fc.boolean(),
      isLate: fc.boolean(),
      isMissing: fc.boolean(),
      isCounted: fc.boolean(),
      years: fc.option(fc.integer({ min: 0, max: 80 })),
      isInCot: fc.boolean(),
      hasName: fc.boolean(),
      needsHelp: fc.boolean(),
      family: fc.constantFrom("x", "y", undefined),
    });
    const place = fc.constantFrom(...VisitPlace.options);
    const onDuty = fc.record({
      name: fc.constant("Robin"),
      since: fc.constantFrom("signedIn" as const, "shift" as const),
      presence: fc.constantFrom(
        { state: "inside" as const },
        { state: "signedOut" as const },
        { state: "unconfirmed" as const, why: { because: "missing" as const } },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(how, { maxLength: 8 }),
        fc.array(place, { maxLength: 5 }),
        fc.array(onDuty, { maxLength: 3 }),
        (all, places, staff) => {
          const guests = all.map(({ years, isInCot, hasName, needsHelp, family }) => ({
            age: years === null ? unknown : about(years),
            isInCot,
            name: hasName ? "Ana" : null,
            helpNeeded: needsHelp ? "Crutches" : "",
            ...(family === undefined ? {} : { family }),
          }));
          const board = boardOf([guests]);
          const ids = idsOn(board);
          const those = (is: (one: (typeof all)[number]) => boolean) =>
            ids.filter((_, index) => all.slice(index, index + 1).some(is));
          const visitors = visitorsByPlace(places.map((one) => ({ place: one, own: undefined })));
          const away: Away = {
            out: new Set(those(({ isOut }) => isOut)),
            late: new Map(those(({ isLate }) => isLate).map((id) => [id, at])),
            lookedFor: new Set(those(({ isMissing }) => isMissing)),
            counted: new Map(those(({ isCounted }) => isCounted).map((id) => [id, "absent"])),
          };
          const list = evacuationList(board, at, zone, away, { visitors, staff });
          const counts = countsOf(list);
          const rows = [...peopleOn(list), ...list.staff];

          expect(rows).toHaveLength(all.length + staff.length);
          expect(counts.visitors).toBe(places.filter((one) => one !== "outside").length);
          expect(counts.inside + counts.unconfirmed + counts.signedOut).toBe(
            rows.length + counts.visitors,
          );
          expect(counts.inside).toBe(counts.residents + counts.visitors + counts.staff);
          expect(counts.inside + counts.unconfirmed).toBe(
            rows.filter(isSearchedFor).length + counts.visitors,
          );
          expect(counts.withHelp).toBeLessThanOrEqual(counts.residents);
          // Nobody is without anything to call them by, and every young child inside is counted.
          for (const { name, described } of peopleOn(list))
            expect(name === null && described === null).toBe(false);
          const young = peopleOn(list).filter(
            ({ described, presence }) =>
              presence.state === "inside" &&
              described?.as === "child" &&
              (described.years === null || described.years.from < helpBelowAge),
          );
          expect(counts.withHelp).toBeGreaterThanOrEqual(young.length);
        },
      ),
    );
  });

  it("counts those who visit by where they are, and nobody who is seen outside", () => {
    const here = [{ place: "visiting-room" }, { place: "outside" }, { place: "visiting-room" }];
    const visitors = visitorsByPlace(here.map(({ place }) => ({ place: VisitPlace.parse(place) })));

    expect(visitors).toEqual([{ place: "visiting-room", count: 2 }]);
  });

  it("forgets nobody, doubles nobody, and never calls two by one word who have other names", () => {
    const word = fc.constantFrom("Ana", "Linh", "Mariam", "Yusuf", "Ọlá");
    const name = fc.option(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 16 }), (houses) => {
        const list = listOf(houses.map((names) => names.map((one) => ({ name: one }))));
        const people = list.rooms.flatMap((room) => room.people);

        expect(people.map(({ number }) => number)).toEqual(
          houses.flat().map((_, index) => index + 1),
        );
        const known = houses.flat();
        for (const [i, a] of people.entries())
          for (const [j, b] of people.entries())
            if (a.name !== null && a.name === b.name) expect(known[i]).toBe(known[j]);
      }),
    );
  });
});
