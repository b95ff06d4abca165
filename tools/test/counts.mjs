// How many tests passed and which failed, read from the reports of the runners.
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

/** Which tests a run was told to leave out, by their tag. @typedef {(isLong: boolean) => boolean} LeftOut */

/**
 * @param {string} report
 * @param {number} code the runner's exit code
 * @param {LeftOut} [isLeftOut] what was left out on purpose is not skipped
 * @returns {Promise<Counts>}
 */
export async function vitestCounts(report, code, isLeftOut = () => false) {
  /** @type {(Record<"numPassedTests" | "numFailedTests", number> & { testResults?: readonly import("./failures.mjs").TestFile[] }) | null} */
  const found = await readReport(report);
  const tests = found?.testResults?.flatMap(({ assertionResults }) => assertionResults) ?? [];
  const isSkipped = (/** @type {import("./failures.mjs").Assertion} */ { status, tags = [] }) =>
    !["passed", "failed"].includes(status) && !isLeftOut(tags.includes("long"));
  return honest(code, {
    passed: found?.numPassedTests ?? 0,
    failed: found?.numFailedTests ?? 0,
    skipped: tests.filter(isSkipped).length,
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
