// The facts of a session are corrected, with a reason; what was signed stays unchanged, and is compared with it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { SessionId, NoteLevel } from "../../../domain/counselling/session.ts";
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

const record = async (level: NoteLevel = "plan") => {
  const session = aSession("canary words", { level }, { others: "Her sister" });
  return (await at.house.ask("contacts.record", { id: at.linh, ...session })).contactId;
};

const { level: _level, ...signed } = aSession().header;

const corrected = (
  contactId: SessionId,
  header: Partial<Input<"contacts.correct">["header"]> = {},
  change: Partial<Input<"contacts.correct">> = {},
): Input<"contacts.correct"> => ({
  contactId,
  version: 1,
  header: { ...signed, ...header },
  others: "Her brother",
  reason: "canary reason",
  ...change,
});

const seen = async (contactId: SessionId) =>
  (await at.sessions()).contacts.find(({ id }) => id === contactId);

const counted = async (from: string, until = from) =>
  (await at.house.ask("contacts.interviews", { id: at.linh, from, until })).count;

describe("a correction", () => {
  it("changes the facts, keeps the earlier ones, and leaves what was signed", async () => {
    const contactId = await record();
    const before = await seen(contactId);
    const change = { day: "2026-11-23", minutes: 30, place: "phone", kind: "crisis" } as const;
    await at.house.ask(
      "contacts.correct",
      corrected(contactId, { ...change, interpreted: "phone" }),
    );
    expect(await seen(contactId)).toMatchObject({
      ...change,
      interpreted: "phone",
      version: 2,
      // Signed, and still what was signed.
      notes: before?.notes,
      agreed: before?.agreed,
      corrections: [
        {
          before: signed,
          byName: "samira Invented",
          why: { state: "open", content: { reason: "canary reason", others: "Her brother" } },
        },
      ],
    });
    const { lines } = await at.house.ask("people.history", { id: at.linh, page: 0 });
    expect(lines[0]).toMatchObject({ action: "contactCorrected", byName: "samira Invented" });
  });

  it("counts for the certificate, on the corrected day", async () => {
    const [today, before] = [await counted("2026-11-24"), await counted("2026-11-20")];
    const contactId = await record();
    expect(await counted("2026-11-24")).toBe(today + 1);
    await at.house.ask("contacts.correct", corrected(contactId, { day: "2026-11-20" }));
    expect([await counted("2026-11-24"), await counted("2026-11-20")]).toEqual([today, before + 1]);
    const none = corrected(contactId, { day: "2026-11-20", isInterview: false }, { version: 2 });
    await at.house.ask("contacts.correct", none);
    expect(await counted("2026-11-20")).toBe(before);
    expect((await seen(contactId))?.corrections.map((one) => one.before.day)).toEqual([
      "2026-11-24",
      "2026-11-20",
    ]);
  });

  it("continues with additions, each compared with what was signed", async () => {
    const contactId = await record();
    await at.house.ask("contacts.correct", corrected(contactId, { minutes: 20 }));
    await at.as("tom");
    await at.house.ask("contacts.add", { contactId, text: "what came later" });
    expect((await seen(contactId))?.notes).toMatchObject([
      { text: { content: "canary words" } },
      { text: { content: "what came later" } },
    ]);
  });

  it("needs the version that was read, a day that has come, a reason, and a valid session", async () => {
    await at.as("samira");
    const contactId = await record();
    for (const [wrong, type] of [
      [corrected(contactId, {}, { version: 2 }), "ChangedMeanwhile"],
      [corrected(contactId, { day: "2026-11-25" }), "DayOutside"],
      [corrected(contactId, {}, { reason: "  " }), "InvalidInput"],
    ] as const)
      expect(await at.house.call("contacts.correct", wrong)).toMatchObject({ error: { type } });
    await at.house.ask("contacts.takeBack", { contactId, reason: "Not hers" });
    expect(await at.house.call("contacts.correct", corrected(contactId))).toMatchObject({
      error: { type: "AlreadyCorrected" },
    });
  });

  it("of a sealed note is visible to its readers alone", async () => {
    const contactId = await record("sealed");
    await at.as("tom");
    expect(await at.house.call("contacts.correct", corrected(contactId))).toMatchObject({
      error: { type: "NoteNotYours" },
    });
    await at.as("samira");
    await at.house.ask("contacts.correct", corrected(contactId, { minutes: 30 }));
    expect(await seen(contactId)).toMatchObject({ corrections: [{ why: { state: "open" } }] });
    await at.as("tom");
    expect(await seen(contactId)).toMatchObject({
      minutes: 30,
      corrections: [{ before: { minutes: 50 }, why: { state: "closed" } }],
    });
  });

  it("of a house note shows the house what changed, and not why", async () => {
    await at.as("samira");
    const contactId = await record("house");
    await at.house.ask("contacts.correct", corrected(contactId, { minutes: 30 }));
    for (const colleague of ["noor", "ada"]) {
      await at.as(colleague);
      expect(await seen(contactId)).toMatchObject({
        minutes: 30,
        corrections: [{ before: { minutes: 50 }, why: { state: "closed" } }],
        notes: [{ text: { state: "open", content: "canary words" } }],
      });
      expect(await at.house.call("contacts.correct", corrected(contactId))).toMatchObject({
        error: { type: "Forbidden" },
      });
    }
  });
});

it("is shown as damaged when it was changed with other tools", async () => {
  await at.as("samira");
  const contactId = await record();
  await at.house.ask("contacts.correct", corrected(contactId, { minutes: 30 }));
  const { file } = openHouseOf(at.house).database;
  const run = (sql: string) => () => file.prepare(sql).run();
  expect(run("UPDATE contacts SET minutes = 5")).toThrow("a correction adds");
  expect(run("UPDATE contact_corrections SET before = '{}'")).toThrow("a correction adds");
  const guard = file
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'contacts_are_corrected'")
    .pluck()
    .get() as string;
  file.exec("DROP TRIGGER contacts_are_corrected");
  file.prepare("UPDATE contacts SET minutes = 300 WHERE id = ?").run(contactId);
  expect(await seen(contactId)).toMatchObject({
    corrections: [{ why: { state: "damaged" } }],
    notes: [{ text: { state: "open" } }],
  });
  file.prepare("UPDATE contacts SET minutes = 30 WHERE id = ?").run(contactId);
  file.exec(guard);
  expect(await seen(contactId)).toMatchObject({ corrections: [{ why: { state: "open" } }] });
});

it("is possible for any care worker where no active user can read the note", async () => {
  await at.as("karim");
  const contactId = await record("sealed");
  await at.as("tom");
  expect(await seen(contactId)).toMatchObject({ isLeftBehind: false });
  await at.as("ada");
  await at.house.ask("users.remove", { id: at.ids.karim });
  await at.as("tom");
  expect(await seen(contactId)).toMatchObject({ isLeftBehind: true, isInterview: true });
  await at.house.ask("contacts.correct", corrected(contactId, { isInterview: false }));
  await at.as("samira");
  const why = { state: "open", content: { reason: "canary reason" } };
  expect(await seen(contactId)).toMatchObject({
    isInterview: false,
    notes: [{ text: { state: "closed" } }],
    corrections: [{ before: { isInterview: true }, why }],
  });
  await at.as("noor");
  expect(await seen(contactId)).toBeUndefined();
});
