import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Board, type Sleeper } from "../../domain/board.ts";
import { Instant } from "../../domain/calendar.ts";
import {
  countsOf,
  evacuationList,
  isLookedForInside,
  visitorsByPlace,
} from "../../domain/evacuation.ts";
import type { PersonId } from "../../domain/person.ts";
import { VisitPlace } from "../../domain/visits.ts";

type Guest = Partial<Pick<Sleeper, "name" | "helpNeeded">>;

/** A house with one room for each list of guests. */
function boardOf(rooms: readonly (readonly Guest[])[]): Board {
  let number = 0;
  return Board.parse({
    night: "2026-11-24",
    rooms: rooms.map((guests, index) => ({
      id: randomUUID(),
      name: `Room ${index + 1}`,
      beds: [
        ...guests.map((guest, place) => ({
          state: "taken",
          next: null,
          bed: { id: randomUUID(), name: guests.length > 1 ? "ABCDEFGH"[place] : "", kind: "bed" },
          sleeper: {
            personId: randomUUID(),
            number: (number += 1),
            ...{ name: null, helpNeeded: "", sex: "unknown", languages: [], alerts: [] },
            ...{ age: { basis: "unknown" }, stayId: randomUUID(), householdId: null },
            ...{ since: "2026-11-01", inBedSince: "2026-11-01", plannedUntil: "2027-05-01" },
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
const listOf = (rooms: readonly (readonly Guest[])[]) =>
  evacuationList(boardOf(rooms), at, "Europe/Brussels");
const calledIn = (names: readonly (string | null)[]) =>
  listOf([names.map((name) => ({ name }))]).rooms[0]?.people.map(({ name }) => name);

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

  it("counts people, those who need help and rooms where nobody sleeps", () => {
    const list = listOf([[{ helpNeeded: "Cannot use stairs" }, {}], [], [{}], []]);

    expect(countsOf(list)).toEqual({
      inside: 3,
      perhapsOut: 0,
      out: 0,
      withHelp: 1,
      emptyRooms: 2,
      visitors: 0,
    });
  });

  it("prints whoever is out as out, and counts the others", () => {
    const board = boardOf([[{ name: "Linh", helpNeeded: "Cannot use stairs" }, { name: "Ana" }]]);
    const [first] = board.rooms[0]?.beds ?? [];
    const linh = first?.state === "taken" ? [first.sleeper.personId] : [];

    const list = evacuationList(board, at, "Europe/Brussels", {
      ...{ out: new Set(linh), counted: new Map(linh.map((id) => [id, "absent" as const])) },
    });

    const people = list.rooms[0]?.people ?? [];
    expect(people.map(({ isOut }) => isOut)).toEqual([true, false]);
    expect(people.some(({ counted }) => counted !== null)).toBe(false);
    expect(countsOf(list)).toEqual({
      inside: 1,
      perhapsOut: 0,
      out: 1,
      withHelp: 0,
      emptyRooms: 0,
      visitors: 0,
    });
  });

  it("has whoever is late from a pass looked for inside too, and counts her as perhaps out", () => {
    const board = boardOf([[{ name: "Linh", helpNeeded: "Cannot use stairs" }, { name: "Ana" }]]);
    const [first] = board.rooms[0]?.beds ?? [];
    const linh = first?.state === "taken" ? [first.sleeper.personId] : [];
    const since = Instant.parse("2026-11-24T19:10:00.000Z");

    const list = evacuationList(board, at, "Europe/Brussels", {
      ...{ out: new Set(linh), counted: new Map() },
      late: new Map(linh.map((id) => [id, since])),
    });

    const people = list.rooms[0]?.people ?? [];
    expect(people.map(({ lateSince }) => lateSince)).toEqual([since, null]);
    expect(people.map(isLookedForInside)).toEqual([true, true]);
    expect(countsOf(list)).toMatchObject({ inside: 1, perhapsOut: 1, out: 0, withHelp: 1 });
  });

  it("has whoever is looked for looked for inside too, however she left", () => {
    const board = boardOf([[{ name: "Linh", helpNeeded: "Cannot use stairs" }, { name: "Ana" }]]);
    const [first] = board.rooms[0]?.beds ?? [];
    const linh = first?.state === "taken" ? [first.sleeper.personId] : [];

    const list = evacuationList(board, at, "Europe/Brussels", {
      ...{ out: new Set(linh), lookedFor: new Set(linh), counted: new Map() },
    });

    const people = list.rooms[0]?.people ?? [];
    expect(people.map(({ isLookedFor }) => isLookedFor)).toEqual([true, false]);
    expect(people.map(isLookedForInside)).toEqual([true, true]);
    expect(countsOf(list)).toMatchObject({ inside: 1, perhapsOut: 1, out: 0, withHelp: 1 });
  });

  it("has as many boxes as it counts, of those inside and of those perhaps out", () => {
    const how = fc.record({
      isOut: fc.boolean(),
      isLate: fc.boolean(),
      isLookedFor: fc.boolean(),
      isCounted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(how, { minLength: 1, maxLength: 8 }), (all) => {
        const board = boardOf([all.map(() => ({}))]);
        const ids = (board.rooms[0]?.beds ?? []).flatMap((bed) =>
          bed.state === "taken" ? [bed.sleeper.personId] : [],
        );
        const those = (is: (one: (typeof all)[number]) => boolean) =>
          ids.filter((_, index) => all.slice(index, index + 1).some(is));
        const list = evacuationList(board, at, "Europe/Brussels", {
          out: new Set(those(({ isOut }) => isOut)),
          late: new Map(those(({ isLate }) => isLate).map((id) => [id, at])),
          lookedFor: new Set(those(({ isLookedFor }) => isLookedFor)),
          counted: new Map(
            those(({ isCounted }) => isCounted).map((id) => [id, "absent" as const]),
          ),
        });
        const boxes = list.rooms.flatMap(({ people }) => people.filter(isLookedForInside)).length;
        const { inside, perhapsOut, out } = countsOf(list);
        expect([inside + perhapsOut, inside + perhapsOut + out]).toEqual([boxes, all.length]);
      }),
    );
  });

  it("counts those who visit by where they are, and nobody who is seen outside", () => {
    const here = [{ place: "visiting-room" }, { place: "outside" }, { place: "visiting-room" }];
    const visitors = visitorsByPlace(here.map(({ place }) => ({ place: VisitPlace.parse(place) })));

    expect(visitors).toEqual([{ place: "visiting-room", count: 2 }]);
  });

  it("has whoever was not here at the last count looked for inside, and says so", () => {
    const board = boardOf([[{ name: "Linh", helpNeeded: "Cannot use stairs" }, { name: "Ana" }]]);
    const [first] = board.rooms[0]?.beds ?? [];
    const linh = first?.state === "taken" ? [first.sleeper.personId] : [];

    const list = evacuationList(board, at, "Europe/Brussels", {
      ...{ out: new Set<PersonId>(), counted: new Map(linh.map((id) => [id, "absent" as const])) },
    });

    expect(list.rooms[0]?.people).toMatchObject([
      { isOut: false, counted: "absent" },
      { isOut: false, counted: null },
    ]);
    expect(countsOf(list)).toEqual({
      inside: 1,
      perhapsOut: 1,
      out: 0,
      withHelp: 1,
      emptyRooms: 0,
      visitors: 0,
    });
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
