// With a database tool a colleague puts a key of their own making in the place of one that is sealed to a colleague: of a hidden
// file, or of a sealed note. Nothing is written under it, and a colleague who still has the true one seals it to the others again.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import { newNoteKey, sealNoteKey } from "../../../electron/vault/keys/note-key.ts";
import { newPersonKey, sealPersonKey } from "../../../electron/vault/keys/hidden-file-key.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { aSession } from "../../helpers/builders.ts";
import { copyOf, refusal } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import {
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick, backUp, restoreTo, two } from "../backup/backup-house.ts";
import { dropTriggers, keysFromFile, type OwnKeys, tamper } from "./raw-vault-access.ts";

let at: ContactsHouse;
let mina: PersonId;
let linh: PersonId;
let sessionId: string;
let sheets: readonly Sheet[];
let backup: ReturnType<typeof backUp>;
beforeAll(async () => {
  at = await contactsHouse();
  const { house } = at;
  ({ mina, linh } = at);
  await at.as("ada");
  sheets = await makeProvedKit(house);
  const ada = openHouseOf(house).userId;
  await at.as("samira");
  await house.ask("contacts.nameDeputy", { userId: at.ids.karim, isNamed: true });
  const sealed = aSession("Invented words", { level: "sealed" });
  ({ contactId: sessionId } = await house.ask("contacts.record", { id: linh, ...sealed }));
  const { version } = (await house.ask("people.view", { id: mina })).card;
  const saved = await house.ask("people.saveIdentity", {
    id: mina,
    version,
    showsName: false,
    identity: { ...emptyIdentity, name: "Hidden Invented" },
  });
  await house.ask("hidden.hide", { id: mina, version: saved.version, colleagues: [ada] });
  await at.as("ada");
  backup = backUp(house, aStick(house));
  house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

interface Share {
  readonly member_id: string;
  readonly public_key: Buffer;
}

/** Tom, who is named for neither, seals a key that he knows to these members; everything else of their rows stays. */
async function exchange(
  copy: TestHouse,
  table: "hidden_holders" | "contact_keys",
  isTheirs: (memberId: string) => boolean,
): Promise<void> {
  const own: OwnKeys = await keysFromFile(copy.folder, "tom", passphraseOf("tom"));
  const [noteKey, fileKey] = [newNoteKey(), newPersonKey()];
  const sealTo = ({ member_id: memberId, public_key: publicKey }: Share): Buffer =>
    table === "contact_keys"
      ? sealNoteKey(publicKey, { vaultId: own.vaultId, noteId: sessionId, memberId }, noteKey)
      : sealPersonKey(publicKey, { vaultId: own.vaultId, personId: mina, memberId }, fileKey);
  tamper(own, (file) => {
    dropTriggers(file);
    const rows = file.prepare(`SELECT member_id, public_key FROM ${table}`).all() as Share[];
    const put = file.prepare(`UPDATE ${table} SET sealed_key = ? WHERE member_id = ?`);
    for (const row of rows) if (isTheirs(row.member_id)) put.run(sealTo(row), row.member_id);
  });
}

const hiddenName = async (copy: TestHouse): Promise<string | null> => {
  const { identity } = await copy.ask("people.view", { id: mina });
  return identity.state === "open" ? identity.content.name : null;
};

const firstWords = async (copy: TestHouse): Promise<string | null> => {
  const { contacts } = await copy.ask("contacts.ofPerson", { id: linh, page: 0 });
  const text = contacts[0]?.notes[0]?.text;
  return text?.state === "open" ? text.content : null;
};

describe("the key of a hidden file", () => {
  it("that was exchanged opens nothing, and nothing is written under it", async () => {
    const copy = copyOf(at.house);
    await exchange(copy, "hidden_holders", () => true);
    await copy.unlock("samira");
    expect(await hiddenName(copy)).toBeNull();
    const { card } = await copy.ask("people.view", { id: mina });
    const identity = { ...emptyIdentity, name: "Written later, Invented" };
    const saved = await copy.call("people.saveIdentity", {
      id: mina,
      version: card.version,
      showsName: false,
      identity,
    });
    expect(saved).toEqual(refusal("NotNamed"));
    expect(copy.fault).toBeNull();
  });

  it("is sealed again to whom it was taken from, by the next colleague who is named", async () => {
    const copy = copyOf(at.house);
    await exchange(copy, "hidden_holders", (member) => member === at.ids.samira);
    await copy.unlock("ada");
    copy.lock();
    await copy.unlock("samira");
    expect(await hiddenName(copy)).toBe("Hidden Invented");
    expect(copy.fault).toBeNull();
  });
});

describe("the key of a sealed note", () => {
  it("that was exchanged opens nothing, and nothing is written under it", async () => {
    const copy = copyOf(at.house);
    await exchange(copy, "contact_keys", () => true);
    await copy.unlock("samira");
    expect(await firstWords(copy)).toBeNull();
    const added = await copy.call("contacts.add", { contactId: sessionId, text: "Written later" });
    expect(added).toEqual(refusal("NoteNotYours"));
    expect(copy.fault).toBeNull();
  });

  it.each(["karim", recoveryKeyId] as const)(
    "is sealed again to %s, from whom it was taken, by its author",
    async (name) => {
      const copy = copyOf(at.house);
      const member = name === "karim" ? at.ids.karim : name;
      const sharesOf = () =>
        openHouseOf(copy)
          .database.file.prepare("SELECT sealed_key FROM contact_keys WHERE member_id = ?")
          .pluck()
          .all(member);
      await exchange(copy, "contact_keys", (one) => one === member);
      await copy.unlock("tom");
      const forged = sharesOf();
      copy.lock();
      await copy.unlock("samira");
      expect(sharesOf()).not.toEqual(forged);
      expect(await firstWords(copy)).toBe("Invented words");
      copy.lock();
      await copy.unlock("karim");
      expect(await firstWords(copy)).toBe("Invented words");
      expect(copy.fault).toBeNull();
    },
  );
});

it("exchanged for everybody, with that of the sheets, both keys come back with the last backup", async () => {
  const copy = copyOf(at.house);
  await exchange(copy, "hidden_holders", () => true);
  await exchange(copy, "contact_keys", () => true);
  await copy.unlock("samira");
  expect([await hiddenName(copy), await firstWords(copy)]).toEqual([null, null]);
  copy.lock();
  expect(await restoreTo(copy, backup, two(sheets))).toMatchObject({ ok: true });
  await copy.unlock("samira");
  expect([await hiddenName(copy), await firstWords(copy)]).toEqual([
    "Hidden Invented",
    "Invented words",
  ]);
  expect(copy.fault).toBeNull();
});
