// The failures, repeated at the end: the runners print them when they happen, thousands of lines before.
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ readonly name: string, readonly why: string }} Failure
 * @typedef {{ readonly status: string, readonly fullName: string, readonly tags?: readonly string[], readonly failureMessages?: readonly string[] | null }} Assertion
 * @typedef {{ readonly name: string, readonly status: string, readonly message?: string, readonly assertionResults: readonly Assertion[] }} TestFile
 * @typedef {{ readonly status: string, readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[] }} StoryRun
 * @typedef {{ readonly title: string, readonly file: string, readonly tests: readonly StoryRun[] }} Story
 * @typedef {{ readonly specs?: readonly Story[], readonly suites?: readonly Suite[] }} Suite
 */

/** How much of an error is repeated; the whole of it is where it happened. */
const lines = 12;

/** @param {string | undefined} message */
const beginning = (message) =>
  stripVTControlCharacters(message ?? "")
    .split("\n")
    .slice(0, lines)
    .join("\n");

/**
 * @param {{ readonly testResults?: readonly TestFile[] } | null} report as vitest writes it
 * @returns {readonly Failure[]}
 */
export function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that does not load, or whose preparation fails, has no failed test.
    if (failed.length === 0 && status === "failed") return [{ name, why: beginning(message) }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${name}: ${fullName}`,
      why: beginning(failureMessages?.[0]),
    }));
  });
}

/**
 * @param {Suite | null} report as Playwright writes it
 * @returns {readonly Failure[]}
 */
export function failuresOfPlaywright(report) {
  const here = (report?.specs ?? []).flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => ({
        name: `${file}: ${title}`,
        why: beginning(results.flatMap(({ errors }) => errors ?? [])[0]?.message),
      })),
  );
  return [...here, ...(report?.suites ?? []).flatMap(failuresOfPlaywright)];
}

/** @param {readonly Failure[]} failures @returns {string} nothing where nothing failed */
export const saidOnceMore = (failures) =>
  failures.length === 0
    ? ""
    : ["", "What failed:", ...failures.map(({ name, why }) => `\n✗ ${name}\n${why}`), ""].join(
        "\n",
      );
