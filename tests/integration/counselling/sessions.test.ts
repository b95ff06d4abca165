// What a care worker writes about a session: signed once, readable by its intended readers, and nobody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionById } from "../../../db/counselling/sessions.ts";
import type { SessionId } from "../../../domain/counselling/session.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { ok } from "../../../domain/core/result.ts";
import { addNote } from "../../../electron/vault/counselling/sessions.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
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

const day = CalendarDate.parse("2026-11-24");

const record = async (text: string, level: "house" | "plan" | "sealed"): Promise<SessionId> => {
  const agreed = { nextStep: `after ${text.slice(0, 40)}`, themes: ["fear" as const] };
  const session = aSession(text, { level }, agreed);
  return (await at.house.ask("contacts.record", { id: at.linh, ...session })).contactId;
};

const textsSeen = async () =>
  (await at.sessions()).contacts.map(({ notes }) =>
    notes[0]?.text.state === "open" ? notes[0].text.content : notes[0]?.text.state,
  );

describe("a session", () => {
  it("is read at its level: the house, the care workers, its author", async () => {
    await record("for the house", "house");
    await record("for the plan", "plan");
    await record("for herself", "sealed");
    expect(await textsSeen()).toEqual(["for herself", "for the plan", "for the house"]);

    await at.as("tom");
    expect(await textsSeen()).toEqual(["closed", "for the plan", "for the house"]);
    const [sealed] = (await at.sessions()).contacts;
    expect(sealed).toMatchObject({ byName: "samira Invented", agreed: { state: "closed" } });

    for (const colleague of ["noor", "ada"]) {
      await at.as(colleague);
      const seen = await at.sessions();
      expect(seen).toMatchObject({ total: 1, mayWrite: false });
      expect(seen.contacts).toMatchObject([
        { level: "house", agreed: { state: "closed" }, notes: [{ text: { state: "open" } }] },
      ]);
      expect(JSON.stringify(seen)).not.toContain("after for the house");
    }
  });

  it("leaves no entry of the others in the history that the house reads", async () => {
    const recorded = async () => {
      const { lines } = await at.house.ask("people.history", { id: at.linh, page: 0 });
      return lines.filter(({ action }) => action === "contactRecorded").length;
    };
    await at.as("noor");
    expect(await recorded()).toBe(1);
    await at.as("tom");
    expect(await recorded()).toBe(3);
  });

  it("is recorded when it is read, once within a quarter of an hour", async () => {
    await at.as("tom");
    await at.sessions();
    await at.sessions();
    const { lines } = await at.house.ask("people.history", { id: at.linh, page: 0 });
    const read = lines.filter(
      ({ action, detail, byName }) =>
        action === "read" && detail === "sessions" && byName === "tom Invented",
    );
    expect(read).toHaveLength(1);
  });

  it("is completed by additions in order, each with its author, and never changed", async () => {
    await at.as("samira");
    const contactId = await record("first words", "plan");
    await at.as("tom");
    await at.house.ask("contacts.add", { contactId, text: "what came later" });
    const seen = (await at.sessions()).contacts.find(({ id }) => id === contactId);
    expect(seen?.notes).toMatchObject([
      { byName: "samira Invented", text: { content: "first words" } },
      { byName: "tom Invented", text: { content: "what came later" } },
    ]);
    expect(new Set(seen?.notes.map(({ seal }) => seal)).size).toBe(2);
    const { file } = openHouseOf(at.house).database;
    for (const change of [
      "UPDATE contacts SET minutes = 5",
      "UPDATE contact_notes SET sealed = x'00'",
      "UPDATE contact_notes SET hash = zeroblob(32)",
      "UPDATE contact_notes SET position = 7",
    ])
      expect(() => file.exec(change), change).toThrow("a correction adds");
  });

  it("does not count once its author has marked it as entered in error, and stays readable", async () => {
    await at.as("samira");
    const period = { from: day, until: day };
    const count = async () =>
      (await at.house.ask("contacts.interviews", { id: at.linh, ...period })).count;
    const before = await count();
    const contactId = await record("in the wrong file", "plan");
    expect(await count()).toBe(before + 1);

    await at.as("tom");
    const taking = { contactId, reason: "Not hers" };
    expect(await at.house.call("contacts.takeBack", taking)).toMatchObject({
      error: { type: "NoteNotYours" },
    });
    await at.as("samira");
    await at.house.ask("contacts.takeBack", taking);
    expect(await count()).toBe(before);
    expect(await at.house.call("contacts.takeBack", taking)).toMatchObject({
      error: { type: "AlreadyCorrected" },
    });
    const seen = (await at.sessions()).contacts.find(({ id }) => id === contactId);
    expect(seen).toMatchObject({
      takenBack: { byName: "samira Invented" },
      notes: [{ text: { content: "in the wrong file" } }, { text: { content: "Not hers" } }],
    });
  });

  it("is not in the future, and not without text", async () => {
    const tomorrow = aSession("words", { day: "2026-11-25" });
    expect(await at.house.call("contacts.record", { id: at.linh, ...tomorrow })).toMatchObject({
      error: { type: "DayOutside" },
    });
    const blank = aSession(" \n\t ");
    expect(await at.house.call("contacts.record", { id: at.linh, ...blank })).toMatchObject({
      error: { type: "InvalidInput", fields: ["conversation.text"] },
    });
  });

  it.each([
    ["a hundred thousand letters", "ñ".repeat(100_000)],
    ["Arabic", "قالت إنها نامت جيدا\nوإنها تريد العمل"],
    ["Chinese", "她说她睡得很好。😀"],
    ["spaces at both ends", "  as it was pasted \n"],
  ])("keeps every letter of %s", async (_what, text) => {
    const contactId = await record(text, "plan");
    const seen = (await at.sessions()).contacts.find(({ id }) => id === contactId);
    expect(seen?.notes[0]?.text).toEqual({ state: "open", content: text });
  });

  it("deletes the draft", async () => {
    const spot = { kind: "contact", personId: at.linh, object: null } as const;
    await at.house.ask("drafts.save", { spot, version: 0, content: "{}" });
    await record("done", "plan");
    expect(await at.house.ask("drafts.read", { spot })).toBeNull();
  });

  it("is paginated, newest first", async () => {
    for (let number = 0; number < 22; number += 1)
      await at.house.ask("contacts.record", { id: at.mina, ...aSession(`Note ${String(number)}`) });
    const page = async (number: number) =>
      at.house.ask("contacts.ofPerson", { id: at.mina, page: number });
    const [first, second] = [await page(0), await page(1)];
    expect([first.total, first.contacts.length, second.contacts.length]).toEqual([22, 20, 2]);
    expect(second.contacts[1]?.notes[0]?.text).toMatchObject({ content: "Note 0" });
  });
});

describe("a printed session", () => {
  it("can be printed by a care worker, and is in the history of the file", async () => {
    const paper = { kind: "sessionSheet", way: "printed", personId: at.linh } as const;
    await at.house.ask("papers.note", paper);
    const { lines } = await at.house.ask("people.history", { id: at.linh, page: 0 });
    expect(lines[0]).toMatchObject({ action: "printed", detail: "sessionSheet" });
    for (const who of ["noor", "ada"]) {
      await at.as(who);
      expect(await at.house.call("papers.note", paper)).toMatchObject({
        error: { type: "Forbidden" },
      });
    }
    await at.as("samira");
  });
});

describe("a user with other tools", () => {
  it("cannot move a note to another row, nor change when, how long or at what level it was", async () => {
    const contactId = await record("as it was signed", "plan");
    const { file } = openHouseOf(at.house).database;
    const stateNow = async () =>
      (await at.sessions()).contacts.find(({ id }) => id === contactId)?.notes[0]?.text.state;
    const changed = async (sql: string) => {
      const kept = file.prepare("SELECT * FROM contacts WHERE id = ?").get(contactId) as {
        readonly minutes: number;
        readonly day: string;
      };
      const note = file
        .prepare("SELECT * FROM contact_notes WHERE contact_id = ?")
        .get(contactId) as {
        readonly sealed: Buffer;
        readonly signed_at: string;
      };
      const triggers = file
        .prepare(
          "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('contacts', 'contact_notes')",
        )
        .pluck()
        .all() as readonly string[];
      for (const name of ["contacts_are_corrected", "contact_notes_are_kept"])
        file.exec(`DROP TRIGGER ${name}`);
      file.prepare(sql).run({ id: contactId });
      const state = await stateNow();
      file
        .prepare("UPDATE contacts SET minutes = ?, day = ?, is_interview = 1 WHERE id = ?")
        .run(kept.minutes, kept.day, contactId);
      file
        .prepare("UPDATE contact_notes SET sealed = ?, signed_at = ? WHERE contact_id = ?")
        .run(note.sealed, note.signed_at, contactId);
      for (const trigger of triggers)
        if (/contacts_are_corrected|contact_notes_are_kept/.test(trigger)) file.exec(trigger);
      return state;
    };
    expect(await stateNow()).toBe("open");
    for (const sql of [
      "UPDATE contacts SET minutes = 600 WHERE id = :id",
      "UPDATE contacts SET day = '2026-11-01' WHERE id = :id",
      "UPDATE contacts SET is_interview = 0 WHERE id = :id",
      "UPDATE contact_notes SET signed_at = '2026-11-24T08:00:00.000Z' WHERE contact_id = :id",
      "UPDATE contact_notes SET sealed = (SELECT sealed FROM contact_notes WHERE contact_id <> :id LIMIT 1) WHERE contact_id = :id",
    ])
      expect(await changed(sql), sql).toBe("damaged");
    expect(await stateNow()).toBe("open");
  });
});

describe("a session with many additions", () => {
  it("stays readable", async () => {
    await at.as("samira");
    const session = { id: at.mina, ...aSession("The first of many") };
    const { contactId } = await at.house.ask("contacts.record", session);
    // In one transaction: each by itself waits for the disk.
    write(openHouseOf(at.house), at.house.vault.clock, (context) => {
      const contact = sessionById(context.tx, contactId);
      for (let number = 1; number <= 201 && contact !== null; number += 1)
        addNote(context, contact, `Added ${String(number)}`);
      return ok(null);
    });
    const [seen] = (await at.sessions(at.mina)).contacts;
    expect(seen?.notes).toHaveLength(202);
  });
});
