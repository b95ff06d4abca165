// `npm run bench`: every budget, measured on a house of 25 years and on a quarter of it, in one table in docs/performance.md.
//   -- PART…   some parts alone, by their names; no table then
//   --list     names the parts
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { ensureHouses, folderOf } from "./bench/ensure-benchmark-vaults.mjs";
import { othersRunning } from "./bench/running-instances.mjs";
import { writeBudgets } from "./bench/performance-page.mjs";
import { parts } from "./bench/benchmark-list.mjs";
import { ensureBuild } from "./build.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { prepare } from "./runtime/prepare.mjs";
import { asProgram, run, say, Unable } from "./terminal.mjs";

/** @typedef {import("./bench/benchmark-list.mjs").Part} Part */
/** @typedef {import("./bench/performance-page.mjs").Figure} Figure */
/** @typedef {{ readonly growth: string, readonly share: number, readonly taken: number, readonly beside: number, readonly most: number }} Growth */

await asProgram(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--list")) {
    for (const { name, file } of parts) say(`${name.padEnd(10)} ${file}`);
    return 0;
  }
  const wanted = chosen(args);
  const prepared = await prepare(["window", "display", "checks"]);
  const others = await othersRunning(prepared.electron.program);
  if (others.length > 0)
    throw new Unable(
      `Hearth runs on this machine (${others.join(", ")}) and would be measured too: end it first.`,
    );
  const began = performance.now();
  await ensureBuild("twin");
  await ensureHouses(wanted.flatMap(({ house }) => house ?? []));
  const { figures, failed } = await measured(wanted);
  const minutes = ((performance.now() - began) / 60_000).toFixed(0);
  if (args.length === 0) {
    const { version, isTestRuntime } = prepared.electron;
    const electron = `Electron ${version}${isTestRuntime ? " (test runtime)" : ""}`;
    const day = new Date().toISOString().slice(0, 10);
    const machine = `${electron}, Node ${process.versions.node}, ${String(cpus().length)} cores, on ${day}, in ${minutes} minutes.`;
    await writeBudgets(figures, machine);
    const format = inProject("node_modules", "oxfmt", "bin", "oxfmt");
    await run(process.execPath, [format, inProject("docs", "performance.md")]);
  }
  const missed = figures.filter(({ isKept }) => !isKept);
  for (const { what, measured: found, budget } of missed)
    say(`Missed: ${what}, ${found} (${budget ?? "part of another budget"})`);
  for (const name of failed) say(`Not as it should be: ${name}`);
  return missed.length + failed.length > 0 ? 1 : 0;
});

/** By name, or by file. @param {readonly string[]} args @returns {readonly Part[]} */
function chosen(args) {
  if (args.length === 0) return parts.filter(({ isBudget }) => isBudget);
  return args.map((arg) => {
    const named = basename(arg).replace(/\.bench\.ts$/, "");
    const part = parts.find(({ name }) => name === named);
    if (part === undefined) throw new Unable(`There is no part called ${arg}; see --list.`);
    return part;
  });
}

/** @param {readonly Part[]} wanted */
async function measured(wanted) {
  const told = join(await mkdtemp(inProject("out", "bench-told-")), "figures");
  await writeFile(told, "");
  const failed = [];
  for (const { name, file, house } of wanted) {
    const began = performance.now();
    const { code } = await run(
      process.execPath,
      [
        inProject("node_modules", "vitest", "vitest.mjs"),
        "bench",
        "--run",
        "--config",
        "tests/bench/vitest.config.ts",
        file,
      ],
      {
        cwd: projectRoot,
        show: true,
        env: {
          ...process.env,
          HEARTH_BENCH_FIGURES: told,
          ...(house === null
            ? {}
            : { HEARTH_SHARE: String(house), HEARTH_BENCH_HOUSE: folderOf(house) }),
        },
      },
    );
    say(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (code !== 0) failed.push(name);
  }
  const lines = (await readFile(told, "utf8")).split("\n").filter((line) => line !== "");
  await rm(join(told, ".."), { recursive: true, force: true });
  const all = lines.map((line) => /** @type {Figure | Growth} */ (JSON.parse(line)));
  const grown = all.flatMap((one) => ("growth" in one ? [one] : []));
  const figures = all.flatMap((one) => ("growth" in one ? [] : [one]));
  return { figures: [...figures, ...growthOf(grown)], failed };
}

/**
 * What takes how much longer in the house than in a quarter of it. The machine is not equally fast in both runs, so each time is
 * divided by what the same work took beside it.
 * @param {readonly Growth[]} all @returns {readonly Figure[]}
 */
function growthOf(all) {
  const whole = all.filter(({ share }) => share === 1);
  return whole.flatMap(({ growth, taken, beside, most }) => {
    const part = all.find((one) => one.growth === growth && one.share < 1);
    if (part === undefined) return [];
    const ratio = taken / beside / (part.taken / part.beside);
    return [
      {
        what: `Growth from a quarter of the house to the house: ${growth}`,
        measured: `${ratio.toFixed(1)} × (p50 ${taken.toFixed(1)} ms and ${part.taken.toFixed(1)} ms)`,
        budget: `${String(most)} ×`,
        isKept: ratio <= most,
      },
    ];
  });
}
