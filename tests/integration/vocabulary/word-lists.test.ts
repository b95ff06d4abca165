import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addDays, addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { standardTermState, standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = CalendarDate.parse("2026-11-24");

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  await addColleague(house, "ada", "tom", ["shelter"]);
  await house.unlock("ada");
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

type Decide = Input<"lists.decide">;
const deciding = (change: Partial<Decide>): Decide => ({
  list: "destination",
  word: "third-country",
  after: 0,
  from: today,
  state: { ...standardTermState, isOffered: false },
  ...change,
});
const decide = (change: Partial<Decide> = {}) => house.ask("lists.decide", deciding(change));
const refused = (change: Partial<Decide>) => house.call("lists.decide", deciding(change));
const now = () => house.ask("lists.now", {});
const called = (en: string) => ({ called: { ...standardNames, en }, isOffered: true });

describe("the terms of a list", () => {
  it("are the program's at first, all of them offered", async () => {
    expect(await now()).toEqual([]);
    expect(await house.ask("lists.view", { list: "destination" })).toEqual([]);
  });

  it("are removed from a day on", async () => {
    await decide({ from: addDays(today, 2) });
    expect(await now()).toEqual([]);
    const before = house.now;
    house.now = addMinutes(before, 2 * 24 * 60);
    expect(await now()).toMatchObject([
      { list: "destination", word: "third-country", countsAs: "third-country", isOffered: false },
    ]);
    house.now = before;
  });

  it("do not overwrite what was decided meanwhile", async () => {
    expect(await refused({})).toEqual(refusal("ChangedMeanwhile"));
  });

  it("have the centre's names, in each language separately", async () => {
    await decide({ after: 1, state: called("Elsewhere in the world") });
    expect(await now()).toEqual([
      {
        list: "destination",
        word: "third-country",
        countsAs: "third-country",
        ...called("Elsewhere in the world"),
      },
    ]);
  });

  it("have the program's defaults again on request, and the earlier decisions stay in the history", async () => {
    await decide({ after: 2, state: standardTermState });
    expect(await now()).toEqual([]);
    const [word] = await house.ask("lists.view", { list: "destination" });
    expect(word?.decisions.map((one) => [one.number, one.isOffered, one.called.en])).toEqual([
      [3, true, null],
      [2, true, "Elsewhere in the world"],
      [1, false, null],
    ]);
    expect(word?.decisions.map((one) => one.byName)).toEqual(Array(3).fill("Ada Invented"));
  });

  it("are always offered where a rule needs them, and can be renamed all the same", async () => {
    const unknown = { word: "unknown", after: 0 };
    expect(await refused(unknown)).toEqual(refusal("ListWordStays"));
    await decide({ ...unknown, state: called("We never learned where") });
  });

  it("are at least two, on every future day", async () => {
    const contracts = ["trial", "internship", "interim", "fixed-term", "open-ended"];
    for (const word of contracts.slice(0, 4)) await decide({ list: "contract", word });
    await decide({ list: "contract", word: "self-employed", from: addDays(today, 30) });
    expect(await refused({ list: "contract", word: "open-ended" })).toEqual(
      refusal("ListTooShort"),
    );
  });

  it("reveal nothing to a stranger on a sheet for a person", async () => {
    const place = { list: "appointmentPlace", word: "lawyer" } as const;
    expect(await refused({ ...place, state: called("Lawyer for victims") })).toEqual(
      refusal("SheetWordWrong"),
    );
    await decide({ ...place, state: called("Advice") });
  });

  it.each([
    { what: "more than fits", change: { state: called("x".repeat(61)) } },
    { what: "two lines", change: { state: called("a\nb") } },
    { what: "a place for what nothing fills in", change: { state: called("To {{name}}") } },
    { what: "another word in it", change: { state: called("$t(common:save)") } },
    { what: "a list that is closed", change: { list: "document" } },
  ])("are refused with $what", async ({ change }) => {
    expect(await refused(change as Partial<Decide>)).toMatchObject({
      ok: false,
      error: { type: "InvalidInput" },
    });
  });

  it("are limited to existing ones", async () => {
    expect(await refused({ word: "nowhere" })).toEqual(refusal("NotFound"));
  });
});

describe("a decision", () => {
  it("is read by all users, and made by administrators alone", async () => {
    house.lock();
    await house.unlock("tom");
    expect((await now()).length).toBeGreaterThan(0);
    expect(await refused({ word: "hospital" })).toEqual(refusal("Forbidden"));
    house.lock();
    await house.unlock("ada");
  });

  it("is in the audit log, each kind by its own name, with its term", async () => {
    const all = { by: null, group: "changes" as const, from: null, until: null, before: null };
    const { lines } = await house.ask("trace.list", all);
    const left = lines.filter(({ action }) => action.startsWith("listWord"));
    expect(left.at(-1)).toMatchObject({
      action: "listWordTakenOut",
      byName: "Ada Invented",
    });
    expect(new Set(left.map(({ action }) => action))).toEqual(
      new Set(["listWordTakenOut", "listWordOffered", "listWordCalled"]),
    );
  });

  it("is never rewritten: the table prevents it", () => {
    const { file } = openHouseOf(house).database;
    const wrong = (sql: string) => () => file.prepare(sql).run();
    expect(wrong("UPDATE list_words SET en = 'x'")).toThrow(/further decision/);
    expect(wrong("DELETE FROM list_words")).toThrow(/further decision/);
    const put = (columns: string) =>
      wrong(
        `INSERT INTO list_words SELECT ${columns}, from_day, decided_at, decided_by
         FROM list_words WHERE word = 'third-country' AND number = 1`,
      );
    expect(put("'a', list, word, counts_as, 9, en, fr, nl, is_offered")).toThrow(/one decision/);
    expect(put("'a', list, word, 'hospital', 4, 'x', fr, nl, is_offered")).toThrow(/as before/);
    expect(put("'a', list, 'own', 'hospital', 1, NULL, NULL, NULL, 1")).toThrow(/CHECK/);
    expect(put("'a', list, 'own', 'hospital', 1, '', NULL, NULL, 1")).toThrow(/CHECK/);
    expect(put("'a', list, 'own', 'hospital', 1, NULL, 'x', NULL, 1")).not.toThrow();
  });
});
