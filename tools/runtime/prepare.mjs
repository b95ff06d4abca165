// Everything the program and its tests need on this machine, made ready once and then found in a blink.
import { ensureElectron } from "./electron-runtime.mjs";
import { ensureBinding } from "./native-binding.mjs";
import { ensurePackages } from "./system-packages.mjs";

/**
 * @typedef {object} Prepared
 * @property {import("./electron-runtime.mjs").ElectronRuntime} electron
 * @property {string} electronBinding the database binding for Electron
 */

/** Node-API of Electron 33, and of every newer Electron the program may run on. */
const nodeApi = { testRuntime: 9, electron: 10 };

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
  const electronBinding = await ensureBinding(
    electron.isTestRuntime ? nodeApi.testRuntime : nodeApi.electron,
  );
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
  // Either would turn Electron into plain Node, or run foreign code first.
  delete env["ELECTRON_RUN_AS_NODE"];
  delete env["NODE_OPTIONS"];
  env["HEARTH_SQLITE_BINDING"] = electronBinding;
  return env;
}
