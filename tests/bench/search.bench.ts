// From a typed word to what a window shows, in an encrypted house of 250,000 notes: the slowest twentieth stays under 30 ms. Asked
// as a window asks it, over a line on which question and answer are copied, beside a page of the sessions of one person.
import { MessageChannel } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, bench, describe } from "vitest";
import type { Input, Output, ProcedureName } from "../../domain/api.ts";
import { addMinutes } from "../../domain/calendar.ts";
import type { AppError } from "../../domain/errors.ts";
import { ok, type Result } from "../../domain/result.ts";
import { dispatch } from "../../electron/vault/dispatch.ts";
import { everything } from "../../electron/vault/everything.ts";
import type { Call } from "../../electron/vault/messages.ts";
import { catchUp } from "../../electron/vault/search.ts";
import { read } from "../../electron/vault/transact.ts";
import { bridgeOver } from "../../renderer/lib/bridge.ts";
import { foundHouse, openHouseOf, testHouse } from "../integration/test-house.ts";
import { addManyNotes, noteCount } from "./many-notes.ts";

const house = testHouse();
const budget = 30;

/** In each script, with accents and without; often and seldom; one word, several, and a few letters that begin thousands. */
const typed = [
  ...["slept", "decembre", "Décembre", "verblijf geeist", "встреча", "العمل", "面包", "โรงเรียน"],
  ...["rare1ab", "sl", "ra", "rare", "rare1", "bread sister", "nobody wrote this"],
];
const search = (text: string) => ask("contacts.search", { text, personId: null });

const line = new MessageChannel();
// What the vault process does with a question.
line.port1.on("message", ({ id, name, input }: Call) => {
  void dispatch(everything, house.vault, name, input).then((result) => {
    line.port1.postMessage({ id, result });
  });
});
const bridge = bridgeOver(Promise.resolve(line.port2 as unknown as MessagePort));

async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await bridge.call(name, input)) as Result<Output<N>, AppError>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.type}`);
  return answer.value;
}

beforeAll(async () => {
  await foundHouse(house, ["admin", "care"]);
  process.once("exit", () => {
    line.port1.close();
    house.remove();
  });
  addManyNotes(house);
  const began = performance.now();
  const open = openHouseOf(house);
  for (let left = 1; left > 0;) {
    const done = read(open, house.vault.clock, (context) => ok(catchUp(context)));
    left = done.ok ? done.value : 0;
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${String(noteCount)} notes read into the index in ${String(seconds)} s\n`);
  // A search is asked of a program that was just opened, not of one that has read a quarter of a million notes.
  house.lock();
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  await house.unlock("ada");
  await holdAgainstBudget();
}, 30 * 60_000);

/** Throws where it is too slow: a bench alone would only say so. */
async function holdAgainstBudget(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  const inside: number[] = [];
  const pages: number[] = [];
  const { hits } = await search("slept");
  const sessions = { id: hits[0]?.person.id ?? "", page: 0 };
  for (let round = 0; round < 20; round += 1) {
    // Who was found is noted in the trace again: the first search after a quarter of an hour writes, and waits for the disk.
    house.now = addMinutes(house.now, 16);
    for (const text of typed) {
      first.push(await timeOf(() => search(text)));
      again.push(await timeOf(() => search(text)));
      // Without the line: what it costs is seen.
      inside.push(await timeOf(() => house.ask("contacts.search", { text, personId: null })));
      pages.push(await timeOf(() => ask("contacts.ofPerson", sessions)));
    }
  }
  const all = [...first, ...again];
  for (const [what, times] of Object.entries({ first, again, inside, all, pages }))
    process.stdout.write(
      `${what}: median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms\n`,
    );
  const ratio = at(again, 0.5) / at(pages, 0.5);
  process.stdout.write(
    `half of the searches take ${ratio.toFixed(1)} times as long as a page of sessions\n`,
  );
  if (at(first, 0.95) > budget)
    throw new Error(`The slowest twentieth takes more than ${String(budget)} ms`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

describe(`a search in ${String(noteCount)} notes`, () => {
  const often = { time: 2000, warmupTime: 500 };
  for (const text of ["slept", "面包", "rare1ab"])
    bench(
      text,
      async () => {
        await search(text);
      },
      often,
    );
});
