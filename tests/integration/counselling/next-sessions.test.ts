// The next session: agreed in a session, moved in the calendar, visible in both; shown to users who may know of the session.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import {
  sessionDraft,
  type SessionId,
  type NoteLevel,
} from "../../../domain/counselling/session.ts";
import { aSession } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

let at: ContactsHouse;
beforeAll(async () => {
  at = await contactsHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const record = async (level: NoteLevel, day: string, time: string | null = "14:00") => {
  const next = { day, at: time };
  const session = aSession("canary words", { level, minutes: 45, place: "office" }, { next });
  return (await at.house.ask("contacts.record", { id: at.linh, ...session })).contactId;
};

const dayOf = async (from: string) =>
  (await at.house.ask("calendar.lines", { from, days: 1 })).lines.map(({ at: time, about }) => ({
    time,
    about,
  }));

const nextOf = async (contactId: SessionId) =>
  (await at.sessions()).contacts.find(({ id }) => id === contactId)?.next;

const moved = (
  contactId: SessionId,
  change: Partial<Input<"contacts.moveNext">> = {},
): Input<"contacts.moveNext"> => ({
  contactId,
  version: 1,
  day: "2026-12-03",
  at: "09:00",
  minutes: 30,
  place: "centre",
  workerId: at.ids.tom,
  ...change,
});

describe("the next session", () => {
  it("is in the calendar once the session is signed, with its length and place", async () => {
    const contactId = await record("plan", "2026-12-01");
    const next = {
      contactId,
      day: "2026-12-01",
      at: "14:00",
      minutes: 45,
      place: "office",
      version: 1,
      workerName: "samira Invented",
      isTakenAway: false,
    };
    expect(await dayOf("2026-12-01")).toMatchObject([
      { time: "14:00", about: { what: "session", next } },
    ]);
    expect(await nextOf(contactId)).toMatchObject(next);
  });

  it("is one record: moved in the calendar it is moved in the session, and what was signed stays", async () => {
    const contactId = await record("plan", "2026-12-02");
    await at.as("tom");
    await at.house.ask("contacts.moveNext", moved(contactId));
    expect(await dayOf("2026-12-02")).toEqual([]);
    expect(await dayOf("2026-12-03")).toMatchObject([{ time: "09:00" }]);
    await at.as("samira");
    const seen = (await at.sessions()).contacts.find(({ id }) => id === contactId);
    expect(seen).toMatchObject({
      agreed: { content: { next: { day: "2026-12-02", at: "14:00" } } },
      next: { day: "2026-12-03", minutes: 30, workerName: "tom Invented", version: 2 },
      notes: [{ text: { state: "open" } }],
    });
    expect(await at.house.call("contacts.moveNext", moved(contactId))).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
  });

  it("is with an active care worker", async () => {
    const contactId = await record("plan", "2026-12-04");
    for (const workerId of [at.ids.noor, crypto.randomUUID()])
      expect(
        await at.house.call("contacts.moveNext", moved(contactId, { workerId })),
      ).toMatchObject({ error: { type: "InvalidInput", fields: ["workerId"] } });
  });

  it("has a draft of moving it until it is moved, or cancelled by anyone", async () => {
    const halfMove = async (contactId: SessionId) => {
      const spot = sessionDraft(at.linh, { moveNext: contactId });
      await at.house.ask("drafts.save", { spot, version: 1, content: "{}" });
      return spot;
    };
    const [first, second] = [
      await record("plan", "2026-12-10"),
      await record("plan", "2026-12-11"),
    ];
    const moving = await halfMove(first);
    await at.house.ask("contacts.moveNext", moved(first, { day: "2026-12-12" }));
    expect(await at.house.ask("drafts.read", { spot: moving })).toBeNull();
    const left = await halfMove(second);
    await at.as("tom");
    await at.house.ask("contacts.takeNextAway", { contactId: second, version: 1 });
    await at.as("samira");
    expect(await at.house.ask("drafts.read", { spot: left })).toBeNull();
  });

  it("can be cancelled, once, and is deleted with a session entered in error", async () => {
    const contactId = await record("plan", "2026-12-05");
    await at.house.ask("contacts.takeNextAway", { contactId, version: 1 });
    expect(await dayOf("2026-12-05")).toEqual([]);
    expect(await nextOf(contactId)).toMatchObject({ isTakenAway: true });
    for (const answer of [
      await at.house.call("contacts.takeNextAway", { contactId, version: 1 }),
      await at.house.call("contacts.moveNext", moved(contactId)),
    ])
      expect(answer).toMatchObject({ error: { type: "ChangedMeanwhile" } });

    const mistaken = await record("plan", "2026-12-06");
    await at.house.ask("contacts.takeBack", { contactId: mistaken, reason: "Not hers" });
    expect(await dayOf("2026-12-06")).toEqual([]);
  });

  it("may have no time yet", async () => {
    await record("plan", "2026-12-07", null);
    expect(await dayOf("2026-12-07")).toMatchObject([{ time: null, about: { what: "session" } }]);
  });
});

describe("other users", () => {
  it("see that the person is busy, and with what only where the session is shared with the house", async () => {
    await record("plan", "2026-12-08", "10:00");
    await record("sealed", "2026-12-08", "12:00");
    await record("house", "2026-12-08", "16:00");
    await record("plan", "2026-12-08", null);
    await at.as("tom");
    expect((await dayOf("2026-12-08")).map(({ about }) => about.what)).toEqual(
      Array.from({ length: 4 }, () => "session"),
    );
    for (const colleague of ["noor", "ada"]) {
      await at.as(colleague);
      const day = await dayOf("2026-12-08");
      expect(day.map(({ time, about }) => [time, about.what])).toEqual([
        ["10:00", "taken"],
        ["12:00", "taken"],
        ["16:00", "session"],
      ]);
      expect(day[0]).toEqual({ time: "10:00", about: { what: "taken" } });
      const change = await at.house.call("contacts.moveNext", moved(anyContact()));
      expect(change).toMatchObject({ error: { type: "Forbidden" } });
    }
  });

  it("do not see whom a hidden person meets", async () => {
    await at.as("samira");
    const { version } = (await at.house.ask("people.view", { id: at.linh })).card;
    await at.house.ask("hidden.hide", { id: at.linh, version, colleagues: [] });
    for (const colleague of ["tom", "ada"]) {
      await at.as(colleague);
      const kinds = (await dayOf("2026-12-08")).map(({ about }) => about.what);
      expect(new Set(kinds)).toEqual(new Set(["taken"]));
    }
    await at.as("tom");
    const change = moved(anyContact());
    expect(await at.house.call("contacts.moveNext", change)).toMatchObject({
      error: { type: "NotNamed" },
    });
  });
});

it("is limited by the tables to valid values", async () => {
  await at.as("samira");
  const { file } = openHouseOf(at.house).database;
  const run = (sql: string) => () => file.prepare(sql).run();
  const open = "WHERE taken_away_at IS NULL";
  expect(run(`UPDATE next_sessions SET day = '2027-01-01' ${open}`)).toThrow("versions follow");
  expect(run(`UPDATE next_sessions SET version = version + 1 ${open}`)).toThrow("versions follow");
  expect(run(`UPDATE next_sessions SET at_time = '9:00' ${open}`)).toThrow();
  expect(
    run(
      "UPDATE next_sessions SET taken_away_at = NULL, taken_away_by = NULL WHERE taken_away_at > ''",
    ),
  ).toThrow("it was taken away");
  expect(run("UPDATE next_sessions_history SET plan = '{}'")).toThrow("what was planned is kept");
});

const anyContact = (): SessionId => {
  const { file } = openHouseOf(at.house).database;
  const row = file
    .prepare("SELECT contact_id AS id FROM next_sessions WHERE day = '2026-12-08' LIMIT 1")
    .get() as { readonly id: SessionId };
  return row.id;
};
