// From a typed word to what a window shows, in an encrypted database of 75,000 notes. Sent as a window sends it, over a port
// that copies question and answer, compared with a page of one person's sessions.
import { MessageChannel } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, bench, describe } from "vitest";
import type { Input, Output, ProcedureName } from "../../domain/api/index.ts";
import { addMinutes } from "../../domain/core/calendar-date.ts";
import type { AppError } from "../../domain/api/errors.ts";
import type { Result } from "../../domain/core/result.ts";
import { dispatch } from "../../electron/vault/platform/dispatch.ts";
import { handlers } from "../../electron/vault/handlers.ts";
import type { Call } from "../../electron/vault/platform/process-messages.ts";
import { vaultConnectionOver } from "../../renderer/lib/vault-connection.ts";
import type { TestHouse } from "../helpers/integration/test-house.ts";
import { median, ms, shareOf, tellRatio } from "./tell-budget-results.ts";
import { kdfTime } from "./kdf-time.ts";
import { openAgain, openBigHouse } from "./stored-big-house.ts";
import { noteCount } from "./many-notes.ts";

let house: TestHouse;
/** Multiples of the passphrase time, for p95. */
const budget = 0.07;

/** In each script, with accents and without; frequent and rare; one word, several, and a few letters that begin thousands. */
const typed = [
  "slept",
  "decembre",
  "Décembre",
  "verblijf geeist",
  "встреча",
  "العمل",
  "面包",
  "โรงเรียน",
  "rare1ab",
  "sl",
  "ra",
  "rare",
  "rare1",
  "bread sister",
  "nobody wrote this",
];
const search = (text: string) => ask("contacts.search", { text, personId: null });

const line = new MessageChannel();
// What the vault process does with a request.
line.port1.on("message", ({ id, name, input }: Call) => {
  void dispatch(handlers, house.vault, name, input).then((result) => {
    line.port1.postMessage({ id, result });
  });
});
const bridge = vaultConnectionOver(Promise.resolve(line.port2 as unknown as MessagePort));

async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await bridge.call(name, input)) as Result<Output<N>, AppError>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.type}`);
  return answer.value;
}

beforeAll(async () => {
  house = await openBigHouse();
  process.once("exit", () => line.port1.close());
  // A search is measured in a fresh program, not in one that has read 75,000 notes.
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  await openAgain(house);
  await holdAgainstBudget();
}, 30 * 60_000);

async function holdAgainstBudget(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  const inside: number[] = [];
  const pages: number[] = [];
  const { hits } = await search("slept");
  const sessions = { id: hits[0]?.person.id ?? "", page: 0 };
  for (let round = 0; round < 10; round += 1) {
    // A search records its results in the audit log again: the first search after a quarter of an hour writes, and waits for
    // the disk.
    house.now = addMinutes(house.now, 16);
    for (const text of typed) {
      first.push(await timeOf(() => search(text)));
      again.push(await timeOf(() => search(text)));
      // Without the port, to see its cost.
      inside.push(await timeOf(() => house.ask("contacts.search", { text, personId: null })));
      pages.push(await timeOf(() => ask("contacts.ofPerson", sessions)));
    }
  }
  const all = [...first, ...again];
  for (const [what, taken] of Object.entries({ first, again, inside, all, pages }))
    process.stdout.write(`${what}: median ${ms(median(taken))}, p95 ${ms(shareOf(taken, 0.95))}\n`);
  const ratio = median(again) / median(pages);
  const [half, late] = [median(first), shareOf(first, 0.95)];
  tellRatio(
    `A word searched for in ${noteCount.toLocaleString("en")} notes for the first time, p95`,
    {
      taken: late,
      kdf: await kdfTime(),
      most: budget,
      more: `; p50 ${ms(half)}, again ${ms(median(again))}: ${ratio.toFixed(1)} × a page of sessions`,
    },
  );
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

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
