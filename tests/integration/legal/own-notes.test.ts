// A colleague's private notes: nobody else opens them, whatever their role; two recovery sheets restore them to the author.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { makeProvedKit, openHouseOf, passphraseOf } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let sheets: readonly Sheet[];
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const text = "Ask the auditor in June";
const notes = async () => (await at.view()).notes;
const members = () =>
  openHouseOf(at.house)
    .database.file.prepare("SELECT member_id FROM own_note_keys ORDER BY member_id")
    .pluck()
    .all() as readonly string[];

describe("a private note", () => {
  it("is read by its author, and others only see that it exists", async () => {
    const { house, linh } = at;
    await house.ask("legal.writeNote", { id: linh, note: { text } });
    expect(await notes()).toMatchObject([
      { byName: "samira Invented", note: { state: "open", content: { text } } },
    ]);

    for (const colleague of ["tom", "ada"]) {
      await at.as(colleague);
      expect(await notes()).toMatchObject([
        { byName: "samira Invented", note: { state: "closed", exists: true } },
      ]);
    }
    expect(members()).toHaveLength(1);
  });

  it("is sealed to a later recovery key, once its author has signed in", async () => {
    sheets = await makeProvedKit(at.house);
    expect(members()).toHaveLength(1);
    await at.as("samira");
    expect(members()).toEqual([expect.any(String), "recoveryKey"].toSorted());
    expect(await notes()).toMatchObject([{ note: { content: { text } } }]);
  });

  it("is sealed to the recovery key at once when there is one", async () => {
    const { house, linh } = at;
    await house.ask("legal.writeNote", { id: linh, note: { text: "And in July" } });
    expect(members().filter((member) => member === "recoveryKey")).toHaveLength(2);
  });

  it("is restored to its author by two sheets, after a new key", async () => {
    const { house } = at;
    await at.as("ada");
    const samira = (await house.ask("users.list", {})).find(
      ({ signInName }) => signInName === "samira",
    );
    if (samira === undefined) throw new Error("She works here");
    const { slip } = await house.ask("users.reset", { id: samira.id });
    house.lock();
    await house.unlock("samira", slip.join(" "));
    await house.ask("session.choosePassphrase", { passphrase: passphraseOf("samira") });
    const { words } = await house.ask("session.fingerprint", {});
    expect(await house.call("legal.view", { id: at.linh })).toMatchObject({
      error: { type: "NotMember" },
    });

    await at.as("ada");
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new Error("There are three");
    await house.ask("compartments.letInByKit", {
      userId: samira.id,
      compartment: "office",
      words,
      sheets: [first, second],
    });
    expect((await notes())[0]?.note.state).toBe("closed");
    await at.as("samira");
    expect((await notes()).map(({ note }) => note)).toMatchObject([
      { content: { text: "And in July" } },
      { content: { text } },
    ]);
  });

  it("is not written by shelter staff", async () => {
    await at.as("noor");
    const asked = { id: at.linh, note: { text } };
    expect(await at.house.call("legal.writeNote", asked)).toMatchObject({
      error: { type: "Forbidden" },
    });
  });

  it("does not open in the row of another", async () => {
    await at.as("samira");
    const { file } = openHouseOf(at.house).database;
    file.exec("DROP TRIGGER own_notes_are_kept");
    file.exec("UPDATE own_notes SET sealed = (SELECT max(sealed) FROM own_notes)");
    const states = (await notes()).map(({ note }) => note.state);
    expect(states.toSorted()).toEqual(["damaged", "open"]);
  });
});
