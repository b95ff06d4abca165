// What `npm run bench` does beside measuring: it begins alone on the machine, and puts what it found in the place of what stood there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { othersIn } from "../../../tools/bench/running-instances.mjs";
import { withBudgets } from "../../../tools/bench/performance-page.mjs";
import { parts } from "../../../tools/bench/benchmark-list.mjs";
import { median, shareOf } from "../../bench/tell-budget-results.ts";

const program = "/home/invented/electron";

it("finds every program that would be measured as well, and mistakes nothing else for one", () => {
  const listed = [
    `  11 ${program} --no-sandbox /home/invented/out/twin`,
    `  12 ${program} --type=utility`,
    "  13 /opt/Hearth/hearth",
    "1014 /usr/bin/editor /home/invented/electron",
    "  15 /opt/another/electron --type=zygote",
    "  16 vim hearth",
    "",
  ].join("\n");
  expect(othersIn(listed, program)).toEqual([11, 12, 13]);
  expect(othersIn("", program)).toEqual([]);
});

it("writes one row for each budget between its markers, and leaves the rest as it was", () => {
  const marks = [
    "<!-- budgets: written by `npm run bench` -->",
    "<!-- end of budgets -->",
  ] as const;
  const [from, to] = marks;
  const page = `before\n${from}\nold\n${to}\nafter`;
  const figures = [
    { what: "Paint", measured: "1.04 ×", budget: "1.10 ×", isKept: true },
    { what: "Memory", measured: "2.00 ×", budget: "1.50 ×", isKept: false },
    { what: "Today at once", measured: "9.0 ms", budget: null, isKept: true },
  ];
  const told = withBudgets(page, figures, "On an invented machine.");
  expect(told.startsWith(`before\n${from}\n`)).toBe(true);
  expect(told.endsWith(`${to}\nafter`)).toBe(true);
  expect(told).toContain("| Paint | 1.04 × | 1.10 × | kept |");
  expect(told).toContain("| Memory | 2.00 × | 1.50 × | missed |");
  expect(told).toContain("| Today at once | 9.0 ms | none of its own |  |");
  expect(told).not.toContain("old");
  expect(withBudgets(told, figures, "On an invented machine.")).toBe(told);
  expect(() => withBudgets("no marks", figures, "")).toThrow("no place");
});

it("has a file for each part, and measures every budget in a full run", () => {
  for (const { file } of parts)
    expect(existsSync(join(import.meta.dirname, "../../..", file))).toBe(true);
  const whole = parts.filter(({ isBudget }) => isBudget).map(({ name }) => name);
  expect(whole).toEqual([
    "start-and-memory",
    "working-day",
    "dossier",
    "roster",
    "search",
    "queries",
    "old-pages",
    "yearly-reports",
    "growth",
  ]);
});

it("computes p95 and p50", () => {
  const twenty = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect(shareOf(twenty, 0.95)).toBe(19);
  expect(median(twenty)).toBe(10);
  expect(median([3, 1, 2])).toBe(2);
  expect(shareOf([7], 0.95)).toBe(7);
  expect(shareOf([], 0.5)).toBeNaN();
});
