// The reports of a house of 25 years, beside a plain loop over the same rows in SQLite. `HEARTH_YEARS` makes it younger.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, bench, describe } from "vitest";
import type { AppError } from "../../domain/errors.ts";
import { ReportPeriod } from "../../domain/reports/period.ts";
import type { Result } from "../../domain/result.ts";
import type { Context } from "../../electron/vault/context.ts";
import { reportHandlers } from "../../electron/vault/handlers/reports.ts";
import { read } from "../../electron/vault/transact.ts";
import { foundInvented } from "../../electron/vault/years/found-invented.ts";
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

const inHouse = <T>(work: (context: Context) => Result<T, AppError>) => {
  const answer = read(openHouseOf(house), house.vault.clock, work);
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
  process.once("exit", () => {
    rmSync(home, { recursive: true, force: true });
  });
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
    "every report of a year",
    () => {
      inHouse((context) => reportHandlers["reports.view"](context, period));
    },
    often,
  );
  bench(
    "who is behind a number",
    () => {
      inHouse((context) => reportHandlers["reports.people"](context, behind));
    },
    often,
  );
});
