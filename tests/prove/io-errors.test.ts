// The disk refuses one operation, at each operation in turn: the caller is told, nothing is corrupt, and what was acknowledged
// is there when the vault is opened again.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkHouse } from "../integration/crash/check-vault-after-kill.ts";
import { buildProgram, type CrashProgram } from "../integration/crash/bundled-vault-program.ts";
import type { Tried } from "../integration/crash/work-with-key-changes.ts";
import {
  evening,
  openHouseOf,
  passphraseOf,
  testHouse,
} from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";

const errors = ["EIO", "ENOSPC"] as const;
/** Every how many-th operation: all of them for `npm run prove`. */
const every = Number(process.env["HEARTH_EVERY_NTH_OPERATION"] ?? "9");
const calls = ["openat", "pread64", "write", "pwrite64", "ftruncate", "fsync", "fdatasync"];
const more = ["rename", "unlink", "mkdir", "fchmod", "chmod", "newfstatat", "statx", "getdents64"];
const all = [...calls, ...more];
/** The errors a user may be shown, and their consequences: nobody is told that something was saved. */
const told = [
  "DiskFull",
  "DiskFailing",
  "HouseReadOnly",
  "HouseDamaged",
  "KeysDamaged",
  "HouseInUse",
];

const later = (minutes: number): string =>
  new Date(Date.parse(evening) + minutes * 60_000).toISOString();

let program: CrashProgram;
let root: string;
let prepared: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "hearth-io-"));
  program = await buildProgram();
  prepared = join(root, "prepared");
  await program.finish({ home: prepared, now: later(0), do: "found" });
});
afterAll(() => {
  program.remove();
  rmSync(root, { recursive: true, force: true });
});

/** All files that the program may have in its folder, and the folder itself; more may be named than exist. */
function pathsIn(home: string): readonly string[] {
  const folder = join(home, "house");
  const known = readdirSync(folder).map((name) => join(folder, name));
  const ways = [
    "hearth.db-wal",
    "hearth.db-shm",
    "house.keys.tmp",
    "house.keys.2.tmp",
    "house.head",
  ];
  return [...new Set([folder, ...known, ...ways.map((name) => join(folder, name))])];
}

interface Run {
  readonly tried: readonly Tried[];
  readonly complaint: string;
  readonly log: string;
}

/** Opens a copy of the vault and does everything in it, under strace. */
async function tryUnder(home: string, inject: readonly string[]): Promise<Run> {
  rmSync(home, { recursive: true, force: true });
  cpSync(prepared, home, { recursive: true });
  const log = `${home}.log`;
  const only = pathsIn(home).flatMap((path) => ["-P", path]);
  const watch = ["strace", "-f", "-qq", "-o", log, ...only, "-e", `trace=${all.join(",")}`];
  const run = program.runUnder([...watch, ...inject], { home, now: later(5), do: "tries" });
  const tried: Tried[] = [];
  for await (const line of run.lines) tried.push(JSON.parse(line) as Tried);
  return { tried, complaint: await run.ended(), log: readFileSync(log, "utf8") };
}

/** How often each call is made when nothing fails. */
async function countCalls(): Promise<ReadonlyMap<string, number>> {
  const { tried, complaint, log } = await tryUnder(join(root, "counted"), []);
  expect(complaint).toBe("");
  expect(tried.flatMap((each) => ("what" in each && each.answer !== "ok" ? [each] : []))).toEqual(
    [],
  );
  const counts = new Map<string, number>();
  for (const [, call = ""] of log.matchAll(/^\d+ +(\w+)\(/gm))
    counts.set(call, (counts.get(call) ?? 0) + 1);
  return counts;
}

interface Case {
  readonly call: string;
  readonly nth: number;
  readonly error: (typeof errors)[number];
}

it("every refusal of the disk is reported, and nothing is corrupt", async () => {
  const counts = await countCalls();
  const cases = [...counts]
    .flatMap(([call, count]) =>
      Array.from({ length: count * 2 }, (_, index): Case => {
        const error = errors[index % 2] ?? "EIO";
        return { call, nth: Math.floor(index / 2) + 1, error };
      }),
    )
    .filter((_, index) => index % every === 0);
  const waiting = [...cases];
  const looked = { injected: 0, notSaved: 0, wrong: [] as string[] };
  const lane = async (_: unknown, number: number): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await refuseOnce(join(root, `lane-${String(number)}`), next, looked);
  };
  await Promise.all(Array.from({ length: 2 }, lane));
  tell(
    "operations of the disk",
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
  tell("refusals, EIO or ENOSPC", looked.injected);
  tell("times that something was shown as not saved", looked.notSaved);
  tell("corrupt, lost, or told wrongly", looked.wrong.length);
  expect(looked.wrong).toEqual([]);
  expect(looked.injected).toBeGreaterThan(cases.length * 0.9);
  expect(looked.notSaved).toBeGreaterThan(0);
});

/** One refusal in a vault of its own, and its result. */
async function refuseOnce(
  home: string,
  { call, nth, error }: Case,
  looked: { injected: number; notSaved: number; readonly wrong: string[] },
): Promise<void> {
  const inject = `inject=${call}:error=${error}:when=${String(nth)}`;
  const { tried, complaint, log } = await tryUnder(home, ["-e", inject]);
  const line = log.split("\n").find((each) => each.includes("(INJECTED)"));
  if (line !== undefined) looked.injected += 1;
  const where = `${error} at ${call} ${String(nth)} (${(line ?? "").slice(0, 90).replaceAll(root, "")})`;
  const refused = tried.filter((each) => "answer" in each && each.answer !== "ok");
  if (refused.length > 0) looked.notSaved += 1;
  if (complaint !== "") looked.wrong.push(`${where}: ended with ${complaint.slice(-400)}`);
  for (const { what, answer } of refused)
    if (!told.includes(answer)) looked.wrong.push(`${where}: ${what} says ${answer}`);
  const after = await openAgain(home, tried);
  if (after !== null) looked.wrong.push(`${where}: afterwards ${after}`);
}

/** Null when the vault opens correctly after all: what was acknowledged is there, once. */
async function openAgain(home: string, tried: readonly Tried[]): Promise<string | null> {
  const house = testHouse(home);
  house.now = later(30) as typeof house.now;
  try {
    await house.unlock("ada", passphraseOf("ada"));
    checkHouse(openHouseOf(house), null);
    const admitted = tried.some(({ what, answer }) => what === "admit" && answer === "ok");
    const { hits } = await house.ask("people.find", { text: "Linh" });
    if (admitted && hits.length !== 1) return "what was acknowledged is gone";
    if (existsSync(join(house.folder, "house.keys.tmp"))) return "a half key file is left";
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : "?";
  } finally {
    house.lock();
  }
}
