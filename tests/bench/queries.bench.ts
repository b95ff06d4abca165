// Every question that a window may ask, of the house of 25 years: asked with whatever is in the house, over a line on which question
// and answer are copied. The slowest twentieth of those about one thing stays under 10 ms, those that fill a screen under 100.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, bench, describe } from "vitest";
import { api, type ProcedureName } from "../../domain/api.ts";
import { addMinutes } from "../../domain/calendar.ts";
import { ok } from "../../domain/result.ts";
import { catchUp } from "../../electron/vault/search.ts";
import { read } from "../../electron/vault/transact.ts";
import { dispatch } from "../../electron/vault/dispatch.ts";
import { everything } from "../../electron/vault/everything.ts";
import { visitor } from "../../electron/vault/years/found-invented.ts";
import { idsIn, inputsFor, type Known } from "../integration/attack/any-input.ts";
import { openHouseOf, testHouse } from "../integration/test-house.ts";
import { foundBigHouse } from "./big-house.ts";

const kept = process.env["HEARTH_BENCH_HOUSE"];
if (kept !== undefined) mkdirSync(kept, { recursive: true });
const house = kept === undefined ? testHouse() : testHouse(kept);
const queries = (Object.keys(api) as ProcedureName[]).filter((name) => api[name].kind === "query");

beforeAll(async () => {
  if (kept === undefined || !existsSync(join(kept, "demo"))) await foundBigHouse(house);
  house.lock();
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  house.now = addMinutes(house.now, 60);
  const begun = performance.now();
  await house.ask("session.unlock", { ...visitor, house: "demo", accepts: [] });
  process.stdout.write(`unlock ${(performance.now() - begun).toFixed(0)} ms\n`);
  for (let left = 1; left > 0;) {
    const done = read(openHouseOf(house), house.vault.clock, (context) => ok(catchUp(context)));
    left = done.ok ? done.value : 0;
  }
  process.stdout.write(`index ${(performance.now() - begun).toFixed(0)} ms\n`);
  const known = knownHere();
  for (const name of queries) {
    const times = await timesOf(name, known);
    process.stdout.write(
      `${name.padEnd(28)} n ${String(times.length).padStart(3)} half ${at(times, 0.5)} p95 ${at(times, 0.95)} most ${at(times, 0.999)}\n`,
    );
  }
}, 30 * 60_000);

function knownHere(): Known {
  const { file } = openHouseOf(house).database;
  const all = idsIn(file);
  // Some of the newest, some of the oldest: a house asks for either.
  const few = new Map(
    [...all].map(([table, ids]) => [table, [...ids.slice(0, 20), ...ids.slice(-20)]]),
  );
  return {
    idsByTable: few,
    days: ["2026-11-24", "2026-11-01", "2026-12-31", "2025-01-01", "2025-12-31"],
    moments: ["2026-11-24T20:30:00.000Z"],
    texts: ["slept", "Invented 12", "en"],
  };
}

async function timesOf(name: ProcedureName, known: Known): Promise<readonly number[]> {
  const times: number[] = [];
  for (const input of inputsFor(name, known, 200)) {
    const begun = performance.now();
    const answer = await dispatch(everything, house.vault, name, input);
    if (answer.ok) times.push(performance.now() - begun);
    if (times.length === 40) break;
  }
  return times;
}

const at = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN)
    .toFixed(1)
    .padStart(7);

describe("nothing", () => {
  bench("n", () => undefined, { time: 1, iterations: 1, warmupTime: 0, warmupIterations: 0 });
});
