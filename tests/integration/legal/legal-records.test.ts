import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import { standingRecords } from "../../../domain/legal/legal-record.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aContact, aCriminalCase, aLink, anInterview } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { addColleague, openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house, linh, mina } = at);
  const opened = { id: linh, case: aCriminalCase(), link: aLink() };
  ({ caseId } = await house.ask("legal.openCase", opened));
  const inCase = { id: linh, caseId, personId: mina, link: aLink() };
  await house.ask("legal.link", inCase);
  await happen({ kind: "summons", on, note: "" });
  await happen({ kind: "policeHearing", on, note: "" }, { words: "She told of the debt" });
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const view = (id = linh) => at.view(id);
const as = (signInName: string) => at.as(signInName);

let caseId: CriminalCaseId;
const on = "2026-11-20";
type Event = Input<"legal.addEvent">["event"];
const happen = (event: Event, more: { readonly words?: string; readonly corrects?: string } = {}) =>
  house.call("legal.addEvent", {
    id: linh,
    caseId,
    event,
    corrects: more.corrects ?? null,
    words: more.words === undefined ? null : { text: more.words },
  });

describe("an administrator", () => {
  const statement = { kind: "complaint", on, note: "" } as const;

  it("reads cases and contacts, but no statements", async () => {
    await house.ask("legal.record", {
      id: linh,
      record: aContact(),
      words: { text: "She asks why" },
      replaces: null,
    });
    await house.ask("legal.prepareInterview", { id: linh, card: anInterview(), replaces: null });
    await as("ada");
    const file = await view();

    expect(file.readsCare).toBe(false);
    expect(file.cases[0]?.details.state).toBe("open");
    expect(file.cases[0]?.events[1]?.words).toEqual({ state: "closed", exists: true });
    expect(file.records).toMatchObject([
      { record: { content: { said: "Asks for patience" } }, words: { state: "closed" } },
    ]);
    expect(file.interviews).toMatchObject([{ card: { state: "closed", exists: true } }]);
  });

  it("records a complaint without its text, and none that they could not read", async () => {
    expect(await happen(statement)).toMatchObject({ ok: true });
    expect(await happen(statement, { words: "Said" })).toMatchObject({
      error: { type: "NotMember", compartment: "care" },
    });
  });

  it("replaces no event and no record whose text would be left behind", async () => {
    const hearing = (await view()).cases[0]?.events[1]?.id ?? "";
    const again = { kind: "policeHearing", on, note: "" } as const;
    expect(await happen(again, { corrects: hearing })).toMatchObject({
      error: { type: "NotMember" },
    });
    const replaces = (await view()).records[0]?.id ?? "";
    expect(
      await house.call("legal.record", { id: linh, record: aContact(), words: null, replaces }),
    ).toMatchObject({ error: { type: "NotMember" } });
  });

  it("prepares no interview", async () => {
    const asked = { id: linh, card: anInterview(), replaces: null };
    expect(await house.call("legal.prepareInterview", asked)).toMatchObject({
      error: { type: "Forbidden" },
    });
  });
});

describe("a care worker waiting for access", () => {
  it("opens no legal part without the key of the office", async () => {
    await addColleague(house, "ada", "olga", ["care"]);
    await house.unlock("olga");
    expect(await house.call("legal.view", { id: linh })).toMatchObject({
      error: { type: "NotMember", compartment: "office" },
    });
  });
});

describe("a record of the legal part", () => {
  const record = (said: Input<"legal.record">["record"], replaces: string | null = null) =>
    house.call("legal.record", { id: linh, record: said, words: null, replaces });

  it("replaces another, once, and keeps the text of it", async () => {
    await as("samira");
    const [before] = (await view()).records;
    const replaces = before?.id ?? "";
    expect(await record(aContact("Asks again"), replaces)).toMatchObject({ ok: true });
    expect(await record(aContact("Asks again"), replaces)).toMatchObject({
      error: { type: "AlreadyCorrected" },
    });
    expect((await view()).records.at(-1)).toMatchObject({
      words: { content: { text: "She asks why" } },
    });
  });

  it("is withdrawn when it was a mistake, and stays visible", async () => {
    const mistake = { kind: "mistake", on, reason: "Another file" } as const;
    expect(await record(mistake)).toMatchObject({ error: { type: "InvalidInput" } });
    const replaces = (await view()).records.at(-1)?.id ?? "";
    expect(await record(mistake, replaces)).toMatchObject({ ok: true });
    const { records } = await view();
    const opened = records.flatMap(({ record: part, ...one }) =>
      part.state === "open" ? [{ ...one, record: part.content }] : [],
    );
    expect(records).toHaveLength(3);
    expect(standingRecords(opened)).toEqual([]);
    expect(await record(aContact(), records.at(-1)?.id)).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it("is not in the future, nor of a return before the person wished for it", async () => {
    expect(await record(aContact("Later", "2026-11-25"))).toMatchObject({
      error: { type: "DayOutside" },
    });
    const home = { kind: "return", on, by: "iom", file: "", contacted: "", awaitedBy: "" } as const;
    expect(await record({ ...home, returnedOn: "2026-11-19" })).toMatchObject({
      error: { type: "DayOutside" },
    });
    expect(await record({ ...home, returnedOn: on })).toMatchObject({ ok: true });
  });
});

describe("a preparation of an interview", () => {
  it("is completed with how it went, replacing the earlier card", async () => {
    const [first] = (await view()).interviews;
    const replaces = first?.id ?? "";
    const card = anInterview({ after: "Tired and relieved" });
    const prepare = () => house.call("legal.prepareInterview", { id: linh, card, replaces });
    expect(await prepare()).toMatchObject({ ok: true });
    expect(await prepare()).toMatchObject({ error: { type: "AlreadyCorrected" } });
    expect((await view()).interviews).toMatchObject([
      { replaces: null },
      { replaces, card: { content: { after: "Tired and relieved" } } },
    ]);
  });
});

describe("a hidden file", () => {
  it("shows its legal part only to named colleagues", async () => {
    const { version } = (await house.ask("people.view", { id: mina })).card;
    await house.ask("hidden.hide", { id: mina, version, colleagues: [] });
    expect((await view(mina)).cases).toHaveLength(1);
    await as("tom");
    expect(await house.call("legal.view", { id: mina })).toMatchObject({
      error: { type: "NotNamed" },
    });
    expect((await view()).cases[0]?.others).toMatchObject([{ number: 2, name: null }]);
  });
});

describe("shelter staff", () => {
  it("see nothing of it, not in the rows either", async () => {
    await as("noor");
    expect(await house.call("legal.view", { id: linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
    const { file } = openHouseOf(house).database;
    const rows = ["criminal_case_versions", "judicial_events", "legal_records"].flatMap((table) =>
      file.prepare(`SELECT * FROM ${table}`).all(),
    );
    expect(rows.length).toBeGreaterThan(6);
    expect(JSON.stringify(rows)).not.toMatch(/summons|auditor|contact|patience/);
  });
});

describe("the tables", () => {
  it.each([
    "UPDATE legal_records SET replaces = NULL",
    "UPDATE interview_cards SET sealed_care = x''",
    `INSERT INTO legal_records SELECT 'r', (SELECT id FROM people WHERE number = 2), id, x'', NULL,
      '', recorded_by FROM legal_records WHERE id NOT IN
      (SELECT replaces FROM legal_records WHERE replaces IS NOT NULL)`,
  ])("refuse %s", (sql) => {
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare(sql).run()).toThrow();
  });
});
