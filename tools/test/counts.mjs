// How many tests passed and which failed, read from what the runners wrote down.
import { readFile } from "node:fs/promises";
import { failuresOfPlaywright, failuresOfVitest } from "./failures.mjs";

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number, readonly failures: readonly import("./failures.mjs").Failure[] }} Counts
 */

/** @param {readonly Counts[]} counts @returns {Counts} */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.reduce((total, { skipped }) => total + skipped, 0),
  failures: counts.flatMap(({ failures }) => failures),
});

/** @param {string} report @param {number} code the runner's exit code @returns {Promise<Counts>} */
export async function vitestCounts(report, code) {
  /** @type {(Record<"numPassedTests" | "numFailedTests" | "numPendingTests" | "numTodoTests", number> & { testResults?: readonly import("./failures.mjs").TestFile[] }) | null} */
  const found = await readReport(report);
  return honest(code, {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
    failures: failuresOfVitest(found),
  });
}

/** @param {string} report @param {number} code the runner's exit code @returns {Promise<Counts>} */
export async function playwrightCounts(report, code) {
  /** @type {(import("./failures.mjs").Suite & { stats: Record<"expected" | "unexpected" | "flaky" | "skipped", number> }) | null} */
  const found = await readReport(report);
  return honest(code, {
    passed: found?.stats.expected ?? 0,
    failed: (found?.stats.unexpected ?? 0) + (found?.stats.flaky ?? 0),
    skipped: found?.stats.skipped ?? 0,
    failures: failuresOfPlaywright(found),
  });
}

/**
 * A runner that fails without a failed test (a file that does not load, an error between tests)
 * counts as one.
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
const honest = (code, counts) =>
  code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T | null>}
 */
async function readReport(path) {
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? null : /** @type {T} */ (JSON.parse(text));
}
