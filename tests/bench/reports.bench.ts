// The reports of a house of 25 years, beside a plain loop over the same rows in SQLite. `HEARTH_YEARS` makes it younger.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, bench, describe } from "vitest";
import { ReportPeriod } from "../../domain/reports/period.ts";
import { dispatch } from "../../electron/vault/dispatch.ts";
import { everything } from "../../electron/vault/everything.ts";
import { foundInvented } from "../../electron/demo/found.ts";
import { openHouseOf, testHouse } from "../integration/test-house.ts";

const years = Number(process.env["HEARTH_YEARS"] ?? "25");
const home = mkdtempSync(join(tmpdir(), "hearth-bench-"));
const house = testHouse(home);
const period = ReportPeriod.parse({ from: "2025-01-01", to: "2025-12-31" });
const tables = [
  "referrals",
  "stays",
  "documents",
  "assistances",
  "project_records",
  "census_entries",
];

const inHouse = async (name: "reports.pack" | "reports.people", input: unknown) => {
  const answer = await dispatch(everything, house.vault, name, input);
  if (!answer.ok) throw new Error("The reports answer");
};
const behind = { period, name: "filesBySex", row: "female", column: null } as const;

beforeAll(async () => {
  const begun = performance.now();
  const made = await foundInvented(
    house.vault,
    { language: "en", theme: "system" },
    { years, seed: 1 },
  );
  if (!made.ok) throw new Error(made.error.type);
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  process.stdout.write(`${String(years)} years, written in ${seconds} s\n`);
});

describe("the reports of a house of many years", () => {
  const often = { time: 3000, warmupTime: 500 };
  bench(
    "plain loop",
    () => {
      const { file } = openHouseOf(house).database;
      for (const table of tables) file.prepare(`SELECT * FROM ${table}`).raw().all();
      file
        .prepare("SELECT * FROM contacts WHERE day BETWEEN ? AND ?")
        .raw()
        .all(period.from, period.to);
    },
    often,
  );
  bench(
    "every report of a year, when nothing of it is in memory",
    () => {
      openHouseOf(house).opened.forget();
      return inHouse("reports.pack", period);
    },
    often,
  );
  bench("every report of a year", () => inHouse("reports.pack", period), often);
  bench("who is behind a number", () => inHouse("reports.people", behind), often);
});
