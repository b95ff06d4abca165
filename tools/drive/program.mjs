// The real program, driven: started in a home of its own, and asked for the window a person sees.
// Used by the tests in tests/e2e and by the demonstration.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { leaveMessagesUnpacked } from "./uncompressed.mjs";

leaveMessagesUnpacked();

/**
 * @typedef {import("@playwright/test").ElectronApplication} ElectronApplication
 * @typedef {import("@playwright/test").Page} Page
 *
 * @typedef {object} Start
 * @property {string} build the folder Electron is started on
 * @property {string} folder everything the program or a library may write goes below it
 * @property {string} [clock] the moment (ISO, UTC) at which the program's clock starts
 * @property {readonly string[]} [args]
 * @property {boolean} [isMeasured] it draws and computes as on a person's machine, not as is cheapest for a driven one
 * @property {Readonly<Record<string, string>>} [env]
 *
 * @typedef {object} Program
 * @property {string} home where the vaults stand: `house/` and `demo/`
 * @property {ElectronApplication} app the running program; another one after `relaunch`
 * @property {() => Promise<Page>} window the window a person sees now; ask again after a lock, which
 *   destroys windows
 * @property {(action: () => Promise<unknown>) => Promise<Page>} windowAfter does what makes the window
 *   be replaced (a lock, say) and waits for the new one
 * @property {(clock?: string) => Promise<Page>} relaunch quits and starts again in the same home, as after
 *   the night; at another moment if one is given, which a house that has a clock needs
 * @property {() => Promise<void>} quit
 * @property {() => string} printed what the program printed so far
 */

/**
 * @param {Start} start
 * @returns {Promise<Program>}
 */
export async function startProgram(start) {
  const home = join(start.folder, "home");
  await mkdir(home, { recursive: true, mode: 0o700 });
  let printed = "";
  const heard = async (/** @type {string | undefined} */ clock) => {
    const launched = await launch(start, home, clock);
    const keep = (/** @type {Buffer} */ piece) => void (printed += piece.toString());
    launched.process().stdout?.on("data", keep);
    launched.process().stderr?.on("data", keep);
    return launched;
  };
  const launchOnce = (/** @type {string | undefined} */ clock) => {
    const before = printed;
    return wholeFrom(() => {
      printed = before;
      return heard(clock);
    });
  };

  let app = await launchOnce(start.clock);
  return {
    home,
    get app() {
      return app;
    },
    window: () => currentWindow(app),
    windowAfter: async (action) => {
      const before = app.windows();
      await action().catch(unlessWindowClosed);
      return currentWindow(app, before);
    },
    relaunch: async (clock = start.clock) => {
      await quit(app);
      app = await launchOnce(clock);
      return currentWindow(app);
    },
    quit: () => quit(app),
    printed: () => printed,
  };
}

/**
 * A driven program draws on a display without a graphics card: each would otherwise start a process for one that fails,
 * and another instead. Nothing moves, as for a user with reduced motion: a notice that slides in is drawn sixty times a
 * second. A page that lives for seconds is compiled well, but not as well as can be, and has room for what is new: more
 * costs more than it saves.
 */
const drawing = [
  "--disable-gpu",
  "--in-process-gpu",
  "--force-prefers-reduced-motion",
  "--num-raster-threads=1",
  "--js-flags=--no-opt --min-semi-space-size=32 --single-threaded-gc",
];

/**
 * @param {Start} start
 * @param {string} home
 * @param {string | undefined} clock
 */
function launch({ build, folder, args = [], env = {}, isMeasured = false }, home, clock) {
  return _electron.launch({
    args: [...(isMeasured ? [] : drawing), build, ...args],
    cwd: folder,
    // Off for root, who cannot have it; the tests run once as an ordinary user with it on.
    chromiumSandbox: process.env["HEARTH_SANDBOX"] === "on",
    env: {
      ...inherited(),
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, "config"),
      XDG_CACHE_HOME: join(folder, "cache"),
      XDG_DATA_HOME: join(folder, "data"),
      LANG: "en_GB.UTF-8",
      HEARTH_HOME: home,
      ...(clock === undefined ? {} : { HEARTH_TEST_CLOCK: clock }),
      HEARTH_TEST_MACHINE: JSON.stringify({ disk: "good", swap: "good", hibernation: "good" }),
      ...env,
    },
  });
}

/**
 * The program as it starts, and once more where the driver spoiled it; a program that is spoiled twice is at fault itself.
 * @param {() => Promise<ElectronApplication>} begin
 */
export async function wholeFrom(begin) {
  const launched = await begin();
  if (await isWhole(launched)) return launched;
  await quit(launched);
  return begin();
}

/**
 * Node loads some of its own when it is first used. Where the driver looks into the program in the middle of that, `performance`
 * stays undefined in it for good, and no page is ever answered: no fault of the program, which nobody looks into else.
 * @param {ElectronApplication} app
 */
const isWhole = (app) =>
  app
    .evaluate(() => typeof performance === "object" && typeof Response === "function")
    // The driver lost its answer: it looked in while the program still began.
    .catch(() => false);

/** @returns {Record<string, string>} */
const inherited = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/**
 * The newest window that is still open and shows a page of ours.
 * @param {ElectronApplication} app
 * @param {readonly Page[]} [before] none of these
 * @returns {Promise<Page>}
 * @throws with the addresses of the windows there are, when none comes
 */
async function currentWindow(app, before = []) {
  const begun = performance.now();
  const isOurs = (/** @type {Page} */ page) =>
    !before.includes(page) &&
    !page.isClosed() &&
    /^app:\/\/hearth\/(index|lock)\.html/.test(page.url());
  while (performance.now() - begun < longestWait) {
    const shown = app.windows().findLast(isOurs);
    if (shown !== undefined && (await isStillThereWhenRead(shown))) return shown;
    // One may be open without an address yet, or about to open.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const addresses = app.windows().map((page) => page.url());
  throw new Error(`No window that a person sees, but ${JSON.stringify(addresses)}`);
}

/** The press that replaces a window may hear its own window close: that is what was wanted. @param {unknown} cause */
function unlessWindowClosed(cause) {
  if (!(cause instanceof Error && cause.message.includes("has been closed"))) throw cause;
}

/** Milliseconds; no machine is so slow. */
const longestWait = 90_000;

/** A window may go while one waits for its words: then another one comes. @param {Page} page */
async function isStillThereWhenRead(page) {
  try {
    await somethingToRead(page);
    return true;
  } catch (cause) {
    if (page.isClosed()) return false;
    throw cause;
  }
}

/**
 * A new window begins without an address, and a loaded application may still be on its way to the
 * screen that fits: both are over when there are words. The words of the lock screen stand in the page
 * itself: what answers to a key is there when the page is whole.
 * @param {Page} page
 */
async function somethingToRead(page) {
  await page.getByText(/\S/).filter({ visible: true }).first().waitFor();
  await page.waitForLoadState("domcontentloaded");
}

/**
 * Closes the program; one that does not close within five seconds is ended.
 * @param {ElectronApplication} app
 */
async function quit(app) {
  const program = processOf(app);
  if (program === null) return;
  const impatience = setTimeout(() => void program.kill("SIGKILL"), 5_000);
  await app.close().catch(() => undefined);
  clearTimeout(impatience);
}

/** Null when it was killed and the driver has noticed. @param {ElectronApplication} app */
function processOf(app) {
  try {
    return app.process();
  } catch {
    return null;
  }
}
