// The stories by a user without rights, lent by root: only then Chromium's real sandbox is on.
import { chmod, chown, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { inProject, projectRoot } from "../project.mjs";
import { environmentFor } from "../runtime/prepare.mjs";
import { run, say } from "../terminal.mjs";
import { playwrightCounts } from "./counts.mjs";
import { folderOf } from "./memory-folder.mjs";

/** The ids of the account `nobody`: it owns no file. */
const nobody = 65534;
const asNobody = [`--reuid=${String(nobody)}`, `--regid=${String(nobody)}`, "--clear-groups"];

/**
 * @param {import("../runtime/prepare.mjs").Prepared} prepared
 * @param {string} folder for temporary files
 * @param {readonly string[]} rest handed on
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function runAsUser(prepared, folder, rest) {
  const home = await mkdtemp(join(tmpdir(), "hearth-user-"));
  try {
    await chmod(home, 0o755);
    await mkdir(join(home, "results"));
    await chown(join(home, "results"), nobody, nobody);
    await chown(home, nobody, nobody);
    const temporary = await folderOf(folder, nobody);
    return await runIn(home, temporary, await readableCopies(prepared, home), rest);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * @param {string} home
 * @param {string} temporary
 * @param {{ readonly project: string, readonly prepared: import("../runtime/prepare.mjs").Prepared }} readable
 * @param {readonly string[]} rest
 */
async function runIn(home, temporary, { project, prepared }, rest) {
  const results = join(home, "results");
  const cli = join(project, "node_modules", "@playwright", "test", "cli.js");
  const command = [...asNobody, process.execPath, cli, "test", "--pass-with-no-tests", ...rest];
  const { code } = await run("setpriv", command, {
    cwd: project,
    show: true,
    env: {
      ...environmentFor(prepared),
      DISPLAY: process.env["DISPLAY"],
      HOME: home,
      TMPDIR: temporary,
      HEARTH_SANDBOX: "on",
      HEARTH_TEST_RESULTS: results,
    },
  });
  // What a failed story left (its pictures, what the program printed) outlives the borrowed home.
  await cp(results, inProject("out", "test"), { recursive: true });
  return playwrightCounts(join(results, "e2e.json"), code);
}

/**
 * Root's own folders are closed to others; what stands in one is copied out. Electron always is, as its
 * sandbox helper has to be root's and act as root: where the kernel gives an ordinary user no
 * namespace (in a container, say), Chromium makes its sandbox with that.
 * @param {import("../runtime/prepare.mjs").Prepared} prepared
 * @param {string} home
 */
async function readableCopies(prepared, home) {
  const { electron, electronBinding } = prepared;
  const dist = join(home, "electron");
  await cp(electron.dist, dist, { recursive: true });
  await chmod(join(dist, "chrome-sandbox"), 0o4755);
  const binding = await readable(dirname(electronBinding), home);
  return {
    project: await readable(projectRoot, home),
    prepared: {
      ...prepared,
      electron: { ...electron, dist, program: join(dist, basename(electron.program)) },
      electronBinding: join(binding, "better_sqlite3.node"),
    },
  };
}

/**
 * @param {string} folder
 * @param {string} home
 */
async function readable(folder, home) {
  const { code } = await run("setpriv", [...asNobody, "ls", join(folder, ".")]);
  if (code === 0) return folder;
  say(`Copying ${basename(folder)} to where an ordinary user may read it…`);
  const copy = join(home, basename(folder));
  // Links stay as they are written: those of node_modules/.bin point inside it.
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
