// The table of all budgets in docs/performance.md.
import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "../project.mjs";

const page = inProject("docs", "performance.md");
const marks = {
  from: "<!-- budgets: written by `npm run bench` -->",
  to: "<!-- end of budgets -->",
};

/**
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} measured
 * @property {string | null} budget null where it is part of another one
 * @property {boolean} isKept
 */

/**
 * @param {readonly Figure[]} figures
 * @param {string} under a line about the machine and the day
 */
export async function writeBudgets(figures, under) {
  await writeFile(page, withBudgets(await readFile(page, "utf8"), figures, under));
}

/**
 * @param {string} text
 * @param {readonly Figure[]} figures
 * @param {string} under
 */
export function withBudgets(text, figures, under) {
  const [start, end] = [text.indexOf(marks.from), text.indexOf(marks.to)];
  if (start === -1 || end < start) throw new Error("docs/performance.md has no place for budgets");
  const rows = figures.map(
    ({ what, measured, budget, isKept }) =>
      `| ${what} | ${measured} | ${budget ?? "none of its own"} | ${verdict(budget, isKept)} |`,
  );
  const table = ["| what | measured | budget | |", "| --- | --- | --- | --- |", ...rows];
  const told = [marks.from, "", ...table, "", under, "", marks.to];
  return text.slice(0, start) + told.join("\n") + text.slice(end + marks.to.length);
}

/** @param {string | null} budget @param {boolean} isKept */
function verdict(budget, isKept) {
  if (budget === null) return "";
  return isKept ? "kept" : "missed";
}
