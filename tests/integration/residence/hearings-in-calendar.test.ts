// Days of hearings: set in advance, in the calendar of users who may read them, confirmed as held afterwards.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { CriminalCaseId } from "../../../domain/legal/criminal-case.ts";
import { aCriminalCase, aLink } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
let caseId: CriminalCaseId;
beforeAll(async () => {
  at = await legalHouse();
  const opened = { id: at.linh, case: aCriminalCase(), link: aLink() };
  caseId = (await at.house.ask("legal.openCase", opened)).caseId;
  const link = { id: at.linh, caseId, personId: at.mina, link: aLink() };
  await at.house.ask("legal.link", link);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

type Event = Input<"legal.addEvent">["event"];

const add = (event: Event, more: Partial<Input<"legal.addEvent">> = {}) =>
  at.house.call("legal.addEvent", {
    id: at.linh,
    caseId,
    event,
    words: null,
    corrects: null,
    ...more,
  });

const week = async (from: string) =>
  (await at.house.ask("calendar.lines", { from, days: 7 })).lines.filter(
    ({ about }) => about.what === "hearing",
  );

const newest = async () => (await at.view()).cases[0]?.events.at(-1);

it("sets a hearing for a future day, and nothing else, nor what will be said there", async () => {
  const on = "2026-12-09";
  expect(await add({ kind: "hearing", on, time: "14:00", note: "" })).toMatchObject({ ok: true });
  for (const kind of ["summons", "statement"] as const)
    expect(await add({ kind, on, note: "" })).toMatchObject({ error: { type: "DayOutside" } });
  expect(await add({ kind: "hearing", on: "2029-12-09", note: "" })).toMatchObject({
    error: { type: "DayOutside" },
  });
  expect(
    await add({ kind: "policeHearing", on, note: "" }, { words: { text: "Not said yet" } }),
  ).toMatchObject({ error: { type: "InvalidInput", fields: ["words"] } });
});

it("is in the calendar of everyone in the case, or of the person who is heard", async () => {
  await add({ kind: "policeHearing", on: "2026-12-10", time: null, note: "canary" });
  const lines = await week("2026-12-07");
  expect(lines).toMatchObject([
    { personId: at.linh, day: "2026-12-09", at: "14:00", about: { hearing: "hearing" } },
    { personId: at.mina, day: "2026-12-09", at: "14:00", about: { hearing: "hearing" } },
    { personId: at.linh, day: "2026-12-10", at: null, about: { hearing: "policeHearing" } },
  ]);
  expect(JSON.stringify(lines)).not.toContain("canary");
});

it("is shown to a user who plans something at that time", async () => {
  const slot = { workerId: null, day: "2026-12-09", at: "14:30", minutes: 30, changed: null };
  const { overlaps } = await at.house.ask("calendar.clashes", { ...slot, personId: at.mina });
  expect(overlaps).toMatchObject([{ who: "person", by: { what: "hearing" } }]);
});

it("is the office’s: administrators see it, no other staff", async () => {
  await at.as("ada");
  expect(await week("2026-12-07")).toHaveLength(3);
  await at.as("noor");
  expect(await week("2026-12-07")).toEqual([]);
  await at.as("samira");
});

it("moves when it is corrected, and is removed when it was a mistake", async () => {
  const before = await newest();
  const moved: Event = { kind: "policeHearing", on: "2026-12-16", time: "09:30", note: "" };
  expect(await add(moved, { corrects: before?.id ?? null })).toMatchObject({ ok: true });
  expect(await week("2026-12-07")).toHaveLength(2);
  expect(await week("2026-12-14")).toMatchObject([{ day: "2026-12-16", at: "09:30" }]);
  const corrects = (await newest())?.id ?? null;
  await add({ kind: "mistake", on: "2026-11-24", note: "Another person" }, { corrects });
  expect(await week("2026-12-14")).toEqual([]);
});

it("is removed from the calendar of a person no longer in the case, and of a file hidden from the user", async () => {
  const gone = { kind: "mistake", reason: "Not hers" } as const;
  await at.house.ask("legal.link", { id: at.mina, caseId, personId: at.mina, link: gone });
  expect(await week("2026-12-07")).toMatchObject([{ personId: at.linh }]);
  const { version } = (await at.house.ask("people.view", { id: at.linh })).card;
  await at.house.ask("hidden.hide", { id: at.linh, version, colleagues: [] });
  expect(await week("2026-12-07")).toHaveLength(1);
  await at.as("tom");
  expect(await week("2026-12-07")).toEqual([]);
  await at.as("samira");
});

it("accepts what was said there once its day has come", async () => {
  await add({ kind: "policeHearing", on: "2026-11-25", time: "10:00", note: "" });
  const fixed = await newest();
  at.house.now = Instant.parse("2026-11-26T09:00:00.000Z");
  await at.as("samira");
  const held: Event = { kind: "policeHearing", on: "2026-11-25", time: "10:00", note: "" };
  const words = { text: "She was heard for an hour" };
  expect(await add(held, { words, corrects: fixed?.id ?? null })).toMatchObject({ ok: true });
  expect(await newest()).toMatchObject({ words: { content: words } });
});
