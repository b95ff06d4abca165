// Every question that a window may ask, put to the house of 25 years with whatever stands in it, as the vault process answers it.
// Writes its table into docs/performance.md, and fails where a question is slower than its budget. `HEARTH_TIMES=10` asks a house of
// ten times as many; `HEARTH_BENCH_HOUSE` names a folder where the house is kept for the next run.
import { beforeAll, bench, describe } from "vitest";
import { api, type ProcedureName } from "../../domain/api.ts";
import { civilDate } from "../../domain/calendar.ts";
import { dispatch } from "../../electron/vault/dispatch.ts";
import { everything } from "../../electron/vault/everything.ts";
import { idsIn, inputsFor, type Known } from "../integration/attack/any-input.ts";
import { openHouseOf, type TestHouse } from "../integration/test-house.ts";
import { times } from "./big-house.ts";
import { keepWarmingUp } from "../../electron/vault/warm-up.ts";
import { median, ms, shareOf, tellFigure } from "./figures.ts";
import { manyMore, openAgain, openBigHouse, timeToAnswer } from "./kept-house.ts";
import { writeTable } from "./write-table.ts";

/** Milliseconds for the slowest twentieth. What fills a screen from many rows has the budget of a screen. */
const budgets = { question: 10, screen: 100 };
/** Each looks through a whole file of files, once in a while: a report, a paper, what a change of the rules would move. */
const wholeFile: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  "reports.view",
  "reports.pack",
  "reports.coded",
  "reports.people",
  "questions.answer",
  "access.sheet",
  "profiles.preview",
  "guard.tryOn",
  "session.fingerprint",
]);
/** Told by themselves as well. */
const apart = [
  ["Today", "today.view"],
  ["The radar", "documents.radar"],
] as const satisfies readonly (readonly [string, ProcedureName])[];
const asks = 40;
const tries = 200;
/** Of fewer asks nobody can say what nineteen of twenty take. */
const fewest = 20;

const queries = (Object.keys(api) as ProcedureName[]).filter((name) => api[name].kind === "query");

let house: TestHouse;

interface Taken {
  readonly name: ProcedureName;
  readonly first: number;
  readonly half: number;
  readonly late: number;
  /** The same number of rows of people read by their number, in between. */
  readonly plain: number;
}

beforeAll(async () => {
  house = await openBigHouse();
  await tellWhatIsOpenedAhead();
  const known = knownHere();
  const taken: Taken[] = [];
  for (const name of queries) {
    const one = await timesOf(name, known);
    if (one !== null) taken.push(one);
  }
  writeTable(times === 1 ? "queries" : `queries-${String(times)}`, linesOf(taken));
  holdAgainstBudgets(taken);
}, 40 * 60_000);

/**
 * Today in the moment of opening, which is part of what it takes from Enter to Today; then all is opened ahead, as in the program.
 */
async function tellWhatIsOpenedAhead(): Promise<void> {
  await openAgain(house);
  const first = await timeToAnswer(house, "today.view", {});
  await openAgain(house);
  const begun = performance.now();
  await keepWarmingUp(house.vault, openHouseOf(house));
  const ahead = performance.now() - begun;
  tellFigure({
    what: `Today in the moment of opening${manyMore}`,
    measured: `${ms(first)}; all is opened ahead in ${ms(ahead)}`,
    budget: null,
    isKept: true,
  });
}

function holdAgainstBudgets(taken: readonly Taken[]): void {
  const asked = taken
    .filter(({ name }) => !wholeFile.has(name))
    .toSorted((a, b) => b.late - a.late);
  const slow = asked.filter(({ late }) => late > budgets.screen);
  const quick = taken.filter(({ late }) => late <= budgets.question);
  const [slowest] = asked;
  const beside = median(taken.map(({ half, plain }) => half / plain)).toFixed(1);
  tellFigure({
    what: `Every question of a screen, nineteen of twenty${manyMore}`,
    measured: `${String(quick.length)} of ${String(taken.length)} under ${ms(budgets.question)}, the slowest \`${slowest?.name ?? ""}\` ${ms(slowest?.late ?? 0)}; half of them ${beside} × a page of cards that SQLite reads in between`,
    budget: ms(budgets.screen),
    isKept: slow.length === 0,
  });
  for (const [what, name] of apart) {
    const { half = 0, late = 0 } = taken.find((one) => one.name === name) ?? {};
    tellFigure({
      what: `${what}${manyMore}`,
      measured: `half ${ms(half)}, nineteen of twenty ${ms(late)}`,
      budget: ms(budgets.screen),
      isKept: late <= budgets.screen,
    });
  }
  if (slow.length > 0)
    throw new Error(`Slower than a screen may be: ${slow.map(({ name }) => name).join(", ")}`);
}

/** Some of the newest rows, some of the oldest: a house asks for either. */
function knownHere(): Known {
  const { file } = openHouseOf(house).database;
  const today = civilDate(house.now, "Europe/Brussels");
  return {
    idsByTable: new Map(
      [...idsIn(file)].map(([table, ids]) => [table, [...ids.slice(0, 20), ...ids.slice(-20)]]),
    ),
    days: [today, `${today.slice(0, 7)}-01`, "2025-01-01", "2025-12-31"],
    moments: [house.now],
    texts: ["slept", "Invented 12", "en"],
  };
}

async function timesOf(name: ProcedureName, known: Known): Promise<Taken | null> {
  const [answered, plain]: [number[], number[]] = [[], []];
  for (const input of inputsFor(name, known, tries)) {
    const begun = performance.now();
    const answer = await dispatch(everything, house.vault, name, input);
    if (answer.ok) {
      answered.push(performance.now() - begun);
      plain.push(plainRead());
    }
    if (answered.length === asks) break;
  }
  const [first] = answered;
  if (first === undefined) return null;
  // What nothing is chosen for is asked again, as whoever comes back to a screen does.
  answered.push(...(await again(name, known, fewest - answered.length)));
  return {
    name,
    first,
    half: median(answered),
    late: shareOf(answered, 0.95),
    plain: median(plain),
  };
}

async function again(name: ProcedureName, known: Known, more: number): Promise<readonly number[]> {
  const taken: number[] = [];
  const [input] = inputsFor(name, known, 1);
  for (let round = 0; round < more; round += 1) {
    const begun = performance.now();
    const answer = await dispatch(everything, house.vault, name, input);
    if (answer.ok) taken.push(performance.now() - begun);
  }
  return taken;
}

/** A page of two hundred cards, as SQLite gives them. */
function plainRead(): number {
  const begun = performance.now();
  openHouseOf(house).database.file.prepare("SELECT * FROM people LIMIT 200").raw().all();
  return performance.now() - begun;
}

function linesOf(taken: readonly Taken[]): readonly string[] {
  const plain = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const small = taken.filter(({ late }) => late <= budgets.question);
  const rest = taken.filter(({ late }) => late > budgets.question);
  return [
    `Of ${String(taken.length)} questions, ${String(small.length)} are answered in under ${String(budgets.question)} ms in nineteen of twenty asks, the slowest of them in`,
    `${plain(Math.max(0, ...small.map(({ late }) => late)))} ms; a page of two hundred cards, read by SQLite alone, took ${plain(median(taken.map((one) => one.plain)))} ms in between. The others, in milliseconds:`,
    "",
    "| question | the first time | half take less than | nineteen of twenty | budget |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rest
      .toSorted((a, b) => b.late - a.late)
      .map(
        ({ name, first, half, late }) =>
          `| \`${name}\` | ${plain(first)} | ${plain(half)} | ${plain(late)} | ${wholeFile.has(name) ? "whole file" : String(budgets.screen)} |`,
      ),
  ];
}

describe("the house of 25 years", () => {
  const few = { time: 0, iterations: 15, warmupTime: 0, warmupIterations: 0 };
  bench(
    "Today",
    async () => {
      await dispatch(everything, house.vault, "today.view", {});
    },
    few,
  );
});
