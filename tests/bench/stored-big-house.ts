// The database of the benchmarks: `npm run bench` has it written once for all of them, into the folder that
// `HEARTH_BENCH_HOUSE` names; without one each writes its own.
import { existsSync, mkdirSync } from "node:fs";
import type { ProcedureName } from "../../domain/api/index.ts";
import { addMinutes, calendarDateOf, Instant } from "../../domain/core/calendar-date.ts";
import { ok } from "../../domain/core/result.ts";
import { dispatch } from "../../electron/vault/platform/dispatch.ts";
import { handlers } from "../../electron/vault/handlers.ts";
import { catchUp } from "../../electron/vault/counselling/note-search.ts";
import { read } from "../../electron/vault/platform/transactions.ts";
import { visitor } from "../../electron/vault/sign-in/demo-vault.ts";
import { openHouseOf, type TestHouse, testHouse } from "../helpers/integration/test-house.ts";
import { foundBigHouse, share } from "./big-house.ts";

/** True in a run whose figures are compared with budgets; a run with a part of the data only measures growth. */
export const isWhole = share === 1;

/** The open vault, in an evening after the last write, with all its notes in the index. */
export async function openBigHouse(
  kept: string | undefined = process.env["HEARTH_BENCH_HOUSE"],
): Promise<TestHouse> {
  if (kept !== undefined) mkdirSync(kept, { recursive: true, mode: 0o700 });
  const house = kept === undefined ? testHouse() : testHouse(kept);
  process.once("exit", () => {
    if (kept === undefined) house.remove();
    else house.lock();
  });
  if (!existsSync(house.folder)) await foundBigHouse(house);
  await openAgain(house);
  const tomorrow = calendarDateOf(addMinutes(house.now, 24 * 60), "Europe/Brussels");
  house.now = Instant.parse(`${tomorrow}T18:00:00.000Z`);
  // Its last activity is of that evening: a program that finds one of more than a month ago doubts the clock.
  await openAgain(house);
  for (let left = 1; left > 0;) {
    const done = read(openHouseOf(house), house.vault.clock, (context) => ok(catchUp(context)));
    left = done.ok ? done.value : 0;
  }
  return house;
}

/** Loaded by tools/bench/write-benchmark-vault.mjs. */
export const writeHouse = async (folder: string): Promise<void> => {
  (await openBigHouse(folder)).lock();
};

/** As after a start: nothing is cached. */
export async function openAgain(house: TestHouse): Promise<void> {
  house.lock();
  await house.ask("session.unlock", { ...visitor, house: "house", accepts: ["clock"] });
  const { file } = openHouseOf(house).database;
  const newest = file.prepare("SELECT at FROM trace ORDER BY seq DESC LIMIT 1").pluck().get();
  house.now = addMinutes(later(Instant.parse(newest), house.now), 20);
}

/** Milliseconds until the vault answers. */
export async function timeToAnswer(
  house: TestHouse,
  name: ProcedureName,
  input: unknown,
): Promise<number> {
  const begun = performance.now();
  const answer = await dispatch(handlers, house.vault, name, input);
  if (!answer.ok) throw new Error(answer.error.type);
  return performance.now() - begun;
}

const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);
