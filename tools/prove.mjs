// `npm run prove [step…]`: everything that can be proved by trying it, with figures in docs/proof.md. Goes on where a run
// of the same sources was broken off.
//   --again   does again what was done before
//   --list    names the steps
import { readFile, writeFile } from "node:fs/promises";
import { arch, platform, release } from "node:os";
import { inProject, installedVersion, readManifest } from "./project.mjs";
import { reportOf, withReport } from "./prove/report.mjs";
import { outcomeOf } from "./prove/run-step.mjs";
import { keepOutcome, lastOutcomes, outcomesOf, sourcesNow } from "./prove/earlier-outcomes.mjs";
import { steps } from "./prove/steps.mjs";
import { prepare } from "./runtime/prepare.mjs";
import { asProgram, run, say, Unable } from "./terminal.mjs";

/** @typedef {import("./prove/steps.mjs").Step} Step */
/** @typedef {import("./prove/report.mjs").Outcome} Outcome */

const page = inProject("docs", "proof.md");

await asProgram(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--list")) {
    for (const { name, title } of steps) say(`${name.padEnd(16)} ${title}`);
    return 0;
  }
  const wanted = chosen(args.filter((arg) => !arg.startsWith("--")));
  const { key, commit } = await sourcesNow();
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map((await outcomesOf(key)).map((outcome) => [outcome.name, outcome]));
  const isDone = (/** @type {Step} */ { name }) => outcomes.get(name)?.state === "proved";
  const waiting = args.includes("--again") ? wanted : wanted.filter((step) => !isDone(step));
  const versions = await versionsHere();
  const date = new Date().toISOString().slice(0, 10);
  const keep = async (/** @type {Omit<Outcome, "date" | "commit">} */ found) => {
    const outcome = { ...found, date, commit };
    outcomes.set(outcome.name, outcome);
    await keepOutcome(key, outcome);
    const known = new Map((await lastOutcomes()).map((last) => [last.name, last]));
    for (const now of outcomes.values()) known.set(now.name, now);
    const report = reportOf({ date, commit, versions, outcomes: [...known.values()] });
    await writeFile(page, withReport(await readFile(page, "utf8"), report));
    await run(process.execPath, [inProject("node_modules", "oxfmt", "bin", "oxfmt"), page]);
    say(`${outcome.state.padEnd(8)} ${outcome.name} (${outcome.seconds.toFixed(0)} s)`);
    for (const why of outcome.why) say(`         ${why}`);
  };
  await doAll(waiting, keep);
  const found = wanted.map(({ name }) => outcomes.get(name)?.state);
  say(
    `${String(found.filter((state) => state === "proved").length)} of ${String(wanted.length)} proved; see docs/proof.md`,
  );
  return found.includes("failed") ? 1 : 0;
});

/** Those without a window two at a time, a core each; the others one after another. @param {readonly Step[]} all @param {(outcome: Omit<Outcome, "date" | "commit">) => Promise<void>} keep */
async function doAll(all, keep) {
  const plain = all.filter(({ kind }) => kind === "plain").sort((a, b) => b.minutes - a.minutes);
  const worker = async () => {
    for (let step = plain.shift(); step !== undefined; step = plain.shift())
      await keep(await outcomeOf(step));
  };
  await Promise.all([worker(), worker()]);
  for (const step of all.filter(({ kind }) => kind !== "plain")) await keep(await outcomeOf(step));
}

/** @param {readonly string[]} names @returns {readonly Step[]} */
function chosen(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Unable(`There is no step called ${unknown.join(", ")}; see --list.`);
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/** @returns {Promise<Readonly<Record<string, string>>>} */
async function versionsHere() {
  const { electron } = await prepare(["window", "display", "checks"]);
  const { output } = await run("sh", ["-c", "nproc"]);
  return {
    Hearth: readManifest().version,
    Electron: `${electron.version}${electron.isTestRuntime ? " (test runtime)" : ""}`,
    "better-sqlite3-multiple-ciphers": installedVersion("better-sqlite3"),
    Node: process.versions.node,
    [`${platform()} ${arch()}`]: `${release()}, ${output.trim()} cores`,
  };
}
