// What it takes to compare all pages of the file with what `house.head` says of them, against reading the file once.
import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import { houseFile } from "../../electron/vault/platform/opened-vault.ts";
import { readSeals, rootOf } from "../../electron/vault/platform/page-hashes.ts";
import { openBigHouse } from "./stored-big-house.ts";
import { median, tellFigure } from "./tell-budget-results.ts";

const rounds = 9;
/** Multiples of the time in which the file is read. */
const most = 1.5;

const house = await openBigHouse();
const path = houseFile.database(house.folder);

function compare(): void {
  const reading = readSeals(path);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return void rootOf(step.value, step.value.pages);
  }
}

/** Milliseconds. */
function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const read = () => void readFileSync(path);
const pairs = Array.from({ length: rounds }, () => [timeOf(read), timeOf(compare)] as const);
const [reading, comparing] = [
  median(pairs.map(([first]) => first)),
  median(pairs.map(([, second]) => second)),
];
tellFigure({
  what: "All pages of the file compared with their record",
  measured: `${(comparing / reading).toFixed(2)} × reading the file (${comparing.toFixed(0)} of ${reading.toFixed(0)} ms)`,
  budget: `${most.toFixed(2)} ×`,
  isKept: comparing <= most * reading,
});

describe("old pages", () => {
  bench("compare all pages", compare, { time: 200, iterations: 3 });
});
