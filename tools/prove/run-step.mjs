// Runs one step: its tests with their counts, then what they told is judged.
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject, projectRoot } from "../project.mjs";
import { run } from "../terminal.mjs";
import { playwrightCounts, vitestCounts } from "../test/counts.mjs";
import { askAboutVulnerabilities } from "./vulnerability-audit.mjs";
import { figuresIn, wrongIn } from "./check-figures.mjs";
import { listenedTo } from "./run-in-watched-network.mjs";

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("./report.mjs").Outcome} Outcome
 * @typedef {{ readonly wrong: readonly string[], readonly figures: readonly import("./check-figures.mjs").Figure[], readonly said?: string, readonly notRun?: string }} Made
 */

/** @param {Step} step @returns {Promise<Omit<Outcome, "date" | "commit">>} */
export async function outcomeOf(step) {
  const { name, expects } = step;
  const why = step.needs?.() ?? null;
  if (why !== null) return { name, state: "not run", why: [why], figures: [], seconds: 0 };
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "hearth-prove-"));
  try {
    // Stories are told by another user.
    await chmod(folder, 0o755);
    const told = join(folder, "figures");
    await writeFile(told, "");
    await chmod(told, 0o666);
    const made = await ways[step.kind](step, { folder, told });
    const figures = [...figuresIn(await readFile(told, "utf8")), ...made.figures];
    const seconds = (performance.now() - start) / 1000;
    const said = made.said === undefined ? {} : { said: made.said };
    if (made.notRun !== undefined)
      return { name, state: "not run", why: [made.notRun], figures, seconds, ...said };
    const wrong = [...made.wrong, ...wrongIn(expects, figures)];
    const state = wrong.length === 0 ? "proved" : "failed";
    return { name, state, why: wrong, figures, seconds, ...said };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ readonly folder: string, readonly told: string }} Place */

/** @type {Readonly<Record<Step["kind"], (step: Step, place: Place) => Promise<Made>>>} */
const ways = { plain, window, package: packaged, audit: askAboutVulnerabilities };

/** @param {Step} step @param {Place} place @returns {Promise<Made>} */
async function plain({ files = [], env = {}, minutes, isLong = false }, { folder, told }) {
  const report = join(folder, "report.json");
  const args = [
    inProject("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project=prove",
    "--project=integration*",
    "--project=unit*",
    ...(isLong ? ["--project=component*", "--tagsFilter=long"] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ];
  const { code, output } = await run(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env, HEARTH_FIGURES: told },
    timeLimit: minutes * 60_000,
  });
  const isLeftOut = (/** @type {boolean} */ isTagged) => isLong && !isTagged;
  return judged(await vitestCounts(report, code, isLeftOut), output);
}

/** @param {Step} step @param {Place} place @returns {Promise<Made>} */
async function window(
  { files = [], env: own = {}, minutes, isLong = false, asRoot = false, inNamespace = false },
  { folder, told },
) {
  const specs = files.map((name) => `tests/e2e/${name}.spec.ts`);
  const command = [
    process.execPath,
    inProject("tools", "test.mjs"),
    "--only=e2e",
    ...specs,
    "--workers=2",
    ...(isLong ? ["--grep=@long"] : []),
    ...(asRoot ? ["--as-root"] : []),
  ];
  const env = { ...process.env, HEARTH_LONG: "1", ...own, HEARTH_FIGURES: told };
  const timeLimit = minutes * 60_000;
  if (!inNamespace) {
    const { code, output } = await run(command[0] ?? "", command.slice(1), {
      cwd: projectRoot,
      env,
      timeLimit,
    });
    return judged(await playwrightCounts(inProject("out", "test", "e2e.json"), code), output);
  }
  const heard = await listenedTo(command, { env, folder, timeLimit });
  const made = judged(
    await playwrightCounts(inProject("out", "test", "e2e.json"), heard.code),
    heard.output,
  );
  return {
    wrong: [...made.wrong, ...heard.others.slice(0, 10).map((packet) => `heard: ${packet}`)],
    figures: [
      ...made.figures,
      { name: "packets of the listener's own that were heard", value: heard.own },
      { name: "packets of the program", value: heard.others.length },
    ],
  };
}

/** @param {Step} step @param {Place} place @returns {Promise<Made>} */
async function packaged({ minutes }, { told }) {
  const { code, output } = await run(
    process.execPath,
    [inProject("tools", "package.mjs"), "--test-runtime", "--test"],
    {
      cwd: projectRoot,
      env: { ...process.env, HEARTH_FIGURES: told },
      timeLimit: minutes * 60_000,
    },
  );
  return judged(await vitestCounts(inProject("out", "test", "package.json"), code), output);
}

/**
 * @param {import("../test/counts.mjs").Counts} counts
 * @param {string} output
 * @returns {Made}
 */
function judged({ passed, failed, skipped }, output) {
  const figures = [{ name: "tests that passed", value: passed }];
  if (failed + skipped === 0) return { wrong: [], figures };
  const failures = output
    .split("\n")
    .filter((line) => /^\s*(?:FAIL|✗|✘|×|AssertionError)/.test(bare(line)));
  return {
    wrong: [
      `${String(failed)} tests failed, ${String(skipped)} were skipped`,
      ...failures.slice(0, 5).map((line) => bare(line).trim().slice(0, 160)),
    ],
    figures,
  };
}

/** Without the colours of a terminal. @param {string} line */
const bare = (line) => line.replaceAll(/\u001B\[[\d;]*m/g, "");
