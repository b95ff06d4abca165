// What a computer leaves unprotected, who accepts it, and who is informed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { HostComputerFound } from "../../../domain/integrity/host-computer.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  safeMachine,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
/** Each test has a computer of its own, about which nothing was stated. */
let computers = 0;
let mark: string;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
beforeEach(() => {
  computers += 1;
  mark = String(computers).padStart(32, "0");
});
afterAll(() => house.remove());

/** As if the program had been started on this computer. */
function on(found: Partial<HostComputerFound>, computer = mark): void {
  openHouseOf(house).machine = { found: { ...safeMachine.found, ...found }, mark: computer };
}

const stated = (input: Input<"machine.state">) => house.call("machine.state", input);
const accept = { fact: "disk", kind: "accepted", reason: "A new one comes on 1 March" } as const;
const withdraw = { fact: "disk", kind: "withdrawn", reason: "" } as const;
const states = async () =>
  Object.fromEntries((await house.ask("machine.view", {})).map(({ fact, state }) => [fact, state]));
const newest = () =>
  openHouseOf(house)
    .database.file.prepare(
      "SELECT action, detail, row_hash IS NOT NULL AS sealed FROM trace ORDER BY seq DESC LIMIT 1",
    )
    .get();

describe("what a computer leaves unprotected", () => {
  it("is red, accepted by name, reason and date, and red again once that is withdrawn", async () => {
    on({ disk: "missing" });
    expect(await states()).toEqual({ disk: "missing", swap: "good", hibernation: "good" });

    await house.ask("machine.state", accept);
    expect(newest()).toEqual({ action: "machineAccepted", detail: "disk", sealed: 1 });
    const [disk] = await house.ask("machine.view", {});
    expect(disk).toMatchObject({
      state: "accepted",
      said: { kind: "accepted", byName: "Ada Invented", reason: accept.reason },
    });
    expect(disk?.said?.at.slice(0, 10)).toBe("2026-11-24");

    await house.ask("machine.state", withdraw);
    expect(newest()).toEqual({ action: "machineWithdrawn", detail: "disk", sealed: 1 });
    expect(await states()).toMatchObject({ disk: "missing" });
  });

  it("is checked by hand where the program cannot see it", async () => {
    on({ disk: "unknown", swap: "unknown" });
    const disk = { fact: "disk", kind: "sawGood", reason: "BitLocker is on" } as const;
    await house.ask("machine.state", disk);
    expect(newest()).toEqual({ action: "machineSeen", detail: "disk", sealed: 1 });
    const swap = { fact: "swap", kind: "sawMissing", reason: "A page file on drive D" } as const;
    await house.ask("machine.state", swap);
    expect(await states()).toMatchObject({ disk: "seenGood", swap: "missing" });
    await house.ask("machine.state", { ...accept, fact: "swap" });
    expect(await states()).toMatchObject({ swap: "accepted" });
  });

  it("counts for this computer alone", async () => {
    on({ disk: "missing" });
    await house.ask("machine.state", accept);
    on({ disk: "missing" }, "b".repeat(32));
    expect(await states()).toMatchObject({ disk: "missing" });
    on({ disk: "missing" });
    expect(await states()).toMatchObject({ disk: "accepted" });
  });

  it.each([
    ["what is there is accepted", { disk: "good" }, accept, "ChangedMeanwhile"],
    ["what is not known is accepted", { disk: "unknown" }, accept, "ChangedMeanwhile"],
    ["nothing is withdrawn", { disk: "missing" }, withdraw, "ChangedMeanwhile"],
    [
      "what the program sees is seen",
      { disk: "missing" },
      { ...accept, kind: "sawGood" },
      "ChangedMeanwhile",
    ],
    ["no reason is given", { disk: "missing" }, { ...accept, reason: " " }, "InvalidInput"],
    [
      "a reason has 301 letters",
      { disk: "missing" },
      { ...accept, reason: "x".repeat(301) },
      "InvalidInput",
    ],
  ] as const)("is not stated where %s", async (_name, found, input, error) => {
    on(found);
    expect(await stated(input)).toMatchObject({ ok: false, error: { type: error } });
    const [disk] = await house.ask("machine.view", {});
    expect(disk?.said).toBeNull();
  });

  it("is not changed in the database afterwards", async () => {
    on({ disk: "missing" });
    await house.ask("machine.state", accept);
    const { file } = openHouseOf(house).database;
    for (const sql of [
      "UPDATE machine_statements SET reason = 'x'",
      "DELETE FROM machine_statements",
    ])
      expect(() => file.exec(sql)).toThrow("a further statement adds");
  });
});

const told = async () =>
  (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "machineOpen");

/** The purpose of a vault is set at its creation; here it is treated as a real one. */
function asReal(): void {
  const open = openHouseOf(house);
  Object.assign(open, { vault: { ...open.vault, purpose: "real" } });
}

describe("Today", () => {
  it("shows nothing of it without real data", async () => {
    on({ disk: "missing" });
    expect(await told()).toEqual([]);
  });

  it("shows an administrator in one line what is red, until it is accepted", async () => {
    asReal();
    on({ disk: "missing", swap: "missing", hibernation: "unknown" });
    expect(await told()).toEqual([{ kind: "machineOpen", facts: ["disk", "swap"] }]);
    await house.ask("machine.state", accept);
    expect(await told()).toEqual([{ kind: "machineOpen", facts: ["swap"] }]);
    await house.ask("machine.state", { ...accept, fact: "swap" });
    expect(await told()).toEqual([]);
    await house.ask("machine.state", withdraw);
    expect(await told()).toEqual([{ kind: "machineOpen", facts: ["disk"] }]);
  });
});

it("the computer is checked when a user signs in", async () => {
  house.lock();
  const found = { disk: "missing", swap: "unknown", hibernation: "good" } as const;
  Object.assign(house.vault, { machine: () => ({ found, mark: "c".repeat(32) }) });
  await house.unlock("ada");
  expect(await states()).toEqual(found);
});

it.each(["shelter", "care"] as const)(
  "what a computer leaves unprotected is not shown to %s",
  async (role) => {
    house.lock();
    await addColleague(house, "ada", role, [role]);
    await house.unlock(role);
    asReal();
    on({ disk: "missing" });
    expect(await house.call("machine.view", {})).toEqual(refusal("Forbidden"));
    expect(await stated(accept)).toEqual(refusal("Forbidden"));
    expect(await told()).toEqual([]);
  },
);
