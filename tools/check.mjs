// `npm run check [name…]`: everything a machine can say about the sources without running them.
import { availableParallelism } from "node:os";
import { inProject, projectRoot } from "./project.mjs";
import { asProgram, run, say, Unable } from "./terminal.mjs";

/**
 * A check is one or more programs, run in order. The longest check stands first, so that the others
 * fill the second core meanwhile.
 * @typedef {{ readonly name: string, readonly steps: readonly (readonly string[])[] }} Check
 */

/** @param {string} name @param {string} path @param {...string} args */
const tool = (name, path, ...args) => [inProject("node_modules", name, path), ...args];

/**
 * The native compiler; what draws the import rules still needs the one before it. One thread costs half of what several do,
 * which ask the same of the same files, and leaves the other core to the other checks.
 * @param {...string} args
 */
const compiler = (...args) => tool("typescript7", "bin/tsc", ...args, "--singleThreaded");

/** @type {readonly Check[]} */
const checks = [
  {
    name: "lint",
    steps: [tool("oxlint", "bin/oxlint", "--threads=1", "--config=oxlint.config.mjs", ".")],
  },
  {
    name: "types",
    steps: [
      compiler("-b"),
      // Against the older Electron too: what only the newest knows would break the test runtime.
      compiler("-p", "tools/check/electron-33.tsconfig.json"),
    ],
  },
  { name: "format", steps: [tool("oxfmt", "bin/oxfmt", "--check", ".")] },
  {
    name: "imports",
    steps: [
      tool(
        "dependency-cruiser",
        "bin/dependency-cruise.mjs",
        ...["--config", ".dependency-cruiser.cjs"],
        ...["--ignore-known", ".dependency-cruiser-known-violations.json"],
        ...["domain", "db", "electron", "renderer", "tests", "tools"],
      ),
    ],
  },
  { name: "unused", steps: [tool("knip", "bin/knip.js", "--no-progress")] },
];

/**
 * The native compiler and the linter's typed half are Go programs: they collect garbage less often, which saves a third
 * of their time, as long as they stay below this memory. On one core each they ask what a type is once and not once for each
 * core, which saves another third; the other checks run beside them.
 */
const env = { ...process.env, GOGC: "400", GOMEMLIMIT: "4GiB", GOMAXPROCS: "1" };

await asProgram(async () => {
  const asked = process.argv.slice(2);
  const wanted = checks.filter(({ name }) => asked.length === 0 || asked.includes(name));
  if (wanted.length === 0) {
    throw new Unable(`There are these checks: ${checks.map(({ name }) => name).join(", ")}.`);
  }
  const failed = await runAll(wanted);
  say(failed.length === 0 ? "All checks pass." : `Failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});

/**
 * @param {readonly Check[]} wanted
 * @returns {Promise<string[]>} names of those that failed
 */
async function runAll(wanted) {
  const waiting = [...wanted];
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism() >> 1) }, worker));
  return failed;
}

/** @param {Check} check */
async function passes({ name, steps }) {
  const start = performance.now();
  let complaints = "";
  for (const step of steps) {
    const { code, output } = await run(process.execPath, step, { cwd: projectRoot, env });
    if (code !== 0) complaints += `${output.trim()}\n`;
  }
  if (complaints !== "") say(`✗ ${name}\n${complaints}`);
  else say(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return complaints === "";
}
