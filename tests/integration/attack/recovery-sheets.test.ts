import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { keyPairFromSeed } from "../../../electron/vault/keys/hpke.ts";
import { putBack, refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundAnew,
  foundHouse,
  letIn,
  makeProvedKit,
  passphraseOf,
  preparedHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { two } from "../backup/backup-house.ts";
import { compartmentKeys, keysFromFile, tamper } from "./raw-vault-access.ts";

const passphrase = "quite another ember meadow";

let house: TestHouse;
let sheets: readonly Sheet[];
let person: PersonId;
let samira: UserId;
/** Samira is the only care worker, and the recovery key was made before the care compartment existed. */
const begun = preparedHouse(async (house) => {
  const rooms = await foundHouse(house);
  const bedId = BedId.parse(rooms[0]?.beds[0]?.id);
  const { personId: person } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
  const sheets = await makeProvedKit(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await house.unlock("samira");
  const { card } = await house.ask("people.view", { id: person });
  const remark = { id: person, version: card.version, remark: { text: "written by Samira" } };
  await house.ask("people.saveCareRemark", remark);
  house.lock();
  return { sheets, person, samira };
});
beforeEach(async () => {
  ({ house, sheets, person, samira } = await begun());
});
afterEach(() => house.remove());

const pair = (a: number, b: number, of = sheets): [Sheet, Sheet] => two(of, a - 1, b - 1);
const recover = (given: [Sheet, Sheet], signInName = "ada") =>
  house.call("recovery.reset", { sheets: given, signInName, passphrase, accepts: [] });

/** The four words that the user reads aloud from their own screen. */
async function fingerprintOf(signInName: string): Promise<string[]> {
  await house.unlock(signInName);
  const { words } = await house.ask("session.fingerprint", {});
  house.lock();
  return words;
}
const remarkAsSeen = async () => (await house.ask("people.view", { id: person })).careRemark;

describe("two recovery sheets", () => {
  it.each([
    [1, 2],
    [3, 1],
    [2, 3],
  ])("%i and %i give a user access, with the compartments of their roles", async (a, b) => {
    expect(await recover(pair(a, b), "samira")).toMatchObject({
      ok: true,
      value: { holds: ["office", "care"] },
    });
    expect(await remarkAsSeen()).toEqual({ state: "open", content: { text: "written by Samira" } });
  });

  it("grant access to a named care worker when the only other one is gone", async () => {
    const leila = await addColleague(house, "ada", "leila", ["care"]);
    const words = await fingerprintOf("leila");
    await house.unlock("ada");
    const input = { userId: leila, compartment: "care", words, sheets: pair(1, 3) } as const;
    await house.ask("compartments.letInByKit", input);
    // Ada typed the sheets; she has the compartment for that one action only.
    expect((await house.ask("session.me", {})).holds).toEqual(["office"]);
    expect(await remarkAsSeen()).toEqual({ state: "closed", exists: true });
    await house.ask("users.remove", { id: samira });
    house.lock();

    expect(await house.unlock("leila")).toMatchObject({ holds: ["care"], awaits: ["office"] });
    expect(await remarkAsSeen()).toMatchObject({ content: { text: "written by Samira" } });
  });

  it("grant access to nobody without the four words of their own key", async () => {
    const leila = await addColleague(house, "ada", "leila", ["care"]);
    const [first = "", second = "", third = "", fourth = ""] = await fingerprintOf("leila");
    await house.unlock("ada");
    const typed = (words: string[]) =>
      house.call("compartments.letInByKit", {
        userId: leila,
        compartment: "care",
        words,
        sheets: pair(1, 3),
      });

    expect(await typed([second, first, third, fourth])).toEqual(refusal("WordsDoNotMatch"));
    expect(await typed([first, second, third, ""])).toEqual(refusal("WordsDoNotMatch"));
    expect((await house.ask("session.me", {})).holds).toEqual(["office"]);
    expect(await remarkAsSeen()).toEqual({ state: "closed", exists: true });
    // Four letters are enough, as wherever such words are typed.
    expect(
      await typed([first.slice(0, 4), ` ${second.toUpperCase()}`, third, fourth]),
    ).toMatchObject({
      ok: true,
    });
  });

  it("seal to the key that the access register names, whatever the database says", async () => {
    const leila = await addColleague(house, "ada", "leila", ["care"]);
    const words = await fingerprintOf("leila");
    const swapped = keyPairFromSeed(Buffer.alloc(32, 5));
    const keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
    tamper(keys, (file) => {
      file
        .prepare("UPDATE user_keys SET public_key = ? WHERE user_id = ?")
        .run(swapped.publicKey, leila);
    });
    await house.unlock("ada");

    const input = { userId: leila, compartment: "care", words, sheets: pair(2, 3) } as const;
    await house.ask("compartments.letInByKit", input);
    house.lock();
    tamper(keys, (file) => {
      expect(compartmentKeys({ ...keys, bundleSeed: swapped.seed }, file).size).toBe(0);
    });
  });

  it("give an administrator nothing beyond their roles", async () => {
    expect(await recover(pair(1, 2))).toMatchObject({ ok: true, value: { holds: ["office"] } });
    expect(await remarkAsSeen()).toEqual({ state: "closed", exists: true });
  });

  it("are refused when they are the same sheet, of another recovery key, or copied wrong", async () => {
    const other = testHouse();
    await foundAnew(other, ["admin"]);
    const strangers = await makeProvedKit(other);
    other.remove();
    const [first, second] = pair(1, 2);
    const [line = [], ...rest] = first.lines;
    const swapped = {
      ...first,
      lines: [[line[1] ?? "", line[0] ?? "", ...line.slice(2)], ...rest],
    };

    expect(await recover([first, first])).toEqual(refusal("SameSheetTwice"));
    expect(await recover(pair(1, 2, strangers))).toEqual(refusal("SheetsDoNotMatch"));
    expect(await recover([first, ...pair(2, 3, strangers).slice(0, 1)] as [Sheet, Sheet])).toEqual(
      refusal("SheetsDoNotMatch"),
    );
    expect(await recover([swapped, second])).toEqual({
      ok: false,
      error: { type: "SheetLineWrong", sheet: 1, line: 0 },
    });
  });

  it("open nothing once another recovery key was verified, and still open until then", async () => {
    await house.unlock("ada");
    await house.ask("kit.make", {});
    house.lock();
    expect(await recover(pair(1, 2))).toMatchObject({ ok: true });
    const fresh = await makeProvedKit(house, sheets);
    house.lock();

    expect(await recover(pair(1, 2))).toEqual(refusal("SheetsDoNotMatch"));
    expect(await recover(pair(2, 3, fresh))).toMatchObject({ ok: true });
  });

  it("of a new recovery key open the care compartment as soon as a care worker has signed in", async () => {
    await house.unlock("ada");
    const fresh = await makeProvedKit(house, sheets);
    house.lock();
    await house.unlock("samira");
    house.lock();

    expect(await recover(pair(1, 3, fresh), "samira")).toMatchObject({
      ok: true,
      value: { holds: ["office", "care"] },
    });
  });

  it("of a replaced recovery key are refused with the key file of its time restored", async () => {
    const before = mkdtempSync(join(tmpdir(), "hearth-before-"));
    cpSync(house.folder, before, { recursive: true });
    await house.unlock("ada");
    await makeProvedKit(house, sheets);
    house.lock();
    putBack(before, house, "house.keys", "house.keys.2");
    rmSync(before, { recursive: true });

    expect(await recover(pair(1, 2))).toEqual(refusal("SheetsDoNotMatch"));
  });

  it("open an older vault as well, which then reports that it is older", async () => {
    rmSync(join(house.folder, "house.head"));

    expect(await recover(pair(1, 2))).toMatchObject({ ok: true });
    expect((await house.ask("today.view", {})).needs).toContainEqual({ kind: "fileOlder" });
  });
});
