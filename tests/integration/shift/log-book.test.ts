import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { LogEntryId } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const evening = { day: "2026-11-24", name: "evening" } as const;

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

describe("the log book", () => {
  it("stores what a shift writes on the page of its day, with names as references", async () => {
    const linh = await admit("Linh Invented", 0);

    await write({ text: ["Linh cooked for everybody."], about: null });

    const page = await house.ask("log.page", { day: null });
    expect(page).toMatchObject({
      day: "2026-11-24",
      now: evening,
      entries: [
        {
          kind: "note",
          byName: "noor Invented",
          shift: evening,
          text: [{ person: linh }, " cooked for everybody."],
        },
      ],
      people: [{ id: linh, name: "Linh Invented" }],
    });
    expect(stored()).not.toContain("Linh");
  });

  it("is written for the current shift or the one before", async () => {
    const other = (shift: Input<"log.write">["shift"]) =>
      house.call("log.write", { ...anEntry(), shift });
    expect(await other({ day: "2026-11-24", name: "day" })).toMatchObject({ ok: true });
    for (const shift of [
      { day: "2026-11-23", name: "night" },
      { day: "2026-11-24", name: "night" },
    ] as const)
      expect(await other(shift)).toMatchObject({ error: { type: "ShiftOver" } });

    house.now = Instant.parse("2026-11-25T01:00:00.000Z");
    expect((await house.ask("log.page", { day: null })).now).toEqual({
      day: "2026-11-24",
      name: "night",
    });
    expect(await other(evening)).toMatchObject({ ok: true });
  });

  it("uses the configured shift hours, in their order only", async () => {
    house.lock();
    await house.unlock("ada");
    const settings = await house.ask("house.settings", {});
    const early = { ...settings, dayShiftAt: 6, eveningShiftAt: 14, nightShiftAt: 21 };
    await house.ask("house.saveSettings", early);
    expect((await house.ask("log.page", { day: null })).now.name).toBe("night");

    const muddled = { ...settings, eveningShiftAt: 6 };
    expect(await house.call("house.saveSettings", muddled)).toMatchObject({
      error: { type: "InvalidInput", fields: ["eveningShiftAt"] },
    });
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare("UPDATE settings SET evening_shift_at = 5").run()).toThrow("CHECK");
  });

  it("corrects by adding", async () => {
    const id = await write({ text: ["The boiler man comes on Tuesday."] });

    await house.ask("log.correct", { id, text: ["On Wednesday."] });

    const [entry] = (await house.ask("log.page", { day: null })).entries;
    expect(entry).toMatchObject({
      text: ["The boiler man comes on Tuesday."],
      corrections: [{ byName: "noor Invented", text: ["On Wednesday."] }],
    });
    const correction = entry?.corrections[0]?.id ?? id;
    expect(await house.call("log.correct", { id: correction, text: ["No."] })).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it("keeps pinned entries visible until they are marked as done", async () => {
    const id = await write({ kind: "broken", isPinned: true, text: ["The lift"] });
    house.now = Instant.parse("2026-11-27T09:00:00.000Z");
    const page = () => house.ask("log.page", { day: null });
    expect((await page()).pinned).toMatchObject([{ id, done: null }]);

    await mark(id, "done");
    expect(await page()).toMatchObject({ pinned: [], entries: [] });
    const past = await house.ask("log.page", { day: "2026-11-24" });
    expect(past.entries).toMatchObject([{ id, isPinned: true, done: { byName: "noor Invented" } }]);
    expect(await house.call("log.mark", { id, mark: "done" })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });

    await mark(id, "open");
    expect((await page()).pinned).toMatchObject([{ id }]);
    await mark(id, "unpinned");
    expect((await page()).pinned).toEqual([]);
  });

  it("opens the day of an entry, and today where there is none", async () => {
    const id = await write({ text: ["The lift"] });
    house.now = Instant.parse("2026-11-27T09:00:00.000Z");

    const page = await house.ask("log.page", { day: null, around: id });
    expect(page).toMatchObject({ day: "2026-11-24", entries: [{ id }] });
    expect(await house.ask("log.page", { day: "2026-11-25", around: id })).toEqual(page);
    const nothing = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9aff";
    expect((await house.ask("log.page", { day: null, around: nothing })).day).toBe("2026-11-27");
  });

  it("finds entries by the beginnings of words, by corrections, and by the people they name now", async () => {
    const linh = await admit("Linh Invented", 0);
    const olena = await admit("Olena Other", 1);
    const boiler = await write({ text: ["La chaudière est réparée"] });
    const cooked = await write({ text: ["Linh cooked"] });
    const about = await write({ text: ["Away until Sunday"], about: olena });
    await house.ask("log.correct", { id: boiler, text: ["Olena heard it"] });

    const found = async (text: string, personId: PersonId | null = null) =>
      (await house.ask("log.find", { text, personId, page: 0 })).entries.map(({ id }) => id);
    expect(await found("chaud REP")).toEqual([boiler]);
    expect(await found("haud")).toEqual([]);
    expect(await found("lin")).toEqual([cooked]);
    expect(await found("olena")).toEqual([about, boiler]);
    expect(await found("", olena)).toEqual([about, boiler]);
    expect(await found("sunday", olena)).toEqual([about]);
    expect(await found("", linh)).toEqual([cooked]);
    expect(await found("")).toEqual([about, cooked, boiler]);
  });

  it("deletes the draft when saving", async () => {
    const spot = { kind: "log", personId: null, object: null } as const;
    await house.ask("drafts.save", { spot, version: 0, content: "{}" });
    await write({});
    expect(await house.ask("drafts.list", {})).toEqual([]);
  });

  it("records who did what, and shows it in the file of the person", async () => {
    const linh = await admit("Linh Invented", 0);
    const id = await write({ about: linh, isPinned: true });
    await mark(id, "done");

    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.slice(0, 2)).toMatchObject([
      { action: "logDone", byName: "noor Invented" },
      { action: "logWritten", byName: "noor Invented" },
    ]);
  });
});

describe("a removed name", () => {
  it(
    "is removed with what was written about the person, and from every sentence",
    long,
    async () => {
      const linh = await admit("Linh Invented", 0);
      await admit("Olena Other", 1);
      const about = await write({ about: linh, text: ["Her sister rang."] });
      const named = await write({ text: ["Olena and LINH cleaned; Invented is her family name."] });
      await leave(linh);
      await signInOn("2026-12-10");
      await signInOn("2026-12-26");

      const { entries } = await house.ask("log.page", { day: "2026-11-24" });
      expect(entries).toMatchObject([
        { id: about, text: null, about: linh, byName: "noor Invented" },
        {
          id: named,
          text: [
            {},
            " and ",
            { person: null },
            " cleaned; ",
            { person: linh },
            " is her family name.",
          ],
        },
      ]);
      const { people } = await house.ask("log.page", { day: "2026-11-24" });
      const nameById = new Map(people.map(({ id, name }) => [id, name]));
      expect(nameById.get(linh)).toBeNull();
      expect([...nameById.values()]).toHaveLength(2);
      expect([...nameById.values()]).toContain("Olena Other");
      expect(stored()).not.toMatch(/linh|invented|sister/i);
      for (const text of ["linh", "sister"])
        expect((await house.ask("log.find", { text, personId: null, page: 0 })).total).toBe(0);
      expect(await house.call("log.correct", { id: about, text: ["Again"] })).toMatchObject({
        error: { type: "NotFound" },
      });
      expect(
        await house.call("log.write", { ...anEntry("2026-12-26"), about: linh }),
      ).toMatchObject({
        error: { type: "NotFound" },
      });
    },
  );

  it(
    "is removed when the file is hidden, and the person can be mentioned by number",
    long,
    async () => {
      const linh = await admit("Linh Invented", 0);
      const about = await write({ about: linh, text: ["Cooked"] });
      await write({ text: ["linh rang"] });
      house.lock();
      const tom = await addColleague(house, "ada", "tom", ["care"]);
      await letIn(house, "ada", { signInName: "tom", id: tom }, "office");
      await house.unlock("tom");
      const { version } = (await house.ask("people.view", { id: linh })).card;
      await house.ask("hidden.hide", { id: linh, version, colleagues: [] });
      await write({ text: ["With ", { person: linh }] });

      const page = await house.ask("log.page", { day: null });
      expect(page.people).toEqual([{ id: linh, number: 1, name: null }]);
      expect(page.entries.map(({ text }) => text)).toEqual([
        ["Cooked"],
        [{ person: null }, " rang"],
        ["With ", { person: linh }],
      ]);
      expect(page.entries[0]?.id).toBe(about);
      expect(stored()).not.toMatch(/linh/i);
    },
  );
});

describe("the database itself", () => {
  it("refuses another text, a correction of another record, and to delete an entry", async () => {
    const linh = await admit("Linh Invented", 0);
    const id = await write({ text: ["Quiet evening"] });
    const { file } = openHouseOf(house).database;
    const run = (sql: string) => () => file.prepare(sql).run();

    expect(run(`UPDATE log_entries SET text = '["Loud"]', words = ' loud loud loud'`)).toThrow(
      "a correction adds",
    );
    expect(run("UPDATE log_entries SET kind = 'todo'")).toThrow("a correction adds");
    expect(run("DELETE FROM log_entries")).toThrow("an entry is kept");
    expect(run("UPDATE log_entries SET done_at = 'x', done_by = written_by")).toThrow("CHECK");
    const copy = (corrects: string, person: string) =>
      run(`INSERT INTO log_entries SELECT 'x', day, shift, written_at, written_by, kind, ${person}, ${corrects},
           text, words, 0, NULL, NULL FROM log_entries WHERE id = '${id}'`);
    expect(copy(`'${id}'`, `'${linh}'`)).toThrow("a correction is of an entry");
    expect(copy("'nothing'", "NULL")).toThrow("a correction is of an entry");
    expect(copy("NULL", "'nobody'")).toThrow("FOREIGN KEY");
  });
});

const anEntry = (day = "2026-11-24"): Input<"log.write"> => ({
  shift: { day, name: "evening" },
  kind: "note",
  about: null,
  text: ["Quiet evening."],
  isPinned: false,
});

async function write(change: Partial<Input<"log.write">>): Promise<LogEntryId> {
  return (await house.ask("log.write", { ...anEntry(), ...change })).id;
}

const mark = (id: LogEntryId, as: Input<"log.mark">["mark"]) =>
  house.ask("log.mark", { id, mark: as });

async function admit(name: string, bed: number): Promise<PersonId> {
  const newcomer = { ...aNewcomer({ name }), bedId: beds[bed] ?? "" };
  return (await house.ask("stays.admit", newcomer)).personId;
}

async function leave(id: PersonId): Promise<void> {
  const { current } = await house.ask("people.view", { id });
  const departure = { destination: "own-rented-home", reason: "ended-by-person" } as const;
  const stayId = current?.stay.id ?? "";
  await house.ask("stays.depart", { stayId, night: "2026-11-25", ...departure });
}

async function signInOn(day: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${day}T18:00:00.000Z`);
  await house.unlock("noor");
}

/** All content of the tables of the log book. */
function stored(): string {
  const { file } = openHouseOf(house).database;
  return JSON.stringify(file.prepare("SELECT * FROM log_entries").all());
}
