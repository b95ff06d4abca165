// Someone who was removed brings back what they copied before: a key file, the database, the whole folder, a backup.
import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { backupFolder } from "../../../electron/vault/backup/backup-folder.ts";
import { keyFileNames } from "../../../electron/vault/keys/key-file.ts";
import { linesIn } from "../../helpers/integration/audit-lines.ts";
import { copyOf, putBack, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import {
  makeProvedKit,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { aStick, backUp, patient, restoreTo, two } from "../backup/backup-house.ts";
import { keysFromFile, type OwnKeys } from "./raw-vault-access.ts";
import { contains, spoilsOf } from "./readable-with-own-keys.ts";

const early = "written while Tom worked here";
const late = "written once Tom had left";

let at: ContactsHouse;
let sheets: readonly Sheet[];
let person: PersonId;
/** What Tom took along: a copy of the folder, and what his passphrase opened in it. */
let taken: string;
let own: OwnKeys;
let stick: string;
let before: ReturnType<typeof backUp>;
let after: ReturnType<typeof backUp>;
/** The monthly verification code, on paper, from after he left. */
let paper: { readonly seq: number; readonly code: string };
beforeAll(async () => {
  at = await contactsHouse();
  const { house } = at;
  person = at.linh;
  await write(early);
  await at.as("ada");
  sheets = await makeProvedKit(house);
  await at.as("samira");
  await at.as("ada");
  stick = aStick(house);
  before = backUp(house, stick);
  house.lock();
  taken = mkdtempSync(join(house.home, "taken-"));
  cpSync(house.folder, taken, { recursive: true });
  own = await keysFromFile(taken, "tom", passphraseOf("tom"));
  await house.unlock("ada");
  await house.ask("users.remove", { id: at.ids.tom });
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  await at.as("samira");
  await write(late);
  await at.as("ada");
  after = backUp(house, stick);
  paper = await house.ask("trace.code", {});
  house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function write(text: string): Promise<void> {
  const { version } = (await at.house.ask("people.view", { id: person })).card;
  await at.house.ask("people.saveCareRemark", { id: person, version, remark: { text } });
}
const remarkIn = async (house: TestHouse): Promise<unknown> =>
  (await house.ask("people.view", { id: person })).careRemark;

describe("the key file alone", () => {
  it("opens nothing for them; that of the last backup and two sheets bring everyone back", async () => {
    const copy = copyOf(at.house);
    putBack(taken, copy, ...keyFileNames);

    for (const name of ["tom", "samira"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("HouseDamaged"));
    for (const name of keyFileNames)
      cpSync(join(backupFolder(after.shelf, after.id), keyFileNames[0]), join(copy.folder, name));
    const way = { signInName: "ada", passphrase: "quite another ember meadow", accepts: [] };
    expect(await copy.call("recovery.reset", { sheets: two(sheets), ...way })).toMatchObject({
      ok: true,
    });
    copy.lock();
    expect(await tryUnlock(copy, "tom")).toEqual(refusal("WrongPassphrase"));
    await copy.unlock("samira");
    expect(await remarkIn(copy)).toMatchObject({ content: { text: late } });
  });

  it("with the present database opens nothing with tools either", () => {
    const copy = copyOf(at.house);
    putBack(taken, copy, ...keyFileNames);
    const spoils = () => spoilsOf({ ...own, folder: copy.folder });
    expect(spoils).toThrow();
  });
});

describe("database and key file", () => {
  it("are older than this computer remembers: they open for nobody until an administrator accepts it", async () => {
    const copy = copyOf(at.house);
    putBack(taken, copy, "hearth.db", ...keyFileNames);

    for (const name of ["tom", "samira", "ada"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("HouseOlder"));
    expect(await tryUnlock(copy, "tom", ["older"])).toEqual(refusal("HouseOlder"));
    expect(await tryUnlock(copy, "ada", ["older"])).toMatchObject({ ok: true });
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "fileOlder" });
  });
});

describe("the whole folder", () => {
  it("opens what it held that day; the code on paper and the stick tell, and the last backup brings the rest back", async () => {
    const copy = copyOf(at.house);
    putBack(taken, copy, "hearth.db", "house.head", ...keyFileNames);

    expect(await copy.unlock("tom")).toMatchObject({ holds: ["office", "care"] });
    expect(await remarkIn(copy)).toMatchObject({ content: { text: early } });
    copy.lock();
    await copy.unlock("ada");
    const { seq, code } = paper;
    expect(await copy.ask("trace.compare", { seq, code })).toEqual({ answer: "behind" });
    expect(() => backUp(copy, stick)).toThrow("putBack");
    copy.lock();
    expect(await restoreTo(copy, after, two(sheets))).toMatchObject({ ok: true });
    expect(await tryUnlock(copy, "tom")).toEqual(refusal("WrongPassphrase"));
    await copy.unlock("samira");
    expect(await remarkIn(copy)).toMatchObject({ content: { text: late } });
  });
});

describe("a backup from before, restored with two sheets", () => {
  it("is said in the audit log, and opens for them no more once the two said that they have left", async () => {
    const copy = copyOf(at.house);
    const left = [at.ids.tom];
    expect(await restoreTo(copy, before, two(sheets), patient, left)).toMatchObject({ ok: true });

    await copy.unlock("ada");
    const restored = (await linesIn(copy)).find(({ action }) => action === "houseRestored");
    expect(restored?.detail).toBe(before.manifest.madeAt);
    copy.lock();
    await copy.unlock("samira");
    const { version } = (await copy.ask("people.view", { id: person })).card;
    await copy.ask("people.saveCareRemark", { id: person, version, remark: { text: late } });
    copy.lock();

    expect(await tryUnlock(copy, "tom")).toEqual(refusal("WrongPassphrase"));
    expect(() => spoilsOf({ ...own, folder: copy.folder })).toThrow();
    const withNewKey = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
    const spoils = spoilsOf({ ...withNewKey, bundleSeed: own.bundleSeed });
    expect(contains(spoils, late)).toBe(false);
  });

  it("opens for nobody without two sheets: their own passphrase and keys give no part of it", async () => {
    const copy = copyOf(at.house);
    putBack(backupFolder(before.shelf, before.id), copy, keyFileNames[0], "hearth.db");
    cpSync(join(copy.folder, keyFileNames[0]), join(copy.folder, keyFileNames[1]));
    expect(await tryUnlock(copy, "tom")).toEqual(refusal("WrongPassphrase"));
  });
});
