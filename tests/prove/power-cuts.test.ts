// A power cut at any moment of some days' work: whatever was not flushed may be lost, in part, in any order. What was
// acknowledged is there, drafts too, and the vault opens.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesIn } from "../integration/attack/raw-vault-access.ts";
import { checkHouse, type Mark } from "../integration/crash/check-vault-after-kill.ts";
import { findHalf } from "../integration/crash/half-written-drafts.ts";
import { buildProgram, type CrashProgram } from "../integration/crash/bundled-vault-program.ts";
import { randomFrom } from "../integration/crash/random-stay-decisions.ts";
import {
  evening,
  openHouseOf,
  passphraseOf,
  testHouse,
} from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";
import { diskWith, type Folder, putOnDisk } from "./power-cut.ts";
import { doneIn, watching, type Done } from "./disk-operations.ts";

const cuts = Number(process.env["HEARTH_POWER_CUTS"] ?? "60");
const minutesLater = (minutes: number): string =>
  new Date(Date.parse(evening) + minutes * 60_000).toISOString();

let program: CrashProgram;
let root: string;
/** The vault before the recorded days, and what was done in them. */
let before: Folder;
let done: readonly Done[];
let folder: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hearth-power-"));
  program = await buildProgram();
  const home = join(root, "home");
  await program.finish({ home, now: minutesLater(0), do: "found" });
  folder = join(home, "house");
  // The reserve is 16 MiB of zeros, and irrelevant here.
  writeFileSync(join(folder, "house.reserve"), "");
  before = new Map([...filesIn(folder)].map(([name, bytes]) => [join(folder, name), bytes]));
  const log = join(root, "log");
  const task = { home, now: minutesLater(1), do: "day", seed: 7, acts: 25, times: 4 } as const;
  const run = program.runUnder(watching(log), task);
  let said = 0;
  for await (const line of run.lines) said += line.length;
  expect(said).toBeGreaterThan(0);
  expect(await run.ended()).toBe("");
  done = doneIn(folder, log);
}, 300_000);
afterAll(() => {
  program.remove();
  rmSync(root, { recursive: true, force: true });
});

it("the recorded operations, applied without a power cut, give what is on the disk", () => {
  const disk = diskWith(before);
  for (const each of done) disk.follow(each);
  // Every file and the folder are flushed at the end: nothing is left to chance.
  for (const each of done) if ("path" in each) disk.follow({ kind: "sync", path: each.path });
  const { found, isWhole } = disk.afterPowerCut(Math.random);
  expect(isWhole).toBe(true);
  for (const name of ["hearth.db", "house.keys", "house.head"])
    expect(found.get(join(folder, name))?.equals(readFileSync(join(folder, name))), name).toBe(
      true,
    );
});

it(`nothing acknowledged is lost and every vault opens, ${String(cuts)} times`, async () => {
  const { bad, incomplete } = await cutAgainAndAgain(done, cuts);
  expect(bad).toEqual([]);
  expect(incomplete).toBeGreaterThan(cuts / 2);
  tell("power cuts", cuts);
  tell("of them with bytes or names that had not arrived", incomplete);
  tell("writes, flushes and renames recorded", done.filter(({ kind }) => kind !== "said").length);
  tell("acknowledged and lost, or not to be opened", bad.length);
});

it("a disk that reports flushes it did not do is detected", async () => {
  const lying = done.filter(({ kind }) => kind !== "sync");
  const { bad } = await cutAgainAndAgain(lying, 12);
  expect(bad.length).toBeGreaterThan(8);
});

/** Cuts the power at so many moments; returns what was wrong afterwards. */
async function cutAgainAndAgain(all: readonly Done[], times: number) {
  const random = randomFrom(times);
  const moments = Array.from({ length: times }, () => Math.floor(random() * all.length) + 1);
  const disk = diskWith(before);
  const bad: string[] = [];
  let [at, incomplete] = [0, 0];
  let told: Mark | null = null;
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (const each of all.slice(at, moment)) {
      disk.follow(each);
      if (each.kind === "said") told = JSON.parse(each.line) as Mark;
    }
    at = moment;
    const { found, isWhole } = disk.afterPowerCut(random);
    if (!isWhole) incomplete += 1;
    const home = join(root, "cut");
    putOnDisk(found, folder, join(home, "house"));
    const problem = await opened(home, told);
    if (problem !== null) bad.push(`at ${String(at)}: ${problem}`);
    rmSync(home, { recursive: true, force: true });
  }
  return { bad, incomplete };
}

/** Null when someone can sign in, and everything that was acknowledged is there and intact. */
async function opened(home: string, acknowledged: Mark | null): Promise<string | null> {
  const house = testHouse(home);
  house.now = minutesLater(90) as typeof house.now;
  try {
    await house.unlock("ada", passphraseOf("ada"));
    checkHouse(openHouseOf(house), acknowledged);
    await findHalf(house, acknowledged);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : "?";
  } finally {
    house.lock();
  }
}
