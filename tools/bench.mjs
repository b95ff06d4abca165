// `npm run bench`: every budget, measured on a house of 25 years and on one ten times as large, in one table in docs/performance.md.
//   -- PART…   some parts alone, by their names; no table then
//   --list     names the parts
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { ensureHouses, folderOf } from "./bench/houses.mjs";
import { othersRunning } from "./bench/others.mjs";
import { writeBudgets } from "./bench/page.mjs";
import { parts } from "./bench/parts.mjs";
import { ensureBuild } from "./build.mjs";
import { inProject, projectRoot } from "./project.mjs";
import { prepare } from "./runtime/prepare.mjs";
import { asProgram, run, say, Unable } from "./terminal.mjs";

/** @typedef {import("./bench/parts.mjs").Part} Part */
/** @typedef {import("./bench/page.mjs").Figure} Figure */

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
  await ensureBuild("twin");
  const began = performance.now();
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
            : { HEARTH_TIMES: String(house), HEARTH_BENCH_HOUSE: folderOf(house) }),
        },
      },
    );
    say(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    if (code !== 0) failed.push(name);
  }
  const lines = (await readFile(told, "utf8")).split("\n").filter((line) => line !== "");
  await rm(join(told, ".."), { recursive: true, force: true });
  return { figures: lines.map((line) => /** @type {Figure} */ (JSON.parse(line))), failed };
}
