// A sealed note opens for its author and their deputies, in an emergency for named colleagues, and for two sheets.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import * as z from "zod";
import { sessionNoteKeysOf } from "../../../db/counselling/sealed-note-access.ts";
import { sessionNoteKeys, sessionNotes } from "../../../db/counselling/sessions.table.ts";
import { openingKeysOf, openNoteKey } from "../../../electron/vault/keys/note-key.ts";
import { openRecord } from "../../../electron/vault/keys/sealed-record.ts";
import { keysFromFile } from "../attack/raw-vault-access.ts";
import type { SessionId } from "../../../domain/counselling/session.ts";
import type { SessionView } from "../../../domain/counselling/session-view.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { aSession } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { makeProvedKit, openHouseOf, passphraseOf } from "../../helpers/integration/test-house.ts";

let at: ContactsHouse;
let sheets: readonly Sheet[];
let first: SessionId;
const secret = "What she asked me to keep";
const reason = "She is missing since yesterday and her worker is ill";

beforeAll(async () => {
  at = await contactsHouse();
  first = await seal(secret);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const seal = async (text: string): Promise<SessionId> => {
  const session = aSession(text, { level: "sealed" });
  return (await at.house.ask("contacts.record", { id: at.linh, ...session })).contactId;
};
const seen = async (id: SessionId): Promise<SessionView> => {
  const found = (await at.sessions()).contacts.find((contact) => contact.id === id);
  if (found === undefined) throw new Error("It is there");
  return found;
};
const stateFor = async (who: string, id: SessionId = first) => {
  await at.as(who);
  return (await seen(id)).notes[0]?.text.state;
};
const parts = (id: SessionId = first) =>
  openHouseOf(at.house)
    .database.db.select()
    .from(sessionNoteKeys)
    .all()
    .filter(({ contactId, sealedKey }) => contactId === id && sealedKey.length > 0)
    .map(({ memberId, part }) => `${part} ${nameOf(memberId)}`)
    .toSorted();
const nameOf = (memberId: string): string =>
  Object.entries(at.ids).find(([, id]) => id === memberId)?.[0] ?? memberId;

describe("a sealed note", () => {
  it("is private to its author while nobody is named", async () => {
    expect(parts()).toEqual(["author samira"]);
    expect(await stateFor("samira")).toBe("open");
    expect(await stateFor("tom")).toBe("closed");
    const asked = { contactId: first, reason };
    expect(await at.house.call("contacts.breakOpen", asked)).toMatchObject({
      error: { type: "NoteNotYours" },
    });
    expect(await at.house.call("contacts.add", { contactId: first, text: "Mine" })).toMatchObject({
      error: { type: "NoteNotYours" },
    });
  });

  it("opens for a deputy from the moment they are named, older ones too, until they are removed", async () => {
    await at.as("samira");
    await at.house.ask("contacts.nameDeputy", { userId: at.ids.tom, isNamed: true });
    expect(parts()).toEqual(["author samira", "deputy tom"]);
    expect(await stateFor("tom")).toBe("open");
    await at.house.ask("contacts.add", { contactId: first, text: "Read in your absence" });
    expect(await stateFor("karim")).toBe("closed");

    await at.as("samira");
    expect((await seen(first)).notes.map(({ text }) => text)).toMatchObject([
      { content: secret },
      { content: "Read in your absence" },
    ]);
    await at.house.ask("contacts.nameDeputy", { userId: at.ids.tom, isNamed: false });
    expect(await stateFor("tom")).toBe("closed");
  });

  it("has a new key since a deputy was taken off: the one they kept opens nothing that is added", async () => {
    await at.as("samira");
    const id = await seal("Before");
    await at.house.ask("contacts.nameDeputy", { userId: at.ids.tom, isNamed: true });
    const { vaultId, bundleSeed } = await keysFromFile(at.house.folder, "tom", passphraseOf("tom"));
    const { db } = openHouseOf(at.house).database;
    const his = sessionNoteKeysOf(db, id).find(({ memberId }) => memberId === at.ids.tom);
    const place = { vaultId, noteId: id, memberId: at.ids.tom };
    const kept = openNoteKey(bundleSeed, place, his?.sealedKey ?? Buffer.alloc(0));
    await at.house.ask("contacts.nameDeputy", { userId: at.ids.tom, isNamed: false });
    await at.house.ask("contacts.add", { contactId: id, text: "Afterwards" });

    const rows = db.select().from(sessionNotes).where(eq(sessionNotes.contactId, id)).all();
    const opened = rows.map(({ id: rowId, sealed }) => {
      const where = { vaultId, table: "contact_notes", rowId, version: 1 };
      return openRecord(openingKeysOf(kept ?? Buffer.alloc(0)), where, z.unknown(), sealed).ok;
    });
    expect(opened).toEqual([true, false]);
    const notes = (await seen(id)).notes.map(({ text }) => text);
    expect(notes).toMatchObject([{ content: "Before" }, { content: "Afterwards" }]);
  });

  it("names nobody who is not a care worker", async () => {
    await at.as("samira");
    for (const userId of [at.ids.noor, at.ids.samira])
      expect((await at.house.call("contacts.nameDeputy", { userId, isNamed: true })).ok).toBe(
        false,
      );
    expect(
      await at.house.call("contacts.nameHolder", { userId: at.ids.noor, isNamed: true }),
    ).toMatchObject({ error: { type: "NotCareWorker" } });
    // Two care workers decide who may open what others sealed.
    expect(
      await at.house.call("contacts.nameHolder", { userId: at.ids.samira, isNamed: true }),
    ).toMatchObject({ error: { type: "Forbidden" } });
  });

  it("opens in an emergency for a reason, and its author is notified once", async () => {
    await at.as("tom");
    await at.house.ask("contacts.nameHolder", { userId: at.ids.karim, isNamed: true });
    // Only the author can share what they sealed before.
    expect(await stateFor("karim")).toBe("closed");
    expect((await seen(first)).mayBreak).toBe(false);
    await at.as("samira");
    expect(parts()).toEqual(["author samira", "breakGlass karim"]);

    expect(await stateFor("karim")).toBe("closed");
    expect((await seen(first)).mayBreak).toBe(true);
    expect(
      await at.house.call("contacts.breakOpen", { contactId: first, reason: "why not" }),
    ).toMatchObject({
      error: { type: "InvalidInput" },
    });
    const opened = await at.house.ask("contacts.breakOpen", { contactId: first, reason });
    expect(opened.notes[0]?.text).toEqual({ state: "open", content: secret });
    // It opens once: the page closes it again.
    expect(await stateFor("karim")).toBe("closed");
    expect(await at.house.ask("contacts.openings", {})).toEqual([]);

    await at.as("samira");
    const [told] = await at.house.ask("contacts.openings", {});
    expect(told).toMatchObject({ byName: "karim Invented", reason, contact: { id: first } });
    await at.as("tom");
    expect(await at.house.call("contacts.sawOpening", { id: told?.id ?? "" })).toMatchObject({
      error: { type: "NotFound" },
    });
    await at.as("samira");
    await at.house.ask("contacts.sawOpening", { id: told?.id ?? "" });
    expect(await at.house.ask("contacts.openings", {})).toEqual([]);
    const { lines } = await at.house.ask("people.history", { id: at.linh, page: 0 });
    expect(lines.some(({ action }) => action === "sealedNoteOpened")).toBe(true);
  });

  it("opens for nobody in an emergency who is no longer named", async () => {
    await at.as("tom");
    await at.house.ask("contacts.nameHolder", { userId: at.ids.karim, isNamed: false });
    expect(parts()).toEqual(["author samira"]);
    await at.as("karim");
    expect((await seen(first)).mayBreak).toBe(false);
  });

  it("gives nothing to a row that another user writes", async () => {
    await at.as("samira");
    const { file } = openHouseOf(at.house).database;
    file
      .prepare(
        `INSERT INTO contact_keys SELECT contact_id, ?, 'deputy', public_key, sealed_key, signature
         FROM contact_keys WHERE part = 'author'`,
      )
      .run(at.ids.tom);
    expect(await stateFor("tom")).toBe("closed");
    await at.as("samira");
    expect(parts()).toEqual(["author samira"]);
  });

  it("is sealed to the recovery key, and two sheets restore the notes to an author with a new key", async () => {
    await at.as("ada");
    sheets = await makeProvedKit(at.house);
    await at.as("samira");
    expect(parts()).toEqual(["author samira", "recoveryKey recoveryKey"]);

    await at.as("ada");
    const { slip } = await at.house.ask("users.reset", { id: at.ids.samira });
    at.house.lock();
    await at.house.unlock("samira", slip.join(" "));
    await at.house.ask("session.choosePassphrase", { passphrase: passphraseOf("samira") });
    const { words } = await at.house.ask("session.fingerprint", {});
    await at.as("ada");
    for (const compartment of ["office", "care"] as const)
      await at.house.ask("compartments.letInByKit", {
        userId: at.ids.samira,
        compartment,
        words,
        sheets: [sheets[0] ?? never(), sheets[1] ?? never()],
      });
    expect(await stateFor("samira")).toBe("open");
    expect(await stateFor("tom")).toBe("closed");
  });
});

function never(): never {
  throw new Error("There are three sheets");
}
