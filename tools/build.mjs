// `npm run build [flavour…]`: bundles the program into out/<flavour>, unless nothing changed since.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { inProject, projectRoot, readManifest } from "./project.mjs";
import { asProgram, run, say, Unable } from "./terminal.mjs";

/**
 * - `development` runs from the sources, readable, with its source maps;
 * - `twin` is the release with test hooks, driven by the tests;
 * - `release` is what a house uses: the hooks are not even inside.
 * @typedef {"development" | "twin" | "release"} Flavour
 */

/** @type {readonly Flavour[]} */
const flavours = ["development", "twin", "release"];

/** What a build depends on. Tests and tools are not in it; the handbook is a part of the program. */
export const sourceFolders = ["docs/handbook", "domain", "db", "electron", "renderer"];
const sourceFiles = [
  "build/update-keys.json",
  "electron.vite.config.ts",
  "package-lock.json",
  "package.json",
];

const stampName = "sources.sha256";

/**
 * Builds a flavour if its sources changed.
 * @param {Flavour} flavour
 * @returns {Promise<string>} the folder of the build
 */
export async function ensureBuild(flavour) {
  const folder = inProject("out", flavour);
  const stamp = sourcesStamp();
  if ((await readFile(join(folder, stampName), "utf8").catch(() => "")) === stamp) return folder;

  say(`Building (${flavour})…`);
  await mkdir(inProject("out"), { recursive: true });
  const draft = await mkdtemp(inProject("out", `${flavour}.draft-`));
  try {
    // A temporary folder is closed to others, who may well run the program.
    await chmod(draft, 0o755);
    await bundle(flavour, draft, stamp);
    await writeFile(join(draft, "package.json"), manifest());
    await writeFile(join(draft, stampName), stamp);
    // Swapped at once: a build that failed leaves the last good one in place.
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

function sourcesStamp() {
  const sum = createHash("sha256");
  for (const path of [...sourceFolders.flatMap(filesIn), ...sourceFiles.map((n) => inProject(n))]) {
    // By its place in the project, so that a program made elsewhere of the same is the same.
    sum
      .update(`${relative(projectRoot, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return sum.digest("hex");
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/**
 * In a process of its own: bundlers keep state, and a watcher builds many times.
 * @param {Flavour} flavour
 * @param {string} draft
 * @param {string} stamp
 */
async function bundle(flavour, draft, stamp) {
  const vite = inProject("node_modules", "electron-vite", "bin", "electron-vite.js");
  const { code, output } = await run(process.execPath, [vite, "build", "--mode", flavour], {
    cwd: projectRoot,
    env: {
      ...process.env,
      HEARTH_BUILD_FOLDER: draft,
      HEARTH_BUILD_STAMP: stamp,
      NODE_ENV: "production",
    },
  });
  if (code !== 0)
    throw new Unable(`${output}\nThe program could not be built; the reason is above.`);
}

/** Lets Electron be started on the folder of a build: `electron out/twin`. */
function manifest() {
  const { name, productName, version, description } = readManifest();
  const main = "main/main.js";
  return JSON.stringify({ name, productName, version, description, type: "module", main });
}

if (process.argv[1] === import.meta.filename) {
  await asProgram(async () => {
    const asked = process.argv.slice(2);
    const wanted = flavours.filter((flavour) => asked.includes(flavour));
    const unknown = asked.filter((word) => !flavours.some((flavour) => flavour === word));
    if (unknown.length > 0) throw new Unable(`There is no flavour called ${unknown.join(", ")}.`);
    for (const flavour of wanted.length > 0 ? wanted : flavours) await ensureBuild(flavour);
  });
}
