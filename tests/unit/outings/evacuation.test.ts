import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Away,
  countsOf,
  type EvacuationList,
  evacuationList,
  helpBelowAge,
  isSearchedFor,
  visitorsByPlace,
} from "../../../domain/outings/evacuation.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { VisitPlace } from "../../../domain/vocabulary/code-lists.ts";
import {
  about,
  at,
  boardOf,
  idsOn,
  listOf,
  mother,
  peopleOn,
  unknown,
  zone,
} from "./evacuation-test-house.ts";

const calledIn = (names: readonly (string | null)[]) =>
  listOf([names.map((name) => ({ name }))]).rooms[0]?.people.map(({ name }) => name);
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

describe("the evacuation list", () => {
  it("lists the rooms in the order of the house, empty ones too", () => {
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
  ])("names %j %j", (names, called) => expect(calledIn(names)).toEqual(called));

  it("counts people, and those of them who need help", () => {
    const list = listOf([[{ helpNeeded: "Cannot use stairs" }, {}], [], [{}], []]);

    expect(countsOf(list)).toEqual({
      ...nobody,
      residents: 3,
      inside: 3,
      withHelp: 1,
    });
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
  ])("shows that a person is %s", (_, awayOf, presence) => {
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

  it("has staff alone when everyone is out", () => {
    const board = boardOf([[mother, { name: "Noor", age: about(4) }]]);
    const away = { out: new Set(idsOn(board)), counted: new Map() };
    const staff = [
      { name: "Robin", since: "signedIn" as const, presence: { state: "inside" as const } },
      { name: "Sam", since: "shift" as const, presence: { state: "signedOut" as const } },
    ];
    const list = evacuationList(board, at, zone, away, { staff });
    expect(countsOf(list)).toEqual({ ...nobody, staff: 1, inside: 1, signedOut: 3 });
  });

  it("has each person of the house in exactly one group, and totals that match its rows", () => {
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
          // Everyone has a label, and every young child inside is counted.
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

  it("counts visitors by where they are, and nobody who is seen outside", () => {
    const here = [{ place: "visiting-room" }, { place: "outside" }, { place: "visiting-room" }];
    const visitors = visitorsByPlace(here.map(({ place }) => ({ place: VisitPlace.parse(place) })));

    expect(visitors).toEqual([{ place: "visiting-room", count: 2 }]);
  });

  it("omits nobody, duplicates nobody, and never gives two people with different names one label", () => {
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
