import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
let samira: UserId;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  beds = rooms.map((room) => room.beds[0]?.id ?? "");
  samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
});
afterAll(() => house.remove());
beforeEach(async () => {
  if (house.vault.house === null) await house.unlock("samira");
});

let bed = 0;
async function admit(from = "2026-11-20") {
  const bedId = beds[bed++] ?? "";
  return house.ask("stays.admit", { ...aNewcomer({ from }), bedId });
}
async function trackOf(personId: string): Promise<Output<"assistance.ofPerson">[number]> {
  const [newest] = await house.ask("assistance.ofPerson", { id: personId });
  if (newest === undefined) throw new Error("No track");
  return newest;
}
const away = { destination: "own-rented-home", reason: "ended-by-person" } as const;

describe("an admission", () => {
  it("opens the assistance, residential from the first night", async () => {
    const { personId } = await admit();

    expect(await trackOf(personId)).toMatchObject({
      track: { openedOn: "2026-11-20", assistedOn: "2026-11-20", closing: null },
      periods: [{ mode: "residential", from: "2026-11-20", until: null }],
      workers: [],
    });
    const { standing } = await house.ask("people.view", { id: personId });
    expect(standing).toMatchObject({ state: "assisted", mode: "residential", worker: null });
  });

  it("undone, undoes the assistance with it, unless something was decided since", async () => {
    const untouched = await admit();
    const touched = await admit();
    const { track } = await trackOf(touched.personId);
    await house.ask("assistance.assign", { id: track.id, userId: samira, from: "2026-11-24" });
    await undoLast(untouched.personId);
    await undoLast(touched.personId);

    expect(await house.ask("assistance.ofPerson", { id: untouched.personId })).toEqual([]);
    expect(await trackOf(touched.personId)).toMatchObject({
      track: { assistedOn: null, closing: null },
      periods: [{ mode: "non-residential" }],
    });
  });
});

describe("after the stay", () => {
  it("assistance continues non-residentially, waits and becomes residential again, with every period stored", async () => {
    const { personId, stayId } = await admit("2026-11-10");
    await house.ask("stays.depart", { stayId, night: "2026-11-15", ...away });
    const { track } = await trackOf(personId);
    const decided = { id: track.id, from: "2026-11-20" };
    await house.ask("assistance.setMode", { ...decided, mode: "waiting", reason: "safety" });

    expect((await trackOf(personId)).periods).toMatchObject([
      { mode: "residential", from: "2026-11-10", until: "2026-11-15" },
      { mode: "non-residential", from: "2026-11-15", until: "2026-11-20" },
      { mode: "waiting", reason: "safety", from: "2026-11-20", until: null },
    ]);
    const residential = { ...decided, mode: "residential", reason: null } as const;
    expect(await house.call("assistance.setMode", residential)).toMatchObject({
      error: { type: "NeedsAdmission" },
    });
  });

  it("closes with destination and reason, and is resumed as a new assistance", async () => {
    const { personId } = await admit();
    const { track } = await trackOf(personId);
    const closing = { id: track.id, on: "2026-11-24", ...away };
    expect(await house.call("assistance.close", { ...closing, leavesOn: null })).toMatchObject({
      error: { type: "StillResident" },
    });
    await house.ask("assistance.close", { ...closing, leavesOn: "2026-11-24" });

    const { current, standing } = await house.ask("people.view", { id: personId });
    expect(current).toBeNull();
    expect(standing).toMatchObject({ state: "closed", closedOn: "2026-11-24" });
    expect(await house.call("assistance.close", { ...closing, leavesOn: null })).toMatchObject({
      error: { type: "AssistanceClosed" },
    });

    await house.ask("assistance.reopen", { personId, on: "2026-11-24" });
    expect(await house.call("assistance.reopen", { personId, on: "2026-11-24" })).toMatchObject({
      error: { type: "AssistanceOpen" },
    });
    const [again, before] = await house.ask("assistance.ofPerson", { id: personId });
    expect(again?.track).toMatchObject({ reopens: track.id, closing: null });
    expect(before?.track).toMatchObject({ id: track.id, closing: away });
  });

  it("undoing a departure after closing resumes the assistance", async () => {
    const { personId } = await admit();
    const { track } = await trackOf(personId);
    const closing = { id: track.id, on: "2026-11-24", ...away, leavesOn: "2026-11-24" };
    await house.ask("assistance.close", closing);
    await undoLast(personId);

    const { current, standing } = await house.ask("people.view", { id: personId });
    expect(current).not.toBeNull();
    expect(standing).toMatchObject({ state: "assisted", mode: "residential", id: track.id });
    const all = await house.ask("assistance.ofPerson", { id: personId });
    expect(all.map((line) => line.track)).toEqual([track]);
    const { lines } = await house.ask("people.history", { id: personId, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("assistanceReopened");
  });

  it("undoing a departure changes nothing that was closed separately, or opened since", async () => {
    const apart = await admit();
    const { track } = await trackOf(apart.personId);
    const leaving = { stayId: apart.stayId, night: "2026-11-24", ...away };
    await house.ask("stays.depart", leaving);
    const closing = { on: "2026-11-24", ...away };
    await house.ask("assistance.close", { ...closing, id: track.id, leavesOn: null });
    await undoLast(apart.personId);
    expect((await trackOf(apart.personId)).track).toMatchObject({ reopens: track.id });

    const again = await admit();
    const before = (await trackOf(again.personId)).track;
    await house.ask("assistance.close", { ...closing, id: before.id, leavesOn: "2026-11-24" });
    await house.ask("assistance.reopen", { personId: again.personId, on: "2026-11-24" });
    const { id } = (await trackOf(again.personId)).track;
    await undoLast(again.personId);
    const all = await house.ask("assistance.ofPerson", { id: again.personId });
    expect(all.map((line) => line.track)).toMatchObject([
      { id, closing: null },
      { id: before.id, closing: away },
    ]);
  });
});

it("was accepted by whoever signed for it, until it is closed: then it is asked how it continues", async () => {
  const { personId: id, stayId } = await admit();
  await house.ask("procedure.open", { id, openedOn: "2026-11-20", isAlone: false });
  await house.ask("intake.signAgreement", {
    id,
    agreement: {
      textVersion: "1",
      on: "2026-11-20",
      language: "vi",
      interpreter: "",
      way: "paper",
      strokes: null,
    },
  });
  const accepts = async () => {
    const [way] = (await house.ask("procedure.view", { id })).tracks;
    return way?.content.state === "open" && way.content.record.acceptsAssistance;
  };
  expect(await accepts()).toBe(true);
  const { track } = await trackOf(id);
  await house.ask("stays.depart", { stayId, night: "2026-11-24", ...away });
  await house.ask("assistance.close", {
    id: track.id,
    on: "2026-11-24",
    ...away,
    leavesOn: null,
  });
  const left = { kind: "left", on: "2026-11-20", how: "The inspection brought her" } as const;
  await house.ask("conditions.record", { id, record: left, corrects: null });
  expect(await accepts()).toBe(false);

  await house.ask("assistance.reopen", { personId: id, on: "2026-11-24" });
  expect(await accepts()).toBe(true);
});

describe("the care worker", () => {
  it("must have that role, and each is recorded", async () => {
    const { personId } = await admit();
    const { track } = await trackOf(personId);
    const workers = await house.ask("assistance.workers", {});
    expect(workers.map(({ name }) => name)).toEqual(["samira Invented"]);

    const assigned = { id: track.id, from: "2026-11-24" };
    await house.ask("assistance.assign", { ...assigned, userId: samira });
    await house.ask("assistance.assign", { ...assigned, userId: null });
    await house.ask("assistance.assign", { ...assigned, userId: samira });
    expect((await trackOf(personId)).workers).toHaveLength(3);
    const { standing } = await house.ask("people.view", { id: personId });
    expect(standing?.worker).toMatchObject({ name: "samira Invented" });

    house.lock();
    await house.unlock("ada");
    const ada = openHouseOf(house).userId;
    expect(await house.call("assistance.assign", { ...assigned, userId: ada })).toMatchObject({
      error: { type: "NotCareWorker" },
    });
    house.lock();
  });
});

describe("days and the audit log", () => {
  it("refuses future days and days before the assistance", async () => {
    const { personId } = await admit();
    const { track } = await trackOf(personId);
    for (const from of ["2026-11-25", "2026-11-19"])
      expect(
        await house.call("assistance.assign", { id: track.id, userId: samira, from }),
      ).toMatchObject({ error: { type: "DayOutside" } });
  });

  it("shows what was decided in the person's history", async () => {
    const { personId } = await admit();
    const { track } = await trackOf(personId);
    await house.ask("assistance.assign", { id: track.id, userId: samira, from: "2026-11-24" });

    const { lines } = await house.ask("people.history", { id: personId, page: 0 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["assistanceOpened", "careWorkerAssigned"]),
    );
  });

  it("what the rules refuse, the database refuses too", async () => {
    const { personId } = await admit();
    const { file } = openHouseOf(house).database;
    const close = `UPDATE assistances SET closed_on = '2026-11-24', destination = 'unknown', reason = 'death' WHERE person_id = '${personId}'`;

    expect(() => file.exec(close)).toThrow("still resident");
    expect(() => file.exec("UPDATE assistance_workers SET user_id = NULL")).toThrow(
      "a correction adds",
    );
    expect(() =>
      file.exec(
        `INSERT INTO assistances (id, person_id, opened_on, opened_at) VALUES ('x', '${personId}', '2026-11-24', '')`,
      ),
    ).toThrow("UNIQUE");
  });
});

async function undoLast(personId: string): Promise<void> {
  const stays = await house.ask("stays.ofPerson", { id: personId });
  const eventId = stays.map(({ undoable }) => undoable).find((id) => id !== null);
  if (!eventId) throw new Error("Nothing to undo");
  await house.ask("stays.undo", { eventId });
}
