import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// Tuesday 24 November 2026, 21:10 in Brussels.
const today = "2026-11-24";
const tomorrow = "2026-11-25";

let house: TestHouse;
let noor: string;
let linh: { readonly personId: string; readonly stayId: string };
let rosa: { readonly personId: string; readonly stayId: string };
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  const admit = (name: string, index: number) =>
    house.ask("stays.admit", {
      ...aNewcomer({ name, from: "2026-11-20" }),
      bedId: rooms[index]?.beds[0]?.id ?? "",
    });
  linh = await admit("Linh Invented", 0);
  rosa = await admit("Rosa Invented", 1);
});
afterAll(() => house.remove());

const dinner = (change: object = {}) => ({
  id: null,
  plan: {
    what: "Dinner together",
    day: today,
    at: "18:30",
    ledBy: { is: "colleague" as const, id: noor },
    openTo: "all" as const,
    ...change,
  },
  invited: [],
});

describe("an activity", () => {
  it("is planned, held, and counted for each who came", async () => {
    const { id } = await house.ask("activities.save", dinner());
    await house.ask("activities.attend", { id, came: [linh.personId] });

    const book = await house.ask("activities.book", {});
    expect(book.ahead).toMatchObject([
      { what: "Dinner together", marks: [{ personId: linh.personId, mark: "came" }] },
    ]);
    expect(book.people.map(({ came }) => came)).toEqual([1, 0]);

    await house.ask("activities.attend", { id, came: [rosa.personId] });
    expect((await house.ask("activities.book", {})).people.map(({ came }) => came)).toEqual([0, 1]);
  });

  it("with participants stays on its day and is not cancelled, by rule and by schema", async () => {
    const { id } = await house.ask("activities.save", dinner({ what: "Walk" }));
    await house.ask("activities.attend", { id, came: [linh.personId] });

    const moved = { ...dinner({ day: tomorrow }), id };
    for (const refused of [
      await house.call("activities.save", moved),
      await house.call("activities.setCancelled", { id, isCancelled: true }),
    ])
      expect(refused).toMatchObject({ error: { type: "ActivityHeld" } });
    expect(() => run("UPDATE activities SET day = '2026-12-01' WHERE id = ?", id)).toThrow(
      "people came",
    );
    await house.ask("activities.attend", { id, came: [] });
    await house.ask("activities.setCancelled", { id, isCancelled: true });
    await house.ask("activities.setCancelled", { id, isCancelled: false });
  });

  it("for some is for residents, and has no participants before it takes place", async () => {
    const some = dinner({ day: tomorrow, openTo: "some" });
    const { id } = await house.ask("activities.save", { ...some, invited: [linh.personId] });
    expect(await house.call("activities.attend", { id, came: [linh.personId] })).toMatchObject({
      error: { type: "NotYet" },
    });
    const before = dinner({ day: "2026-11-01", openTo: "some" });
    expect(
      await house.call("activities.save", { ...before, invited: [linh.personId] }),
    ).toMatchObject({ error: { type: "NotResident" } });
    expect(() =>
      run(
        "INSERT INTO activity_marks SELECT 'x', id, ?, 9, 'came', recorded_at, recorded_by FROM activities LIMIT 1",
        "00000000-0000-4000-8000-000000000000",
      ),
    ).toThrow("not in the house");
    expect(() => run("UPDATE activity_marks SET mark = 'came'")).toThrow("a correction adds");
  });
});

describe("a visit", () => {
  const visit = (change: object = {}) => ({
    visit: {
      personId: linh.personId,
      visitor: "Ms Peeters",
      day: today,
      from: "15:00",
      until: null,
      place: "visiting-room" as const,
      ...change,
    },
    spokeWith: null,
  });

  it("begins, ends, and can be undone", async () => {
    const { id } = await house.ask("visits.note", visit());
    expect((await house.ask("visits.book", {})).here).toMatchObject([{ visitor: "Ms Peeters" }]);

    expect(await house.call("visits.end", { id, until: "14:00" })).toMatchObject({
      error: { type: "InvalidInput" },
    });
    await house.ask("visits.end", { id, until: "16:00" });
    const book = await house.ask("visits.book", {});
    expect([book.here.length, book.past[0]?.until]).toEqual([0, "16:00"]);

    await house.ask("visits.takeBack", { id });
    expect((await house.ask("visits.book", {})).past).toEqual([]);
    expect(() => run("UPDATE visits SET day = '2026-11-01' WHERE id = ?", id)).toThrow(
      "a correction adds",
    );
  });

  it("of a person on the never-contact list needs a decision, in any spelling of the name", async () => {
    const card = { ...emptySafetyCard, neverContact: ["Viktor Nikolaev, tall, grey car"] };
    await house.ask("safety.saveCard", { id: linh.personId, version: 0, card });
    for (const visitor of ["Viktor", "Mr Nikolaiev", "VICTOR N."])
      expect(await house.call("visits.note", visit({ visitor }))).toMatchObject({
        error: { type: "NeverContact" },
      });
    const { coordinators } = await house.ask("visits.book", {});
    expect(coordinators.map(({ name }) => name)).toEqual(["Ada Invented"]);
    expect(
      await house.call("visits.note", { ...visit({ visitor: "Viktor" }), spokeWith: noor }),
    ).toMatchObject({ error: { type: "NeverContact" } });
    const spokeWith = coordinators[0]?.id ?? "";
    const { id } = await house.ask("visits.note", { ...visit({ visitor: "Viktor" }), spokeWith });
    const { lines } = await house.ask("people.history", { id: linh.personId, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("spokeWithCoordinator");
    await house.ask("visits.takeBack", { id });
  });

  it("is to a resident of that day, and not in the future", async () => {
    expect(await house.call("visits.note", visit({ day: "2026-11-01" }))).toMatchObject({
      error: { type: "NotResident" },
    });
    expect(await house.call("visits.note", visit({ day: tomorrow }))).toMatchObject({
      error: { type: "NotYet" },
    });
    expect(() =>
      run(
        "INSERT INTO visits SELECT 'x', person_id, visitor, '2026-11-01', from_time, NULL, place, recorded_at, recorded_by, NULL, NULL, NULL FROM visits",
      ),
    ).toThrow("not in the house");
  });
});

describe("lent things and post", () => {
  it("are listed as open at the departure, and one thing is with one person", async () => {
    const key = { id: null, kind: "key" as const, label: "Front door 1" };
    const { id } = await house.ask("things.save", key);
    expect(await house.call("things.save", key)).toMatchObject({ error: { type: "ThingThere" } });
    const { loanId } = await house.ask("things.lend", { id, personId: rosa.personId });
    expect(await house.call("things.lend", { id, personId: linh.personId })).toMatchObject({
      error: { type: "ThingLent" },
    });
    expect(await house.call("things.retire", { id })).toMatchObject({
      error: { type: "ThingLent" },
    });
    expect(() => run("UPDATE house_things SET retired_at = 'x' WHERE id = ?", id)).toThrow(
      "somebody has it",
    );
    const letter = { personId: rosa.personId, kind: "letter" as const, arrivedOn: today, note: "" };
    const { id: parcelId } = await house.ask("post.arrived", letter);

    expect(await openWith(rosa)).toEqual([
      { kind: "thing", thing: "key", label: "Front door 1" },
      { kind: "post", post: "letter" },
    ]);

    await house.ask("things.takeBack", { loanId, end: "returned" });
    await house.ask("post.move", { id: parcelId, to: "handed", isSigned: true });
    expect(await openWith(rosa)).toEqual([]);
    expect(
      await house.call("post.move", { id: parcelId, to: "sent-back", isSigned: false }),
    ).toMatchObject({ error: { type: "ParcelGone" } });
    await house.ask("post.move", { id: parcelId, to: "waits", isSigned: false });
    expect((await house.ask("belongings.book", {})).waiting).toHaveLength(1);
    expect(() => run("UPDATE thing_loans SET person_id = ?", linh.personId)).toThrow(
      "a correction adds",
    );
  });
});

it("post is shown until it is handed over, whatever came since", async () => {
  const registered = { personId: rosa.personId, kind: "registered" as const, note: "" };
  const { id } = await house.ask("post.arrived", { ...registered, arrivedOn: today });
  run(
    `INSERT INTO parcels (id, person_id, kind, arrived_on, note) WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 401)
      SELECT printf('00000000-0000-4000-8000-%012d', i), ?, 'parcel', ?, '' FROM n`,
    ...[rosa.personId, today],
  );
  run(
    `INSERT INTO parcel_steps SELECT 'step of ' || id, id, 1, 'handed', 0, ?, '9', (SELECT id FROM users)
      FROM parcels WHERE kind = 'parcel'`,
    today,
  );
  expect((await house.ask("belongings.book", {})).waiting).toContainEqual(
    expect.objectContaining({ id }),
  );
});

describe("thirty days after a departure", () => {
  it("visitors and notes on the post are removed with the name", async () => {
    const personId = rosa.personId;
    const times = { day: today, from: "10:00", until: "11:00", place: "office" as const };
    const visit = { personId, visitor: "Unforgotten Visitor", ...times };
    await house.ask("visits.note", { visit, spokeWith: null });
    const parcel = { personId, kind: "parcel" as const, arrivedOn: today };
    await house.ask("post.arrived", { ...parcel, note: "Unforgotten note" });
    await house.ask("stays.depart", {
      stayId: rosa.stayId,
      night: tomorrow,
      destination: "unknown",
      reason: "ended-by-person",
    });
    const texts = () =>
      JSON.stringify([rows("SELECT * FROM visits"), rows("SELECT * FROM parcels")]);

    await signInOn("2026-12-24");
    expect(texts()).toContain("Unforgotten Visitor");
    await signInOn("2026-12-27");

    expect(texts()).not.toMatch(/Unforgotten/);
    const { past } = await house.ask("visits.book", {});
    expect(past.filter(({ person }) => person.id === personId)).toEqual([]);
  });
});

async function openWith({ stayId }: typeof rosa) {
  return (await house.ask("departures.view", { stayId })).openItems;
}

async function signInOn(day: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${day}T18:00:00.000Z`);
  await house.unlock("noor");
}

const file = () => openHouseOf(house).database.file;
const rows = (sql: string) => file().prepare(sql).all();
const run = (sql: string, ...values: string[]) =>
  file()
    .prepare(sql)
    .run(...values);
