// New recovery sheets open the whole house: a second person, or two of the sheets before, agree that they replace others.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { holds } from "../../../domain/users/roster.ts";
import { recoveryKeyId } from "../../../domain/users/roster-statement.ts";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  signInLater,
  testHouse,
  type TestHouse,
  verifySheets,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let sheets: readonly Sheet[];
/** Ada the administrator, Samira the care worker with the office, Noor of the shelter staff: all let in by Ada just now. */
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const sheets = await makeProvedKit(house);
  const samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("samira");
  house.lock();
  await house.unlock("ada");
  return { sheets };
});
beforeEach(async () => {
  ({ house, sheets } = await begun());
});
afterEach(() => house.remove());

type Second = Input<"kit.second">["second"];
const by = (signInName: string, passphrase = passphraseOf(signInName)): Second => ({
  by: "colleague",
  signInName,
  passphrase,
});
const two = ([first, second]: readonly Sheet[]): Second => {
  if (first === undefined || second === undefined) throw new Error("A kit has three sheets");
  return { by: "sheets", sheets: [first, second] };
};
const agree = (second: Second) => house.call("kit.second", { second });
const keysNow = () => openHouseOf(house).roster.recoveryKey;

/** So many days pass, and everyone works on the last. */
async function later(days: number): Promise<void> {
  house.lock();
  house.now = addMinutes(house.now, days * 24 * 60);
  for (const name of ["noor", "samira", "ada"]) await signInLater(house, name);
}

describe("verified sheets that replace others", () => {
  it("open nothing until a second person agrees; those before still do", async () => {
    const before = keysNow();
    const fresh = await verifySheets(house);
    expect(await house.ask("kit.state", {})).toMatchObject({
      state: "proved",
      proved: [1, 2, 3],
      waitsFor: "colleague",
    });
    expect(keysNow()).toEqual(before);
    house.lock();
    await house.unlock("ada");
    expect(await house.ask("kit.state", {})).toMatchObject({ proved: [], waitsFor: null });
    expect(await agree(two(fresh))).toEqual(refusal("NoKit"));
    expect(await agree(two(sheets))).toEqual(refusal("NoKit"));
  });

  it("wait for two of the old sheets where nobody else holds the office", async () => {
    const other = testHouse();
    await foundHouse(other);
    const old = await makeProvedKit(other);
    await verifySheets(other);
    expect((await other.ask("kit.state", {})).waitsFor).toBe("sheets");
    expect(await other.call("kit.second", { second: by("ada") })).toEqual(
      refusal("AnotherDecides"),
    );
    expect(await other.call("kit.second", { second: two(old) })).toMatchObject({ ok: true });
    other.remove();
  });

  it("replace them with a colleague who holds the office and has for 30 days, and office holders see it for 30", async () => {
    await later(31);
    await verifySheets(house);
    const before = keysNow();
    expect(await agree(by("ada"))).toEqual(refusal("AnotherDecides"));
    expect(await agree(by("noor"))).toEqual(refusal("SecondNotInOffice"));
    expect(await agree(by("samira", passphraseOf("noor")))).toEqual(refusal("WrongPassphrase"));
    expect(await agree(by("nobody"))).toEqual(refusal("WrongPassphrase"));
    expect(keysNow()).toEqual(before);

    expect(await agree(by("Samira ", passphraseOf("samira")))).toMatchObject({
      ok: true,
      value: { state: "proved", waitsFor: null },
    });
    expect(keysNow()?.keys).not.toEqual(before?.keys);
    const renewed = async (name: string) => {
      house.lock();
      await house.unlock(name);
      const { needs } = await house.ask("today.view", {});
      return needs.filter(({ kind }) => kind === "sheetsRenewed");
    };
    const first = "Ada Invented";
    const line = { kind: "sheetsRenewed", first, second: "samira Invented", on: "2026-12-25" };
    expect(await renewed("samira")).toEqual([line]);
    expect(holds(openHouseOf(house).roster, "care", recoveryKeyId)).toBe(true);
    expect(await renewed("ada")).toEqual([line]);
    // It stays until 30 days after someone beside the two has signed.
    house.lock();
    house.now = addMinutes(house.now, 31 * 24 * 60);
    await signInLater(house, "samira");
    expect(await renewed("samira")).toEqual([line]);
    expect(await renewed("noor")).toEqual([]);
    await later(31);
    expect(await renewed("ada")).toEqual([]);
  });

  it("need two of the old sheets while nobody is independent of the one who made them", async () => {
    await verifySheets(house);
    expect(await agree(by("samira"))).toEqual(refusal("OldSheetsNeeded"));
    const other = testHouse();
    await foundHouse(other);
    const strangers = await makeProvedKit(other);
    other.remove();
    expect(await agree(two(strangers))).toEqual(refusal("SheetsDoNotMatch"));
    const [first] = sheets;
    if (first === undefined) throw new Error("A kit has three sheets");
    expect(await agree(two([first, first]))).toEqual(refusal("SameSheetTwice"));

    expect(await agree(two(sheets))).toMatchObject({ ok: true });
    expect(keysNow()?.renewed?.second).toBe(recoveryKeyId);
    expect((await house.ask("today.view", {})).needs).toContainEqual({
      kind: "sheetsRenewed",
      first: "Ada Invented",
      second: null,
      on: "2026-11-24",
    });
  });
});

it("whether a sheet is held outside the team is asked again for new sheets", async () => {
  const isOutside = async () => (await house.ask("kit.state", {})).isOutside;
  expect(await isOutside()).toBeNull();
  await house.ask("kit.sayOutside", { isOutside: false });
  expect(await isOutside()).toBe(false);
  await house.ask("kit.sayOutside", { isOutside: true });
  expect(await isOutside()).toBe(true);

  await makeProvedKit(house, sheets);
  expect(await isOutside()).toBeNull();
});
