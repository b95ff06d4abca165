// What a member with tools destroys, and what brings each of it back: another sign-in, a renewed grant, a reset by an
// administrator, two recovery sheets, or the last backup.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseFile } from "../../../db/platform/open-database.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { keyFileNames, type Slot } from "../../../electron/vault/keys/key-file.ts";
import { linesIn, repairsIn } from "../../helpers/integration/audit-lines.ts";
import { long } from "../../helpers/long-test.ts";
import { copyOf, putBack, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import {
  letIn,
  makeProvedKit,
  passphraseOf,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { backupFolder } from "../../../electron/vault/backup/backup-folder.ts";
import { aStick, backUp, restoreTo, two } from "../backup/backup-house.ts";
import { forgeKeyFile } from "./forge-key-files.ts";
import { dropTriggers, keysFromFile, type OwnKeys, slotIdOf, tamper } from "./raw-vault-access.ts";

const remark = "written before anything was destroyed";
const nextPassphrase = "quite another ember meadow";

let at: ContactsHouse;
let sheets: readonly Sheet[];
let slotOfTom: string;
let backup: ReturnType<typeof backUp>;
let person: PersonId;
let tom: UserId;
beforeAll(async () => {
  at = await contactsHouse();
  const { house } = at;
  person = at.linh;
  ({ tom } = at.ids);
  const { version } = (await house.ask("people.view", { id: person })).card;
  await house.ask("people.saveCareRemark", { id: person, version, remark: { text: remark } });
  await at.as("ada");
  sheets = await makeProvedKit(house);
  // The care key is sealed to the sheets by a care worker.
  await at.as("samira");
  await at.as("karim");
  await at.as("tom");
  await at.as("ada");
  backup = backUp(house, aStick(house));
  house.lock();
  slotOfTom = slotIdOf(await keysFromFile(house.folder, "noor", passphraseOf("noor")), "tom");
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

/** What Noor, who has the least, does to a copy. */
async function destroyed(
  inFile: (file: DatabaseFile) => void,
  inFolder: (folder: string, own: OwnKeys) => void = () => undefined,
): Promise<TestHouse> {
  const copy = copyOf(at.house);
  const own = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
  tamper(own, (file) => {
    dropTriggers(file);
    inFile(file);
  });
  inFolder(copy.folder, own);
  return copy;
}

const dropSlots = (folder: string, isLost: (slot: Slot) => boolean) =>
  forgeKeyFile(folder, (file) => ({ ...file, slots: file.slots.filter((one) => !isLost(one)) }));

const remarkIn = async (house: TestHouse): Promise<unknown> =>
  (await house.ask("people.view", { id: person })).careRemark;
const open = { state: "open", content: { text: remark } };
const inBySheets = (house: TestHouse, signInName: string) =>
  house.call("recovery.reset", {
    sheets: two(sheets),
    signInName,
    passphrase: nextPassphrase,
    accepts: [],
  });

describe("brought back by the next sign-in of anyone", () => {
  it.each([
    ["the row with a colleague's sealed keys", ["userRepaired"]],
    ["a colleague's slot", ["keyFileRepaired"]],
    ["the slot of the recovery sheets", ["keyFileRepaired"]],
    ["the rows of every user", ["userRepaired"]],
  ])("%s", async (what, repairs) => {
    const copy = await destroyed(
      (file) => {
        if (what.startsWith("the row with"))
          file.prepare("DELETE FROM user_keys WHERE user_id = ?").run(tom);
        if (what.startsWith("the rows of")) file.exec("DELETE FROM user_keys");
      },
      (folder) => {
        if (what.startsWith("a colleague's")) dropSlots(folder, ({ id }) => id === slotOfTom);
        if (what.startsWith("the slot of"))
          forgeKeyFile(folder, (file) => ({ ...file, kit: null }));
      },
    );

    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(repairs);
    copy.lock();
    await copy.unlock("tom");
    expect(await remarkIn(copy)).toEqual(open);
    copy.lock();
    expect(await inBySheets(copy, "tom")).toMatchObject({ ok: true });
  });
});

describe("brought back by a renewed grant", () => {
  it("the keys of compartments that were sealed to a colleague", async () => {
    const copy = await destroyed((file) => {
      file.prepare("DELETE FROM compartment_keys WHERE member_id = ?").run(tom);
    });

    expect(await copy.unlock("tom")).toMatchObject({ holds: [], awaits: ["office", "care"] });
    const { needs } = await copy.ask("today.view", {});
    expect(needs).toContainEqual({ kind: "awaiting", compartment: "care" });
    copy.lock();
    await letIn(copy, "samira", { signInName: "tom", id: tom }, "office", "care");
    expect(await copy.unlock("tom")).toMatchObject({ holds: ["office", "care"], awaits: [] });
    expect(await remarkIn(copy)).toEqual(open);
  });
});

describe("brought back by a reset", () => {
  it.each([
    ["a colleague's row and slot, both", "DELETE FROM user_keys WHERE user_id = ?"],
    [
      "what a colleague's passphrase opens, exchanged in the row and gone from the key file",
      "UPDATE user_keys SET wrapped_bundle = zeroblob(length(wrapped_bundle)) WHERE user_id = ?",
    ],
  ])("%s", async (_, sql) => {
    const copy = await destroyed(
      (file) => void file.prepare(sql).run(tom),
      (folder) => dropSlots(folder, ({ id }) => id === slotOfTom),
    );

    expect(await tryUnlock(copy, "tom")).toEqual(refusal("WrongPassphrase"));
    await copy.unlock("ada");
    const { slip } = await copy.ask("users.reset", { id: tom });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    copy.lock();
    await copy.unlock("tom", slip.join(" "));
    await copy.ask("session.choosePassphrase", { passphrase: passphraseOf("tom") });
    copy.lock();
    await letIn(copy, "samira", { signInName: "tom", id: tom }, "office", "care");
    await copy.unlock("tom");
    expect(await remarkIn(copy)).toEqual(open);
  });
});

describe("brought back by two recovery sheets", () => {
  it("the slots and rows of everyone", async () => {
    const copy = await destroyed(
      (file) => file.exec("DELETE FROM user_keys"),
      (folder) => dropSlots(folder, () => true),
    );

    for (const name of ["ada", "samira", "noor"])
      expect(await tryUnlock(copy, name)).toEqual(refusal("WrongPassphrase"));
    expect(await inBySheets(copy, "ada")).toMatchObject({ ok: true, value: { holds: ["office"] } });
    // She resets the others; a care worker comes back to care by two sheets as well.
    const { slip } = await copy.ask("users.reset", { id: at.ids.noor });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    copy.lock();
    expect(await copy.unlock("noor", slip.join(" "))).toMatchObject({ mustChoosePassphrase: true });
    copy.lock();
    expect(await inBySheets(copy, "samira")).toMatchObject({ ok: true });
    expect(await remarkIn(copy)).toEqual(open);
  });

  it.each(["care", "office"] as const)("the key of %s, lost by every user", async (compartment) => {
    const copy = await destroyed((file) => {
      file
        .prepare(
          "DELETE FROM compartment_keys WHERE compartment = ? AND member_id <> 'recoveryKey'",
        )
        .run(compartment);
    });

    expect(await copy.unlock("samira")).toMatchObject({ awaits: [compartment] });
    copy.lock();
    expect(await inBySheets(copy, "samira")).toMatchObject({
      ok: true,
      value: { holds: ["office", "care"], awaits: [] },
    });
    expect(await remarkIn(copy)).toEqual(open);
    const { words } = await wordsOf(copy, "tom");
    expect(await copy.unlock("samira", nextPassphrase)).toMatchObject({ awaits: [] });
    await copy.ask("compartments.letIn", { userId: tom, compartment, words });
    copy.lock();
    expect(await copy.unlock("tom")).toMatchObject({ awaits: [] });
    expect(await remarkIn(copy)).toEqual(open);
  });

  it("both key files, with that of the last backup", async () => {
    const copy = await destroyed(
      () => undefined,
      (folder) => {
        for (const name of keyFileNames) rmSync(join(folder, name));
      },
    );

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
    putBack(backupFolder(backup.shelf, backup.id), copy, ...keyFileNames.slice(0, 1));
    expect(await inBySheets(copy, "ada")).toMatchObject({ ok: true });
    copy.lock();
    await copy.unlock("tom");
    expect(await remarkIn(copy)).toEqual(open);
  });
});

describe("brought back by the last backup", long, () => {
  it.each<[string, (file: DatabaseFile) => void, object]>([
    [
      "the newest statements of the access register",
      (file) => file.exec("DELETE FROM roster WHERE sequence > 8"),
      refusal("RosterDamaged"),
    ],
    [
      "the whole access register",
      (file) => file.exec("DELETE FROM roster; DELETE FROM roster_checkpoints"),
      refusal("RosterDamaged"),
    ],
    [
      "the key of care, also as it was sealed to the sheets",
      (file) => file.exec("DELETE FROM compartment_keys WHERE compartment = 'care'"),
      { value: { awaits: ["care"] } },
    ],
    [
      "every sealed key of a compartment, exchanged",
      (file) => file.exec("UPDATE compartment_keys SET sealed_key = zeroblob(length(sealed_key))"),
      { value: { awaits: ["office", "care"] } },
    ],
    [
      "the rows of everyone who works here",
      (file) => file.exec("DELETE FROM users"),
      refusal("HouseDamaged"),
    ],
  ])("%s", async (_, spoil, said) => {
    const copy = await destroyed(spoil);

    const entered = await tryUnlock(copy, "samira");
    expect(entered).toMatchObject(said);
    copy.lock();
    expect(await restoreTo(copy, backup, two(sheets))).toMatchObject({ ok: true });
    for (const name of ["ada", "noor", "samira"]) {
      copy.lock();
      await copy.unlock(name);
    }
    expect(await remarkIn(copy)).toEqual(open);
    const restored = (await linesOfAda(copy)).find(({ action }) => action === "houseRestored");
    expect(restored?.detail).toBe(backup.manifest.madeAt);
  });
});

describe("brought back by the last backup, where a key was renewed since", long, () => {
  it("the link from the key of a compartment to the one before", async () => {
    const house = copyOf(at.house);
    await house.unlock("ada");
    await house.ask("users.remove", { id: at.ids.karim });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    house.lock();
    await house.unlock("samira");
    house.lock();
    await house.unlock("ada");
    const last = backUp(house, aStick(house));
    house.lock();
    tamper(await keysFromFile(house.folder, "noor", passphraseOf("noor")), (file) => {
      dropTriggers(file);
      file.exec("UPDATE compartment_epochs SET wrapped_previous = zeroblob(60) WHERE epoch = 2");
    });

    expect(await house.unlock("samira")).toMatchObject({ awaits: ["office", "care"] });
    house.lock();
    expect(await restoreTo(house, last, two(sheets))).toMatchObject({ ok: true });
    await house.unlock("samira");
    expect(await remarkIn(house)).toEqual(open);
  });
});

async function linesOfAda(copy: TestHouse) {
  copy.lock();
  await copy.unlock("ada");
  return linesIn(copy);
}

async function wordsOf(copy: TestHouse, signInName: string) {
  copy.lock();
  await copy.unlock(signInName);
  const { words } = await copy.ask("session.fingerprint", {});
  copy.lock();
  return { words };
}
