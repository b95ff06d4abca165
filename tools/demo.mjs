// `npm run demo [-- --out DIR] [--years 1|5] [--short]`: the real program on a fresh vault, walked through its steps as a
// person would, with or without a display. DIR (else out/demo) receives numbered pictures, the papers printed and the vault.
// `--short` walks the main steps alone: found a house, admit, a session, a paper, the lock.
// `--readme` does the same and keeps the pictures of docs/pictures.
// `npm run demo -- --handbook [--only NAME]` takes the pictures of docs/handbook anew instead, in three languages.
import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "./build.mjs";
import { guideThrough, patience } from "./demo/walkthrough-guide.mjs";
import { takeHandbookPictures } from "./demo/take-handbook-pictures.mjs";
import { keepForReadme } from "./demo/readme-pictures.mjs";
import { startProgram } from "./drive/program.mjs";
import { inProject } from "./project.mjs";
import { withDisplay } from "./runtime/display.mjs";
import { environmentFor, prepare } from "./runtime/prepare.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";

/** @typedef {{ readonly step: import("./demo/walkthrough-guide.mjs").WalkthroughStep }} StepFile */

/** A Wednesday at six in the evening, in Brussels: pictures are the same at whatever hour they are taken. */
const evening = "2027-03-10T17:00:00.000Z";

/** The folder contains the results of the last demonstration. */
const usual = inProject("out", "demo");

await asProgram(async () => {
  const { out, years, isShort, isHandbook, isReadme, only } = asked();
  const prepared = await prepare(["window", "display"]);
  Object.assign(process.env, environmentFor(prepared));
  const build = await ensureBuild("twin");
  if (isHandbook) {
    const taken = await withDisplay(() => takeHandbookPictures(only));
    say(`${String(taken.length)} pictures stand in docs/handbook.`);
    return;
  }
  const all = await findSteps();
  const steps = isShort || isReadme ? all.filter((step) => step.isShort) : all;
  if (out === usual) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  const done = await withDisplay(() => walk(build, steps, out, years));
  if (isReadme) await keepForReadme(out, done.pictures);
  const { version, isTestRuntime } = prepared.electron;
  say(JSON.stringify({ ...done, out, electron: version, isTestRuntime }));
});

function asked() {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: usual },
      years: { type: "string", default: "0" },
      short: { type: "boolean", default: false },
      handbook: { type: "boolean", default: false },
      readme: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const { short: isShort, handbook: isHandbook, readme: isReadme, only } = values;
  const years = /** @type {const} */ ([0, 1, 5]).find((some) => String(some) === values.years);
  if (years === undefined) throw new Unable("The invented house has --years 0, 1 or 5 behind it.");
  return { out: resolve(values.out), years, isShort, isHandbook, isReadme, only };
}

/** Every file in tools/demo/walkthrough, in the order of their numbers. */
async function findSteps() {
  const folder = join(import.meta.dirname, "demo", "walkthrough");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();
  return Promise.all(
    names.map(async (name) => {
      /** @type {unknown} */
      const file = await import(join(folder, name));
      return /** @type {StepFile} */ (file).step;
    }),
  );
}

/**
 * @param {string} build
 * @param {readonly import("./demo/walkthrough-guide.mjs").WalkthroughStep[]} steps
 * @param {string} out
 * @param {0 | 1 | 5} years
 */
async function walk(build, steps, out, years) {
  const folder = await mkdtemp(join(tmpdir(), "hearth-demo-"));
  const program = await startProgram({ build, folder, clock: evening });
  program.app.context().setDefaultTimeout(patience);
  const guide = guideThrough(program, out, years);
  const walked = [];
  try {
    for (const { name, run } of steps) {
      say(`${name}…`);
      const start = performance.now();
      await run(guide);
      walked.push({ name, seconds: Math.round((performance.now() - start) / 100) / 10 });
    }
  } catch (cause) {
    await guide.picture("where it stopped").catch(() => undefined);
    throw cause;
  } finally {
    await program.quit();
    // After the end, so that it is what stays on a disk, write-ahead log and all.
    await cp(program.home, join(out, "vaults"), { recursive: true });
    await rm(folder, { recursive: true, force: true });
  }
  return { steps: walked, pictures: guide.pictures, papers: guide.papers };
}
