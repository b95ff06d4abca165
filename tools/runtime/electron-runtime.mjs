// Which Electron the program runs on: the pinned one where it can be downloaded, else the test runtime.
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, inProject, manifestIn } from "../project.mjs";
import { run, say } from "../terminal.mjs";
import { ensureTestRuntime, testRuntimeVersion } from "./test-runtime.mjs";

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist the folder that holds Electron
 * @property {string} program the path of its executable
 * @property {string} version
 * @property {boolean} isTestRuntime
 */

/**
 * Where one is looked for and put; others in tests alone.
 * @typedef {object} Places
 * @property {string} electron the npm package, which says what to download and keeps it
 * @property {string} cache
 */

/** @type {Places} */
const usual = { electron: inProject("node_modules", "electron"), cache: cacheFolder };

/** After a failed download the next one is tried tomorrow: a start must not wait for a closed door. */
const patience = 24 * 60 * 60 * 1000;
/** A blocked page fails within ten seconds; a slow line may need this long. */
const downloadLimit = 15 * 60 * 1000;

/**
 * @param {Places} [places]
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron(places = usual) {
  if (process.env["HEARTH_RUNTIME"] !== "test") {
    const real = (await installedElectron(places)) ?? (await downloadElectron(places));
    if (real !== null) return real;
  }
  const dist = await ensureTestRuntime(places.cache);
  const program = join(dist, "electron");
  return { dist, program, version: testRuntimeVersion, isTestRuntime: true };
}

/**
 * @param {Places} places
 * @returns {Promise<ElectronRuntime | null>}
 */
async function installedElectron({ electron }) {
  const dist = join(electron, "dist");
  const relative = join(electron, "path.txt");
  if (!existsSync(relative) || !existsSync(join(dist, "version"))) return null;
  const program = join(dist, await readFile(relative, "utf8"));
  return { dist, program, version: manifestIn(electron).version, isTestRuntime: false };
}

/**
 * @param {Places} places
 * @returns {Promise<ElectronRuntime | null>}
 */
async function downloadElectron(places) {
  const { version } = manifestIn(places.electron);
  const failure = join(places.cache, `electron-${version}-unreachable`);
  const failedAt = (await stat(failure).catch(() => null))?.mtimeMs;
  if (failedAt !== undefined && Date.now() - failedAt < patience) return null;

  say(`Downloading Electron ${version}…`);
  const install = join(places.electron, "install.js");
  const { code } = await run(process.execPath, [install], { timeLimit: downloadLimit });
  const installed = code === 0 ? await installedElectron(places) : null;
  if (installed === null) {
    say("Electron cannot be downloaded from here; the test runtime stands in for it.");
    await mkdir(places.cache, { recursive: true });
    await writeFile(failure, "");
  }
  return installed;
}
