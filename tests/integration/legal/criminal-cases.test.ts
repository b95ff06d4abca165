import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house, linh, mina } = at);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const view = (id = linh) => at.view(id);
const as = (signInName: string) => at.as(signInName);

type Event = Input<"legal.addEvent">["event"];
const on = "2026-11-20";
let caseId: CriminalCaseId;
const happen = (
  event: Event,
  more: { readonly id?: string; readonly words?: string; readonly corrects?: string } = {},
) =>
  house.call("legal.addEvent", {
    id: more.id ?? linh,
    caseId,
    event,
    corrects: more.corrects ?? null,
    words: more.words === undefined ? null : { text: more.words },
  });
const theCase = async (id = linh) => {
  const { cases } = await view(id);
  const found = cases.find((one) => one.id === caseId);
  if (found === undefined) throw new Error("No case");
  return found;
};

describe("a case", () => {
  it("is opened in a person's file, with their role in it", async () => {
    const opened = await house.ask("legal.openCase", {
      id: linh,
      case: aCriminalCase(),
      link: aLink(),
    });
    ({ caseId } = opened);

    expect((await view()).cases).toMatchObject([
      {
        version: 1,
        byName: "samira Invented",
        others: [],
        events: [],
        details: { state: "open", content: { office: "auditor", charged: "yes" } },
        link: { content: { parts: ["injured"], mattered: "yes" } },
      },
    ]);
    expect((await view(mina)).cases).toEqual([]);
  });

  it("is not opened twice under one notice number, however it is written", async () => {
    const again = aCriminalCase({ notice: "xx00-L0-000001-26" });
    const answer = await house.call("legal.openCase", { id: mina, case: again, link: aLink() });

    expect(answer).toEqual({ ok: false, error: { type: "CaseThere", number: 1 } });
  });

  it("keeps every version of its facts, and refuses one that was read before another", async () => {
    const changed = aCriminalCase({ judge: "Judge Invented", notice: "XX 00.L0.000001/26" });
    const change = () =>
      house.call("legal.changeCase", { id: linh, caseId, version: 1, case: changed });

    expect(await change()).toMatchObject({ ok: true });
    expect(await change()).toMatchObject({ error: { type: "ChangedMeanwhile" } });
    expect(await theCase()).toMatchObject({
      version: 2,
      details: { content: { judge: "Judge Invented" } },
    });
  });

  it("appears in another person's file once linked, each with their own role", async () => {
    const linked = await house.call("legal.link", {
      id: linh,
      caseId,
      personId: mina,
      link: aLink("no"),
    });

    expect(linked).toMatchObject({ ok: true });
    expect((await theCase()).others).toMatchObject([
      { id: mina, name: "Mina Invented", link: { content: { mattered: "no" } } },
    ]);
    expect(await theCase(mina)).toMatchObject({
      link: { content: { mattered: "no" } },
      others: [{ id: linh, link: { content: { mattered: "yes" } } }],
    });
  });

  it("shows a step of the case to everyone in it, and a person's statement only in their file", async () => {
    await happen({ kind: "summons", on, note: "" });
    const heard = { kind: "policeHearing", on, note: "Four hours" } as const;
    expect(await happen(heard, { words: "She told of the debt" })).toMatchObject({ ok: true });

    const kinds = async (id: PersonId) =>
      (await theCase(id)).events.map(({ event }) =>
        event.state === "open" ? event.content.kind : event.state,
      );
    expect(await kinds(linh)).toEqual(["summons", "policeHearing"]);
    expect(await kinds(mina)).toEqual(["summons"]);
    expect((await theCase()).events[1]).toMatchObject({
      isHers: true,
      byName: "samira Invented",
      words: { state: "open", content: { text: "She told of the debt" } },
    });
  });

  it("is not opened, changed or shown from the file of a person who is not in it", async () => {
    const other = CriminalCaseId.parse("00000000-0000-4000-8000-000000000001");
    const link = { id: linh, caseId: other, personId: linh, link: aLink() };
    expect(await house.call("legal.link", link)).toMatchObject({ error: { type: "NotFound" } });
    const event = { kind: "summons", on, note: "" } as const;
    expect(
      await house.call("legal.addEvent", {
        id: linh,
        caseId: other,
        event,
        words: null,
        corrects: null,
      }),
    ).toMatchObject({ error: { type: "NotFound" } });
    const mistake = { kind: "mistake", reason: "Nobody" } as const;
    expect(
      await house.call("legal.openCase", { id: linh, case: aCriminalCase(), link: mistake }),
    ).toMatchObject({ error: { type: "InvalidInput" } });
  });

  it("removes a person linked by mistake, and accepts them again", async () => {
    const mistake = { kind: "mistake", reason: "Another Mina" } as const;
    const say = (link: Input<"legal.link">["link"]) =>
      house.call("legal.link", { id: mina, caseId, personId: mina, link });
    expect(await say(mistake)).toMatchObject({ ok: true });
    expect(await say(mistake)).toMatchObject({ error: { type: "NotFound" } });
    expect(await happen({ kind: "hearing", on, note: "" }, { id: mina })).toMatchObject({
      error: { type: "NotFound" },
    });
    expect(await say(aLink())).toMatchObject({ ok: true });
    expect(await happen({ kind: "hearing", on, note: "" }, { id: mina })).toMatchObject({
      ok: true,
    });
  });
});

describe("an event", () => {
  const lastOf = async () => (await theCase()).events.at(-1)?.id ?? "";

  it("is corrected by adding, once; its statement is kept", async () => {
    await happen({ kind: "statement", on, note: "" }, { words: "What she said" });
    const statement = await lastOf();
    const corrected = { kind: "statement", on: "2026-11-19", note: "On Thursday" } as const;
    expect(await happen(corrected, { corrects: statement })).toMatchObject({ ok: true });
    expect((await theCase()).events.at(-1)).toMatchObject({
      corrects: statement,
      words: { content: { text: "What she said" } },
    });
    expect(await happen(corrected, { corrects: statement })).toMatchObject({
      error: { type: "AlreadyCorrected" },
    });
  });

  it("is withdrawn with a reason, and only from its own file", async () => {
    const mistake = { kind: "mistake", on, note: "Another case" } as const;
    const last = await lastOf();
    expect(await happen(mistake)).toMatchObject({ error: { type: "InvalidInput" } });
    expect(await happen(mistake, { id: mina, corrects: last })).toMatchObject({
      error: { type: "NotFound" },
    });
    expect(await happen(mistake, { corrects: last })).toMatchObject({ ok: true });
    expect(await happen(mistake, { corrects: await lastOf() })).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it("is not in the future, and has no statement where nobody speaks", async () => {
    expect(await happen({ kind: "summons", on: "2026-11-25", note: "" })).toMatchObject({
      error: { type: "DayOutside" },
    });
    expect(await happen({ kind: "summons", on, note: "" }, { words: "Said" })).toMatchObject({
      error: { type: "InvalidInput" },
    });
  });
});

describe("the audit log", () => {
  it("records who read it, and shows in each file what concerns it", async () => {
    await as("samira");
    const actions = async (id: PersonId) =>
      (await house.ask("people.history", { id, page: 0 })).lines.map(({ action, detail }) =>
        action === "read" ? detail : action,
      );
    expect(await actions(linh)).toEqual(
      expect.arrayContaining(["legal", "caseOpened", "caseChanged", "caseLinked"]),
    );
    const count = (list: readonly (string | null)[]) =>
      list.filter((one) => one === "judicialEventRecorded").length;
    // The summons and the hearing concern both; Linh's statement is in her file alone.
    expect(count(await actions(mina))).toBe(2);
    expect(count(await actions(linh))).toBe(6);
  });
});

describe("the tables", () => {
  it.each([
    "UPDATE criminal_cases SET opened_at = ''",
    "UPDATE criminal_case_versions SET version = 9",
    "UPDATE criminal_case_links SET case_id = ''",
    "UPDATE judicial_events SET person_id = NULL",
    "DELETE FROM criminal_cases",
    `INSERT INTO judicial_events SELECT 'e', case_id, NULL, NULL, x'', x'', '', recorded_by
      FROM judicial_events`,
    `INSERT INTO judicial_events SELECT 'e', case_id, (SELECT id FROM people WHERE number = 3), NULL,
      x'', NULL, '', recorded_by FROM judicial_events LIMIT 1`,
  ])("refuse %s", (sql) => {
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare(sql).run()).toThrow();
  });
});
