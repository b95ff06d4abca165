// Everything the program and its tests need on this machine, made ready once and then found in a blink.
import { ensureElectron } from "./electron-runtime.mjs";
import { ensureBinding } from "./native-binding.mjs";
import { ensurePackages } from "./system-packages.mjs";

/**
 * @typedef {object} Prepared
 * @property {import("./electron-runtime.mjs").ElectronRuntime} electron
 * @property {string | null} electronBinding database binding for Electron; null: the packaged one fits
 */

/** Node-API of Electron 33; every newer Electron the program may run on has 10 or more. */
const nodeApiOfTestRuntime = 9;

/**
 * @param {readonly import("./system-packages.mjs").Purpose[]} [purposes]
 * @returns {Promise<Prepared>}
 */
export async function prepare(purposes = ["window"]) {
  // Tests open the encrypted file in plain Node too: its binding is compiled while all else is fetched.
  const forNode = purposes.includes("checks")
    ? ensureBinding(Number(process.versions["napi"]))
    : null;
  const fetched = ensurePackages(purposes).then(() => ensureElectron());
  const [electron] = await Promise.all([fetched, forNode]);
  const electronBinding = electron.isTestRuntime ? await ensureBinding(nodeApiOfTestRuntime) : null;
  return { electron, electronBinding };
}

/**
 * The environment in which Electron, Playwright and electron-vite find the runtime and the binding.
 * @param {Prepared} prepared
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor({ electron, electronBinding }) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.program,
  };
  // Either would turn Electron into plain Node, or run somebody else's code first.
  delete env["ELECTRON_RUN_AS_NODE"];
  delete env["NODE_OPTIONS"];
  if (electronBinding === null) delete env["HEARTH_SQLITE_BINDING"];
  else env["HEARTH_SQLITE_BINDING"] = electronBinding;
  return env;
}
