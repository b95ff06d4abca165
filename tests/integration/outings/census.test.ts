import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { anOuting } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  seeEverybody,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const tonight = CalendarDate.parse("2026-11-24");

let house: TestHouse;
let beds: readonly string[];
const begun = preparedHouse(async (house) => {
  const beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  return { beds };
});
beforeEach(async () => {
  ({ house, beds } = await begun());
});
afterEach(() => house.remove());

describe("tonight's headcount", () => {
  it("lists all residents as not seen, in the order of the rooms, and is closed once they are seen", async () => {
    await admit("Olena Invented", 1);
    await admit("Linh Invented", 0);

    const census = await view();
    expect(census).toMatchObject({ night: tonight, phase: "open", closed: null, isWritable: true });
    expect(census.lines.map(({ person, room, state }) => [person.name, room, state])).toEqual([
      ["Linh Invented", "Room 1", "unsure"],
      ["Olena Invented", "Room 2", "unsure"],
    ]);
    await close();

    expect(await view()).toMatchObject({
      closed: { byName: "noor Invented", isLate: false },
      tally: { here: 2, away: 0 },
    });
    expect(await house.call("census.close", await shown())).toEqual({
      ok: false,
      error: { type: "AlreadyCounted" },
    });
  });

  it("that finds a person absent without news shows it on Today, until they are searched for, back, or counted otherwise", async () => {
    const linh = await admit("Linh Invented", 0);
    const absent = async () =>
      (await house.ask("today.view", {})).needs.flatMap((need) =>
        need.kind === "absent" ? [[need.night, need.who.id]] : [],
      );
    await mark(linh, "absent");
    await close();
    expect(await absent()).toEqual([[tonight, linh]]);

    await house.ask("missing.open", { personId: linh });
    expect(await absent()).toEqual([]);
    await house.ask("passes.back", { personIds: [linh] });
    expect(await absent()).toEqual([]);
    expect((await house.ask("handover.view", {})).out).toEqual([]);

    await mark(linh, "absent");
    expect(await absent()).toEqual([[tonight, linh]]);
    await mark(linh, "hospital");
    expect(await absent()).toEqual([]);
  });

  it("is refused when it is not what was shown, and while someone has not been seen", async () => {
    const linh = await admit("Linh Invented", 0);
    const early = await shown();
    await admit("Olena Invented", 1);
    expect(await house.call("census.close", early)).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });

    await mark(linh, "unsure");
    expect(await house.call("census.close", await shown())).toMatchObject({
      error: { type: "SomeoneNotSeen" },
    });
    await mark(linh, "absent");
    await close();

    expect((await view()).tally).toEqual({ here: 1, away: 1 });
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.filter(({ action }) => action === "counted")).toMatchObject([
      { byName: "noor Invented", detail: "absent" },
      { byName: "noor Invented", detail: "unsure" },
    ]);
  });

  it("does not begin before the evening", async () => {
    house.now = Instant.parse("2026-11-25T15:00:00.000Z");
    const linh = await admit("Linh Invented", 0);

    expect(await view()).toMatchObject({ phase: "early", isWritable: false });
    expect(await house.call("census.close", await shown())).toMatchObject({
      error: { type: "CensusTooEarly" },
    });
    const marked = {
      night: CalendarDate.parse("2026-11-25"),
      personId: linh,
      state: "here",
    } as const;
    expect(await house.call("census.mark", marked)).toMatchObject({
      error: { type: "CensusTooEarly" },
    });
  });

  it("is corrected until noon by adding, and then final", async () => {
    const linh = await admit("Linh Invented", 0);
    await close();
    const olena = await admit("Olena Invented", 1);
    expect((await view()).lines.map(({ difference }) => difference)).toEqual([null, "notCounted"]);

    await mark(olena, "here");
    await mark(linh, "hospital");
    expect(await view()).toMatchObject({ tally: { here: 1, away: 1 } });
    expect(count("SELECT count(*) AS n FROM census_entries")).toBe(4);

    house.now = Instant.parse("2026-11-25T11:00:00.000Z");
    expect(await house.call("census.mark", answer(linh, "here"))).toMatchObject({
      error: { type: "CensusTooLate" },
    });
    expect(await view(tonight)).toMatchObject({ isWritable: false, tally: { here: 1, away: 1 } });
  });

  it("removes a person who left after the count", async () => {
    const linh = await admit("Linh Invented", 0);
    await close();
    const stayId = (await view()).lines[0]?.stayId ?? "";
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId, night: tonight, ...departure });
    expect((await view()).lines).toMatchObject([{ difference: "noStay", current: null }]);

    await mark(linh, "gone");

    expect(await view()).toMatchObject({
      tally: { here: 0, away: 0 },
      lines: [{ state: "gone", difference: null }],
    });
  });
});

describe("a night without a headcount", () => {
  it("is listed on Today and in the calendar, and can be counted late", async () => {
    const linh = await admit("Linh Invented", 0);
    house.now = Instant.parse("2026-11-26T15:00:00.000Z");
    const needs = async () => (await house.ask("today.view", {})).needs;
    expect(await needs()).toContainEqual({
      kind: "notCounted",
      nights: ["2026-11-24", "2026-11-25"],
    });

    await mark(linh, "pass");
    await close(tonight);

    expect(await needs()).toContainEqual({ kind: "notCounted", nights: ["2026-11-25"] });
    const nights = await house.ask("census.nights", {});
    expect(nights).toHaveLength(14);
    expect(nights.slice(-4).map(({ night, state, tally }) => [night, state, tally.away])).toEqual([
      ["2026-11-23", "before", 0],
      ["2026-11-24", "late", 1],
      ["2026-11-25", "notCounted", 0],
      ["2026-11-26", "early", 0],
    ]);
  });

  it("cannot be counted once it is fourteen nights old", async () => {
    await admit("Linh Invented", 0);
    house.now = Instant.parse("2026-12-09T11:00:00.000Z");

    expect(await house.call("census.close", await shown(tonight))).toMatchObject({
      error: { type: "CensusTooLate" },
    });
  });
});

describe("last night, counted in the morning", () => {
  const morning = (hour: string) => Instant.parse(`2026-11-25T${hour}:00.000Z`);
  const stateOf = async (personId: PersonId) =>
    (await view(tonight)).lines.find(({ person }) => person.id === personId)?.state;
  const goOut = (personId: PersonId) =>
    house.ask("passes.goOut", anOuting(house, [personId], { backBy: addMinutes(house.now, 720) }));

  it.each([
    ["went out at eight this morning", "07:00", null, "unsure"],
    ["went out a minute after six", "05:01", null, "unsure"],
    ["went out a minute before six", "04:59", null, "pass"],
    ["was out all night and came back at eight", null, "07:00", "pass"],
    ["came back a minute before six", null, "04:59", "unsure"],
    ["came back at one in the morning", null, "00:00", "unsure"],
  ] as const)("has of whoever %s what was so at night", async (_, out, back, state) => {
    const linh = await admit("Linh Invented", 0);
    if (out !== null) house.now = morning(out);
    await goOut(linh);
    if (back !== null) {
      house.now = morning(back);
      await house.ask("passes.back", { personIds: [linh] });
    }
    house.now = morning("08:30");
    expect(await stateOf(linh)).toBe(state);
  });

  it.each([
    ["at two in the morning", "01:00", null],
    ["a minute before six", "04:59", null],
    ["at six", "05:00", { free: 15 }],
    ["at half past nine", "08:30", { free: 15 }],
    ["at noon", "11:00", null],
  ] as const)("tells free beds of two nights apart: %s", async (_, at, coming) => {
    await admit("Linh Invented", 0);
    house.now = morning(at);
    expect((await house.ask("today.view", {})).coming).toEqual(coming);
  });

  it("has a bed free the coming night that was occupied last night", async () => {
    const linh = await admit("Linh Invented", 0);
    house.now = morning("08:30");
    const [last] = await house.ask("stays.ofPerson", { id: linh });
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", {
      stayId: last?.stay.id ?? "",
      night: "2026-11-25",
      ...departure,
    });
    expect(await house.ask("today.view", {})).toMatchObject({ free: 15, coming: { free: 16 } });
  });
});

describe("a whole room", () => {
  it("is marked as seen at once, and unmarked at once", async () => {
    const people = [await admit("Linh Invented", 0), await admit("Olena Invented", 1)];
    const answers = (state: Input<"census.mark">["state"]) =>
      people.map((personId) => ({ personId, state }));
    const states = async () => (await view()).lines.map(({ state }) => state);
    await house.ask("census.markEach", { night: tonight, answers: answers("here") });
    expect(await states()).toEqual(["here", "here"]);
    await house.ask("census.markEach", { night: tonight, answers: answers("unsure") });
    expect(await states()).toEqual(["unsure", "unsure"]);
  });

  it("asks again for a person who went out after being seen", async () => {
    const linh = await admit("Linh Invented", 0);
    await mark(linh, "here");
    await house.ask("passes.goOut", anOuting(house, [linh]));
    expect((await view()).lines[0]?.state).toBe("pass");
    await house.ask("passes.back", { personIds: [linh] });
    expect((await view()).lines[0]?.state).toBe("here");
  });
});

describe("a count that differs from the stays", () => {
  it("is shown to the coordinator", async () => {
    await admit("Linh Invented", 0);
    await close();
    await admit("Olena Invented", 1);
    const differs = { kind: "countDiffers", night: tonight, people: 1 };
    expect((await house.ask("today.view", {})).needs).not.toContainEqual(differs);

    house.lock();
    await house.unlock("ada");

    expect((await house.ask("today.view", {})).needs).toContainEqual(differs);
    expect((await house.ask("census.nights", {})).at(-1)).toMatchObject({ differences: 1 });
  });
});

describe("the database itself", () => {
  it("refuses a second headcount, one that leaves a person out, and an answer about a stranger", async () => {
    const linh = await admit("Linh Invented", 0);
    const { file } = openHouseOf(house).database;
    const me = openHouseOf(house).userId;
    const census = (night: string) =>
      file
        .prepare("INSERT INTO censuses VALUES (?, ?, '2026-11-24T21:00:00.000Z', ?, 0)")
        .run(night, night, me);
    expect(() => census(tonight)).toThrow("someone is not seen");
    await close();
    expect(() => census(tonight)).toThrow("UNIQUE");

    const copy = (night: string) =>
      file
        .prepare(
          `INSERT INTO census_entries SELECT 'x', ?, person_id, stay_id, bed_id, 9, state, at, by_user
           FROM census_entries WHERE person_id = ?`,
        )
        .run(night, linh);
    expect(() => copy("2026-11-23")).toThrow("outside the stay");
    expect(() => file.prepare("UPDATE census_entries SET state = 'absent'").run()).toThrow("adds");
    expect(() => file.prepare("UPDATE censuses SET is_late = 1").run()).toThrow("closed once");
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const admitted = await house.ask("stays.admit", {
    ...aNewcomer({ name }),
    bedId: beds[bed] ?? "",
  });
  return admitted.personId;
}

const view = (night: CalendarDate | null = null) => house.ask("census.view", { night });

async function shown(night: CalendarDate | null = null): Promise<Input<"census.close">> {
  const census = await view(night);
  const lines = census.lines.map(({ person, state }) => ({ personId: person.id, state }));
  return { night: census.night, shown: lines };
}

async function close(night: CalendarDate | null = null) {
  await seeEverybody(house, night);
  return house.ask("census.close", await shown(night));
}

const answer = (personId: PersonId, state: Input<"census.mark">["state"]) => ({
  night: tonight,
  personId,
  state,
});
const mark = (personId: PersonId, state: Input<"census.mark">["state"]) =>
  house.ask("census.mark", answer(personId, state));

const count = (sql: string): number =>
  (openHouseOf(house).database.file.prepare(sql).get() as { readonly n: number }).n;
