// The reports of each of twenty years in the database of 25 years, as the vault process answers them. In a process of its own,
// like the vault after a start: a gigabyte of garbage of all other queries was collected in the middle of it.
import { beforeAll, bench, describe } from "vitest";
import { calendarDateOf } from "../../domain/core/calendar-date.ts";
import { groupNames, type ReportGroup } from "../../domain/reports/report-chapters.ts";
import { type ReportPeriod, wholeYear, yearOf } from "../../domain/reports/report-period.ts";
import { prefetchRecords } from "../../electron/vault/today/prefetch-records.ts";
import { openHouseOf, type TestHouse } from "../helpers/integration/test-house.ts";
import { median, ms, shareOf, tellFigure, tellRatio } from "./tell-budget-results.ts";
import { kdfTime } from "./kdf-time.ts";
import { openAgain, openBigHouse, timeToAnswer } from "./stored-big-house.ts";

/** Multiples of the passphrase time, for p95 of the slowest tab. */
const budget = 0.3;
/** With fewer samples there is no p95. */
const years = 20;

let house: TestHouse;

beforeAll(async () => {
  house = await openBigHouse();
  await tellChapters();
  const packs = await timesOfYears((period) => timeToAnswer(house, "reports.pack", period));
  tellFigure({
    what: "All reports of a year, to be printed",
    measured: `p50 ${ms(median(packs))}, p95 ${ms(shareOf(packs, 0.95))}`,
    budget: null,
    isKept: true,
  });
}, 20 * 60_000);

/** As the screen requests them; all of them together are requested only on demand. */
async function tellChapters(): Promise<void> {
  const chapters: { readonly group: ReportGroup; readonly taken: readonly number[] }[] = [];
  for (const group of groupNames) {
    const taken = await timesOfYears((period) =>
      timeToAnswer(house, "reports.view", { period, group }),
    );
    chapters.push({ group, taken });
  }
  const all = chapters.flatMap(({ taken }) => taken);
  const lateOf = ({ taken }: Pick<(typeof chapters)[number], "taken">) => shareOf(taken, 0.95);
  const [slowest] = chapters.toSorted((a, b) => lateOf(b) - lateOf(a));
  tellRatio("The slowest chapter of the reports of a year, p95", {
    taken: lateOf(slowest ?? { taken: [] }),
    kdf: await kdfTime(),
    most: budget,
    more: `, \`${slowest?.group ?? ""}\`; p50 of all chapters ${ms(median(all))}`,
  });
}

/** The last one first: each for the first time after a start, when everything is prefetched. */
async function timesOfYears(
  ask: (period: ReportPeriod) => Promise<number>,
): Promise<readonly number[]> {
  await openAgain(house);
  await prefetchRecords(house.vault, openHouseOf(house));
  const thisYear = yearOf(calendarDateOf(house.now, "Europe/Brussels"));
  const taken: number[] = [];
  for (let year = thisYear - 1; taken.length < years; year -= 1)
    taken.push(await ask(wholeYear(year)));
  return taken;
}

describe("reports of the database of 25 years", () => {
  const few = { time: 0, iterations: 15, warmupTime: 0, warmupIterations: 0 };
  bench(
    "whom it helped",
    async () => {
      const period = wholeYear(yearOf(calendarDateOf(house.now, "Europe/Brussels")) - 1);
      await timeToAnswer(house, "reports.view", { period, group: "files" });
    },
    few,
  );
});
