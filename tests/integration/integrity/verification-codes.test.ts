// The monthly verification code: for a vault that continued, for one that was rolled back, and for another.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import {
  foundAnew,
  foundHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const answerOf = async (of: TestHouse, { seq, code }: { seq: number; code: string }) =>
  (await of.ask("trace.compare", { seq, code })).answer;

it("stays valid for a vault that continues, and detects one that was rolled back", async () => {
  house.lock();
  const before = mkdtempSync(join(tmpdir(), "hearth-before-"));
  cpSync(house.folder, before, { recursive: true });
  await house.unlock("ada");
  for (let times = 0; times < 5; times += 1) await house.ask("trace.check", {});
  const filed = await house.ask("trace.code", {});
  expect(filed).toMatchObject({ on: "2026-11-24" });
  await house.ask("trace.check", {});
  expect(await answerOf(house, filed)).toBe("same");
  house.lock();

  // Its head with it: at sign-in this vault looks like any other.
  rmSync(house.folder, { recursive: true });
  cpSync(before, house.folder, { recursive: true });
  rmSync(before, { recursive: true });
  await house.unlock("ada");
  expect(await answerOf(house, filed)).toBe("behind");
  for (let times = 0; times < 9; times += 1) await house.ask("trace.check", {});
  expect(await answerOf(house, filed)).toBe("other");
});

it("is valid for one vault alone", async () => {
  const filed = await house.ask("trace.code", {});
  const other = testHouse();
  await foundAnew(other, ["admin"]);
  for (let times = 0; times < 30; times += 1) await other.ask("trace.check", {});
  expect(await answerOf(other, filed)).toBe("other");
  other.remove();
});

it("is asked for on Today once a month, from the month after the creation", async () => {
  const due = async () =>
    (await house.ask("today.view", {})).needs.filter(({ kind }) => kind === "codeDue");
  const at = (moment: string) => {
    house.now = Instant.parse(moment);
  };
  expect(await due()).toEqual([]);
  at("2026-12-25T10:00:00.000Z");
  expect(await due()).toEqual([{ kind: "codeDue", last: null }]);
  await house.ask("trace.code", {});
  expect(await due()).toEqual([]);
  at("2027-01-25T10:00:00.000Z");
  expect(await due()).toEqual([{ kind: "codeDue", last: "2026-12-25" }]);
});
