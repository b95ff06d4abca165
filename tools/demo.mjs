// `npm run demo [-- --out DIR] [--years 1|5] [--short]`: the real program on a fresh vault, walked through its jobs as a
// person would, with or without a display. DIR (else out/demo) receives numbered pictures, the papers printed and the vault.
// `--short` walks the main jobs alone: found a house, admit, a session, a paper, the lock.
// `npm run demo -- --handbook [--only NAME]` takes the pictures of docs/handbook anew instead, in three languages, and
// `npm run demo -- --readme` those of docs/pictures.
import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "./build.mjs";
import { guideThrough, patience } from "./demo/guide.mjs";
import { takeHandbookPictures } from "./demo/handbook.mjs";
import { takeReadmePictures } from "./demo/readme.mjs";
import { startProgram } from "./drive/program.mjs";
import { inProject } from "./project.mjs";
import { withDisplay } from "./runtime/display.mjs";
import { environmentFor, prepare } from "./runtime/prepare.mjs";
import { asProgram, say, Unable } from "./terminal.mjs";

/** @typedef {{ readonly job: import("./demo/guide.mjs").Job }} JobFile */

/** A Wednesday at six in the evening, in Brussels: pictures are the same at whatever hour they are taken. */
const evening = "2027-03-10T17:00:00.000Z";

/** What stood here was left by the demonstration before. */
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
  if (isReadme) {
    const taken = await withDisplay(() => withProgram(build, takeReadmePictures));
    say(`${String(taken)} pictures stand in docs/pictures.`);
    return;
  }
  const all = await findJobs();
  const jobs = isShort ? all.filter((job) => job.isShort) : all;
  if (out === usual) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  const done = await withDisplay(() => walk(build, jobs, out, years));
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

/** Every file in tools/demo/jobs, in the order of their numbers. */
async function findJobs() {
  const folder = join(import.meta.dirname, "demo", "jobs");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();
  return Promise.all(
    names.map(async (name) => {
      /** @type {unknown} */
      const file = await import(join(folder, name));
      return /** @type {JobFile} */ (file).job;
    }),
  );
}

/**
 * @param {string} build
 * @param {readonly import("./demo/guide.mjs").Job[]} jobs
 * @param {string} out
 * @param {0 | 1 | 5} years
 */
function walk(build, jobs, out, years) {
  /** @param {import("./drive/program.mjs").Program} program */
  const through = async (program) => {
    const guide = guideThrough(program, out, years);
    const walked = [];
    try {
      for (const { name, run } of jobs) {
        say(`${name}…`);
        const start = performance.now();
        await run(guide);
        walked.push({ name, seconds: Math.round((performance.now() - start) / 100) / 10 });
      }
    } catch (cause) {
      await guide.picture("where it stopped").catch(() => undefined);
      throw cause;
    }
    return { jobs: walked, pictures: guide.pictures, papers: guide.papers };
  };
  // After the end, so that it is what stays on a disk, write-ahead log and all.
  /** @param {string} home */
  const keep = (home) => cp(home, join(out, "vaults"), { recursive: true });
  return withProgram(build, through, keep);
}

/**
 * Does something with the program on a fresh vault, which is gone afterwards.
 * @template T
 * @param {string} build
 * @param {(program: import("./drive/program.mjs").Program) => Promise<T>} use
 * @param {(home: string) => Promise<void>} [keep] what of it
 * @returns {Promise<T>}
 */
async function withProgram(build, use, keep) {
  const folder = await mkdtemp(join(tmpdir(), "hearth-demo-"));
  const program = await startProgram({ build, folder, clock: evening });
  program.app.context().setDefaultTimeout(patience);
  try {
    return await use(program);
  } finally {
    await program.quit();
    await keep?.(program.home);
    await rm(folder, { recursive: true, force: true });
  }
}
