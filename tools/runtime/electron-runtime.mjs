// Which Electron the program runs on: the pinned one where it can be downloaded, else the test runtime.
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, inProject, installedVersion } from "../project.mjs";
import { run, say } from "../terminal.mjs";
import { ensureTestRuntime, testRuntimeVersion } from "./test-runtime.mjs";

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist the folder that holds Electron
 * @property {string} program the path of its executable
 * @property {string} version
 * @property {boolean} isTestRuntime
 */

/** After a failed download the next one is tried tomorrow: a start must not wait for a closed door. */
const patience = 24 * 60 * 60 * 1000;
/** A blocked page fails within ten seconds; a slow line may need this long. */
const downloadLimit = 15 * 60 * 1000;

/** @returns {Promise<ElectronRuntime>} */
export async function ensureElectron() {
  if (process.env["HEARTH_RUNTIME"] !== "test") {
    const real = (await installedElectron()) ?? (await downloadElectron());
    if (real !== null) return real;
  }
  const dist = await ensureTestRuntime();
  const program = join(dist, "electron");
  return { dist, program, version: testRuntimeVersion, isTestRuntime: true };
}

/** @returns {Promise<ElectronRuntime | null>} */
async function installedElectron() {
  const dist = inProject("node_modules", "electron", "dist");
  const relative = inProject("node_modules", "electron", "path.txt");
  if (!existsSync(relative) || !existsSync(join(dist, "version"))) return null;
  const program = join(dist, await readFile(relative, "utf8"));
  return { dist, program, version: installedVersion("electron"), isTestRuntime: false };
}

/** @returns {Promise<ElectronRuntime | null>} */
async function downloadElectron() {
  const version = installedVersion("electron");
  const failure = join(cacheFolder, `electron-${version}-unreachable`);
  const failedAt = (await stat(failure).catch(() => null))?.mtimeMs;
  if (failedAt !== undefined && Date.now() - failedAt < patience) return null;

  say(`Downloading Electron ${version}…`);
  const install = inProject("node_modules", "electron", "install.js");
  const { code } = await run(process.execPath, [install], { timeLimit: downloadLimit });
  const installed = code === 0 ? await installedElectron() : null;
  if (installed === null) {
    say("Electron cannot be downloaded from here; the test runtime stands in for it.");
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(failure, "");
  }
  return installed;
}
