import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addDays, addMinutes, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const title = PrintedWordKey.parse("paper:plan.title");
const by = PrintedWordKey.parse("paper:plan.by");
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

type Save = Input<"sheets.save">;
const saving = (change: Partial<Save>): Save => ({
  language: "ar",
  key: title,
  after: 0,
  words: "طريقي",
  from: today,
  ...change,
});
const save = (change: Partial<Save> = {}) => house.ask("sheets.save", saving(change));
const refused = (change: Partial<Save>) => house.call("sheets.save", saving(change));
const own = async (language: Save["language"]) =>
  (await house.ask("sheets.now", {})).own.find((one) => one.language === language)?.words;
const versions = async (key: PrintedWordKey) =>
  (await house.ask("sheets.view", { language: "ar" })).words.find((word) => word.key === key)
    ?.versions;
const read = async () => (await house.ask("sheets.now", {})).read;

describe("the centre’s own texts on the sheets for a person", () => {
  it("are none at first, and there is nothing to restore", async () => {
    expect(await house.ask("sheets.now", {})).toEqual({ read: [], own: [] });
    expect(await refused({ words: null })).toEqual(refusal("ChangedMeanwhile"));
  });

  it("replace one text in one language, by an administrator", async () => {
    await save();
    expect(await own("ar")).toEqual({ [title]: "طريقي" });
    expect(await own("fa")).toBeUndefined();
    expect(await versions(title)).toMatchObject([
      { number: 1, words: "طريقي", byName: "Ada Invented" },
    ]);
  });

  it("do not overwrite texts that were entered meanwhile", async () => {
    expect(await refused({ words: "خطتي" })).toEqual(refusal("ChangedMeanwhile"));
  });

  it("apply from their day on", async () => {
    await save({ after: 1, words: "دربي", from: addDays(today, 2) });
    expect(await own("ar")).toEqual({ [title]: "طريقي" });
    const before = house.now;
    house.now = addMinutes(before, 2 * 24 * 60);
    expect(await own("ar")).toEqual({ [title]: "دربي" });
    house.now = before;
  });

  it("are replaced by the program's again, and the earlier ones stay in the history", async () => {
    await save({ after: 2, words: null });
    expect(await own("ar")).toBeUndefined();
    expect((await versions(title))?.map(({ words }) => words)).toEqual([null, "دربي", "طريقي"]);
    await save({ after: 3, words: "طريقي" });
    expect(await own("ar")).toEqual({ [title]: "طريقي" });
  });

  it.each([
    { what: "a telling word", change: { words: "خطة الضحية" } },
    { what: "a telling word of another language", change: { words: "Victim plan" } },
    { what: "the name of the centre", change: { words: "Plan van Centre inventé" } },
    { what: "a place for what nothing fills in", change: { words: "خطتي {{name}}" } },
    { what: "no place for what is filled in", change: { key: by, words: "قريبًا" } },
  ])("are refused with $what", async ({ change }) => {
    const settings = await house.ask("house.settings", {});
    await house.ask("house.saveSettings", { ...settings, centreName: "Centre inventé" });
    const after = "key" in change ? 0 : 4;
    expect(await refused({ ...change, after })).toEqual(refusal("SheetWordWrong"));
  });

  it("are limited to existing texts and languages", async () => {
    for (const wrong of [{ key: "paper:plan.other" }, { language: "de" }, { words: "" }])
      expect(await refused(wrong as Partial<Save>)).toMatchObject({
        ok: false,
        error: { type: "InvalidInput" },
      });
  });
});

describe("a language reviewed by a native speaker", () => {
  const say = (isRead: boolean) => house.ask("sheets.sayRead", { language: "ar", isRead });
  const reading = async () => (await house.ask("sheets.view", { language: "ar" })).reading;

  it("is recorded as such, with the day and the user, and nobody else", async () => {
    house.now = addMinutes(house.now, 1);
    await say(true);
    expect(await read()).toEqual(["ar"]);
    expect(await reading()).toMatchObject({
      isRead: true,
      byName: "Ada Invented",
      isOutdated: false,
      at: expect.stringContaining("2026-11-24T20:11") as string,
    });
  });

  it("has to be reviewed again after a text of it has changed, and not after one of another", async () => {
    house.now = addMinutes(house.now, 1);
    await save({ language: "fa", words: "راه من" });
    expect(await read()).toEqual(["ar"]);
    await save({ key: by, words: "حتى {{day}}" });
    expect(await read()).toEqual([]);
    expect(await reading()).toMatchObject({ isRead: true, isOutdated: true });
    await say(true);
    expect(await read()).toEqual(["ar"]);
  });

  it("is unreviewed once that is undone", async () => {
    await say(false);
    expect(await read()).toEqual([]);
    expect(await reading()).toMatchObject({ isRead: false });
  });
});

describe("the entered texts", () => {
  it("are read by all users, and changed by administrators alone", async () => {
    house.lock();
    await house.unlock("tom");
    expect(await own("ar")).toMatchObject({ [title]: "طريقي" });
    expect(await refused({ after: 4 })).toEqual(refusal("Forbidden"));
    expect(await house.call("sheets.sayRead", { language: "ar", isRead: true })).toEqual(
      refusal("Forbidden"),
    );
    house.lock();
    await house.unlock("ada");
  });

  it("are in the audit log, with the user, each kind by its own name", async () => {
    const all = { by: null, group: "changes" as const, from: null, until: null, before: null };
    const { lines } = await house.ask("trace.list", all);
    const left = lines.filter(({ action }) => action.startsWith("sheet"));
    expect(new Set(left.map(({ action, byName }) => `${byName ?? ""} ${action}`))).toEqual(
      new Set([
        "Ada Invented sheetsSaidUnread",
        "Ada Invented sheetsSaidRead",
        "Ada Invented sheetWordSaved",
        "Ada Invented sheetWordTakenBack",
      ]),
    );
  });

  it("are never rewritten: the tables prevent it", () => {
    const { file } = openHouseOf(house).database;
    const wrong = (sql: string) => () => file.prepare(sql).run();
    expect(wrong("UPDATE sheet_words SET words = 'x'")).toThrow(/further version/);
    expect(wrong("DELETE FROM sheet_words")).toThrow(/further version/);
    expect(wrong("UPDATE sheet_readings SET is_read = 1")).toThrow(/written down/);
    expect(wrong("DELETE FROM sheet_readings")).toThrow(/written down/);
    const put = (columns: string) =>
      wrong(`INSERT INTO sheet_words SELECT ${columns} FROM sheet_words WHERE rowid = 1`);
    const rest = "from_day, saved_at, saved_by";
    expect(put(`'a', language, word, 9, words, ${rest}`)).toThrow(/one version after/);
    expect(put(`'a', 'de', word, 1, words, ${rest}`)).toThrow(/CHECK/);
    expect(put(`'a', 'bg', word, 1, NULL, ${rest}`)).toThrow(/ours already/);
    expect(put(`'a', 'bg', word, 1, '', ${rest}`)).toThrow(/CHECK/);
    expect(put(`'a', 'bg', word, 1, words, ${rest}`)).not.toThrow();
  });
});
