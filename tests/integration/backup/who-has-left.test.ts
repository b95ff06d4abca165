// A backup remembers who could sign in when it was made. Two sheets say who has left since.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { UserId } from "../../../domain/users/user.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { whoCouldSignIn } from "../../../electron/vault/restore/who-has-left.ts";
import { linesIn } from "../../helpers/integration/audit-lines.ts";
import { checked, foundBy } from "../../helpers/integration/full-check.ts";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import {
  makeProvedKit,
  nativeBinding,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { keysFromFile, openRaw } from "../attack/raw-vault-access.ts";
import { anotherHome, aStick, backUp, patient, restoreTo, two } from "./backup-house.ts";

let at: ContactsHouse;
let sheets: readonly Sheet[];
let made: ReturnType<typeof backUp>;
let ada: UserId;
beforeAll(async () => {
  at = await contactsHouse();
  await at.as("ada");
  sheets = await makeProvedKit(at.house);
  // The care key is sealed to the recovery key at the next sign-in of a care worker.
  await at.as("samira");
  await at.as("ada");
  await at.house.ask("users.setEnabled", { id: at.ids.karim, enabled: false });
  ada = (await at.house.ask("session.me", {})).id;
  made = backUp(at.house, aStick(at.house));
  at.house.lock();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

/** Restored on another computer, without those who have left. */
async function restored(left: readonly UserId[]) {
  const other = testHouse(anotherHome());
  other.now = at.house.now;
  onTestFinished(() => other.remove());
  const result = await restoreTo(other, made, two(sheets), patient, left);
  return { other, result };
}

const findings = async (house: TestHouse) =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) =>
    ["filesChanged", "keyWaits", "fullCheckFound"].includes(kind),
  );

it("lists everyone whose passphrase would open it, and nobody else, to two sheets of its kit", async () => {
  const { people, since } = valueOf(await whoCouldSignIn(made, two(sheets), nativeBinding));
  expect(since).toEqual({ state: "none" });
  const names = people.map(({ signInName }) => signInName);
  expect(names).toEqual(expect.arrayContaining(["ada", "noor", "tom", "samira"]));
  expect(names).not.toContain("karim");
  const [first, second] = two(sheets);
  expect(await whoCouldSignIn(made, [first, first], nativeBinding)).toMatchObject({ ok: false });
  expect(await whoCouldSignIn(made, [second, first], nativeBinding)).toMatchObject({ ok: true });
});

describe("a colleague who has left", () => {
  it("gets no way in; those who stay do, and nothing looks changed to them", async () => {
    const { other, result } = await restored([at.ids.tom, at.ids.tom]);
    expect(result).toMatchObject({ ok: true, value: { onlyBySheets: [] } });
    expect(await tryUnlock(other, "tom")).toEqual(refusal("WrongPassphrase"));
    for (const name of ["ada", "samira", "noor"]) {
      await other.unlock(name);
      other.lock();
    }
    await other.unlock("ada");
    expect(await findings(other)).toEqual([]);
    const lines = await linesIn(other);
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["houseRestored", "userRemoved", "houseKeyRenewed"]),
    );
    expect(lines.filter(({ action }) => action === "userRepaired")).toEqual([]);
    const tom = (await other.ask("users.list", {})).find(({ id }) => id === at.ids.tom);
    expect(tom?.state).toBe("removed");
    expect(foundBy(await checked(other))).toEqual([]);
  });

  it("opens nothing of it with the key that opened the house before", async () => {
    const own = await keysFromFile(at.house.folder, "tom", passphraseOf("tom"));
    const { other } = await restored([at.ids.tom]);
    expect(() => openRaw({ ...own, folder: other.folder })).toThrow();
    const { other: kept } = await restored([]);
    openRaw({ ...own, folder: kept.folder }).file.close();
  });

  it("and was the last administrator: the name stays, the passphrase opens nothing, two sheets let a successor in", async () => {
    const { other, result } = await restored([ada]);
    expect(result).toMatchObject({ ok: true, value: { onlyBySheets: [ada] } });
    expect(await tryUnlock(other, "ada")).toEqual(refusal("WrongPassphrase"));
    await other.unlock("samira");
    other.lock();
    const passphrase = "quite another ember meadow";
    const input = { sheets: two(sheets, 1, 2), signInName: "ada", passphrase, accepts: [] };
    expect(await other.call("recovery.reset", input)).toMatchObject({
      ok: true,
      value: { holds: ["office"] },
    });
  });

  it("leaves nobody behind: everyone may have left, and the sheets still open the house", async () => {
    const { samira, tom, noor } = at.ids;
    const { other, result } = await restored([ada, samira, tom, noor]);
    expect(result).toMatchObject({ ok: true });
    for (const name of ["ada", "samira", "noor", "tom"])
      expect(await tryUnlock(other, name)).toEqual(refusal("WrongPassphrase"));
    const passphrase = "quite another ember meadow";
    const input = { sheets: two(sheets), signInName: "ada", passphrase, accepts: [] };
    expect(await other.call("recovery.reset", input)).toMatchObject({ ok: true });
  });

  it("of whom the backup knows nothing is refused, and nothing is restored", async () => {
    const stranger = UserId.parse("00000000-0000-4000-8000-00000000abcd");
    const { other, result } = await restored([stranger]);
    expect(result).toEqual(refusal("NotFound"));
    expect(await other.call("house.state", {})).not.toMatchObject({ value: { house: "locked" } });
  });
});
