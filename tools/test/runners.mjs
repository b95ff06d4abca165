// Starts the two test runners and reads their counts.
import { mkdir, rm } from "node:fs/promises";
import { inProject, projectRoot } from "../project.mjs";
import { run } from "../terminal.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */

const resultsFolder = inProject("out", "test");
export const playwright = inProject("node_modules", "@playwright", "test", "cli.js");

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} rest handed on
 * @param {Readonly<Record<string, string>>} [env] besides what this process has
 * @returns {Promise<Counts>}
 */
export async function runVitest(projects, rest, env = {}) {
  const report = await freshReport(`${projects.join("-")}.json`);
  const args = [
    inProject("node_modules", "vitest", "vitest.mjs"),
    "run",
    // A layer may be more than one project: what runs apart has its name and more.
    ...projects.map((project) => `--project=${project}*`),
    // Asked for some tests by name, a layer may well hold none of them.
    "--passWithNoTests",
    "--tagsFilter=!long",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...rest,
  ];
  const { code } = await run(process.execPath, args, {
    cwd: projectRoot,
    show: true,
    env: { ...process.env, ...env },
  });
  return vitestCounts(report, code, (isLong) => isLong);
}

/**
 * @param {readonly string[]} rest handed on
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runPlaywright(rest, env) {
  const report = await freshReport("e2e.json");
  const { code } = await run(
    process.execPath,
    [playwright, "test", "--pass-with-no-tests", ...rest],
    {
      cwd: projectRoot,
      show: true,
      // The display may have been started after `env` was made.
      env: { ...env, DISPLAY: process.env["DISPLAY"], HEARTH_TEST_RESULTS: resultsFolder },
    },
  );
  return playwrightCounts(report, code);
}

/** @param {string} name */
async function freshReport(name) {
  await mkdir(resultsFolder, { recursive: true });
  const report = inProject("out", "test", name);
  await rm(report, { force: true });
  return report;
}
