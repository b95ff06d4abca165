// A member with tools of their own changes what a colleague signed. Those who open the record are told that it is not signed.
import { createHash } from "node:crypto";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { emptySafetyCard } from "../../../domain/safety/safety.ts";
import { dropRecord } from "../../../electron/vault/keys/sealed-record.ts";
import { frame, fromBase64 } from "../../../electron/vault/keys/bytes.ts";
import { signRecord } from "../../../electron/vault/users/record-signatures.ts";
import { aSession } from "../../helpers/builders.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf, passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { dropTriggers, keysFromFile, tamper } from "./raw-vault-access.ts";

let at: ContactsHouse;
let linh: PersonId;
let mina: PersonId;
const card = { ...emptySafetyCard, codeWord: "marigold" };
beforeAll(async () => {
  at = await contactsHouse();
  ({ linh, mina } = at);
  const { house } = at;
  await house.ask("contacts.record", { id: linh, ...aSession("what she said", { level: "plan" }) });
  for (const level of ["low", "high"] as const)
    await house.ask("safety.assess", {
      id: linh,
      level,
      on: "2026-11-24",
      reviewOn: "2026-12-08",
      withPerson: true,
      reasons: { reasons: "He was seen at the station", ownWords: "" },
    });
  await house.ask("safety.saveCard", { id: linh, version: 0, card });
  await house.ask("safety.saveCard", {
    id: linh,
    version: 1,
    card: { ...card, codeWord: "poppy" },
  });
  await house.ask("safety.keepApart", {
    id: linh,
    otherId: mina,
    reason: { kind: "other", text: "" },
  });
  for (const text of ["She came alone", "She left for good"])
    await house.ask("conditions.record", {
      id: linh,
      record: { kind: "left", on: "2026-11-20", how: text },
      corrects: null,
    });
  await at.as("tom");
  await house.ask("contacts.record", { id: mina, ...aSession("of another", { level: "plan" }) });
  house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

/** The vault after Noor, who reads neither office nor care, changed its file. */
async function changed(change: (file: DatabaseFile) => void): Promise<TestHouse> {
  const copy = copyOf(at.house);
  const own = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
  tamper(own, (file) => {
    dropTriggers(file);
    change(file);
  });
  await copy.unlock("samira");
  return copy;
}

const notesIn = async (copy: TestHouse, id = linh) =>
  (await copy.ask("contacts.ofPerson", { id, page: 0 })).contacts.flatMap(({ notes }) => notes);
const safetyIn = (copy: TestHouse) => copy.ask("safety.view", { id: linh });

describe("what nobody changed", () => {
  it("is signed, for everyone who opens it, and for what was done with the program since", async () => {
    const copy = await changed(() => undefined);
    expect((await notesIn(copy)).map(({ isSigned }) => isSigned)).toEqual([true]);
    expect(await copy.ask("conditions.ofPerson", { id: linh })).toMatchObject([
      { isSigned: true },
      { isSigned: true },
    ]);
    for (const name of ["samira", "noor", "ada"]) {
      copy.lock();
      await copy.unlock(name);
      const { assessments, cardSignedBy } = await safetyIn(copy);
      expect(cardSignedBy).toBe("samira Invented");
      expect(assessments.map(({ isSigned }) => isSigned)).toEqual([true, true]);
    }
    expect((await safetyIn(copy)).apart).toMatchObject([{ isSigned: true }]);
    expect((await copy.ask("today.view", {})).needs).not.toContainEqual({ kind: "filesChanged" });
  });
});

describe("a note of a session", () => {
  it("that was written again as a dropped record is not shown as what its author signed", async () => {
    const copy = copyOf(at.house);
    await copy.unlock("samira");
    const { roster, vault } = openHouseOf(copy);
    const care = roster.compartments.get("care");
    copy.lock();
    const own = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
    tamper(own, (file) => {
      dropTriggers(file);
      const note = file
        .prepare(
          "SELECT n.* FROM contact_notes n JOIN contacts c ON c.id = contact_id WHERE person_id = ?",
        )
        .get(linh) as NoteInFile;
      const header = file
        .prepare("SELECT * FROM contacts WHERE id = ?")
        .get(note.contact_id) as Readonly<Record<string, unknown>>;
      const content = aSession("She will go back to him").conversation;
      const signed = { salt: "00".repeat(16), content };
      const key = { epoch: care?.epoch ?? 0, publicKey: fromBase64(care?.publicKey ?? "") };
      const place = { vaultId: vault.id, table: "contact_notes", rowId: note.id, version: 1 };
      file
        .prepare("UPDATE contact_notes SET sealed = ?, hash = ? WHERE id = ?")
        .run(dropRecord(key, place, z.unknown(), signed), hashOf(header, note, signed), note.id);
    });
    await copy.unlock("samira");
    const [note] = await notesIn(copy);
    expect(note).toMatchObject({ isSigned: false, text: { state: "damaged" } });
  });

  it.each([
    [
      "with the signature of another note",
      "signature = (SELECT signature FROM contact_notes ORDER BY seq DESC LIMIT 1)",
    ],
    ["in the name of another", "signed_by = (SELECT id FROM users WHERE sign_in_name = 'tom')"],
  ])("%s is said not to be signed", async (_, set) => {
    const copy = await changed((file) => file.exec(`UPDATE contact_notes SET ${set}`));
    expect((await notesIn(copy))[0]?.isSigned).toBe(false);
  });
});

describe("a risk assessment", () => {
  it.each([
    [
      "of which the level was lowered",
      "UPDATE risk_assessments SET level = 'low' WHERE level = 'high'",
    ],
    [
      "with the signature of an earlier one",
      "UPDATE risk_assessments SET signature = (SELECT signature FROM risk_assessments WHERE level = 'low') WHERE level = 'high'",
    ],
  ])("%s is said not to be signed, to the house too", async (_, sql) => {
    const copy = await changed((file) => file.exec(sql));
    for (const name of ["samira", "noor"]) {
      copy.lock();
      await copy.unlock(name);
      const { assessments } = await safetyIn(copy);
      expect(assessments.filter(({ isSigned }) => !isSigned)).toHaveLength(1);
      expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    }
  });

  it("that a member signed who is no care worker is said not to be signed", async () => {
    const copy = copyOf(at.house);
    await copy.unlock("noor");
    const house = openHouseOf(copy);
    const { file } = house.database;
    dropTriggers(file);
    const row = file
      .prepare("SELECT * FROM risk_assessments WHERE level = 'high'")
      .get() as RiskInFile;
    const parts = [row.person_id, "low", row.day, row.review_on, "true", row.sealed_care];
    const place = { table: "risk_assessments", rowId: row.id, version: 1 };
    const signature = signRecord({ house }, { ...place, at: row.recorded_at, parts });
    file
      .prepare(
        "UPDATE risk_assessments SET level = 'low', recorded_by = ?, signature = ? WHERE id = ?",
      )
      .run(house.userId, signature, row.id);
    expect((await safetyIn(copy)).assessments.map(({ isSigned }) => isSigned)).toContain(false);
  });
});

describe("a safety card", () => {
  it.each([
    [
      "with another code word",
      "UPDATE safety_cards SET card = json_set(card, '$.codeWord', 'tulip')",
    ],
    [
      "with the content and the signatures of the one before",
      `UPDATE safety_cards SET card = before.card, signature = before.signature, card_signature = before.card_signature
       FROM safety_cards AS before WHERE safety_cards.version = 2 AND before.version = 1`,
    ],
    ["without a signature", "UPDATE safety_cards SET card_signature = NULL"],
  ])("%s is said to be signed by nobody", async (_, sql) => {
    const copy = await changed((file) => file.exec(sql));
    for (const name of ["samira", "noor"]) {
      copy.lock();
      await copy.unlock(name);
      expect((await safetyIn(copy)).cardSignedBy).toBeNull();
      expect((await copy.ask("stranger.view", {})).unsigned).toBe(1);
      expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
    }
  });
});

describe("a condition", () => {
  it("with what another one says is said not to be signed", async () => {
    const copy = await changed((file) =>
      file.exec(
        "UPDATE condition_records SET signature = (SELECT signature FROM condition_records ORDER BY rowid DESC LIMIT 1)",
      ),
    );
    const seen = await copy.ask("conditions.ofPerson", { id: linh });
    expect(seen.filter(({ isSigned }) => !isSigned)).toHaveLength(1);
  });
});

describe("a pair to be kept apart", () => {
  it("with another reason is said not to be signed", async () => {
    const copy = await changed((file) =>
      file.exec("UPDATE must_not_meet SET sealed_office = zeroblob(99)"),
    );
    expect((await safetyIn(copy)).apart).toMatchObject([{ isSigned: false }]);
  });

  it.each([
    ["deleted", "DELETE FROM must_not_meet"],
    ["lifted", "UPDATE must_not_meet SET lifted_at = recorded_at, lifted_by = recorded_by"],
  ])("that was %s is missed at the next sign-in, and said on Today", async (_, sql) => {
    const copy = await changed((file) => file.exec(sql));
    await copy.ask("safety.view", { id: mina });
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "filesChanged" });
  });
});

interface NoteInFile {
  readonly id: string;
  readonly contact_id: string;
  readonly position: number;
  readonly signed_at: string;
  readonly signed_by: string;
}
interface RiskInFile {
  readonly id: string;
  readonly person_id: string;
  readonly day: string;
  readonly review_on: string;
  readonly sealed_care: Buffer;
  readonly recorded_at: Parameters<typeof signRecord>[1]["at"];
}

/** The hash of a note as the program makes it: it has no key. */
function hashOf(
  header: Readonly<Record<string, unknown>>,
  note: NoteInFile,
  { salt, content }: { readonly salt: string; readonly content: object },
): Buffer {
  const about = ["day", "minutes", "place", "kind", "interpreted"].map((name) =>
    String(header[name]),
  );
  const said = JSON.stringify(
    Object.fromEntries(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
  const who = [note.contact_id, note.id, note.position, note.signed_by, note.signed_at];
  const isInterview = String(header["is_interview"] === 1);
  return createHash("sha256")
    .update(
      frame(
        "hearth 1 signed note",
        ...who,
        ...about,
        isInterview,
        String(header["level"]),
        "",
        salt,
        said,
      ),
    )
    .digest();
}
