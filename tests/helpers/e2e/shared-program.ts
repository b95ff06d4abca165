// One program for all tests of a worker: starting Electron again takes longer than some of them. If a test leaves it changed, a
// new one is started. Tests of one file share a vault, as long as the user a test begins with is still signed in when the
// previous one ends.
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startProgram, type Program, type Start } from "../../../tools/drive/program.mjs";
import { expect } from "./fixtures.ts";
import { goTo, lock, momentOf, setClock } from "./lock-screen-and-setup-steps.ts";

/** What may be reused between two tests. */
export interface Standing {
  /**
   * Everything the program may write during the next test is below it; its home is a copy of this one, unless a user is still
   * signed in with whom the test can begin.
   */
  readonly folder: (home: string, beginning: Beginning | null) => Promise<string>;
  /** The program, with the clock at this moment. */
  readonly take: (start: Start & { readonly clock: string }) => Promise<Program>;
  /** The window of a user who is still signed in, at Today; null where the test has to sign in. */
  readonly stillIn: () => Promise<Page | null>;
  /** A user is signed in, and has not done anything yet. */
  readonly signedIn: () => Promise<void>;
  /** The data of the test stays for the next one that can begin with it; the program, if its state is that of its start. */
  readonly leave: (mayGoOn: boolean, from: Beginning | null) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What a test that continues in the vault of another has in common with it. */
export interface Beginning {
  readonly file: string;
  readonly as: string;
  readonly clock: string;
}

/** Who signed in at a window, which is gone with the lock. */
const insiders = new WeakMap<Page, string>();
export const noteWhoIsIn = (page: Page, as: string): unknown => insiders.set(page, as);

/** Nothing is running before the first test. */
export function nothingStanding(): Standing {
  let folder: string | null = null;
  let program: Program | null = null;
  let started = "";
  let before = "";
  /** What a test can begin with now. */
  let left: (Beginning & { readonly page: Page }) | null = null;
  const end = async (): Promise<void> => {
    await program?.quit();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    [folder, program, before, left] = [null, null, "", null];
  };
  const tidy = async (): Promise<void> => {
    left = null;
    if (program === null || folder === null) await end();
    else if (await putAway(program, join(folder, "home"), before)) await empty(folder);
    else await end();
  };
  return {
    folder: async (home, beginning) => {
      if (left !== null && !isSame(left, beginning)) await tidy();
      folder ??= await mkdtemp(join(tmpdir(), "hearth-e2e-"));
      if (left === null) await cp(home, join(folder, "home"), { recursive: true });
      return folder;
    },
    take: async (start) => {
      if (program !== null && left !== null) return program;
      // Restarted by the test itself, it begins with the clock it had at its start.
      if (started !== start.clock) await program?.quit().then(() => (program = null));
      if (program === null) [program, before] = [await startProgram(start), ""];
      await setClock(program, start.clock);
      started = start.clock;
      return program;
    },
    stillIn: async () => {
      if (left === null) return null;
      await goTo(left.page, "#/");
      await closeNotice(left.page);
      return left.page;
    },
    signedIn: async () => {
      if (program !== null) before ||= await windowsOf(program);
    },
    leave: async (mayGoOn, from) => {
      if (!mayGoOn || program === null || folder === null) return end();
      const page = from === null ? null : onlyWindow(program);
      const as = page === null ? undefined : insiders.get(page);
      const isSameTime = momentOf(program.app) === started;
      const isAsBefore =
        (await windowsOf(program)) === before && (await isPlain(join(folder, "home")));
      if (from !== null && page !== null && as !== undefined && isSameTime && isAsBefore)
        left = { ...from, as, page };
      else await tidy();
    },
    end,
  };
}

/** The last toast of the previous test would match a question of this one. */
async function closeNotice(page: Page): Promise<void> {
  const notices = page.getByRole("region", { name: /notification/ });
  if ((await notices.count()) === 0) return;
  // It may disappear by itself meanwhile.
  await notices
    .getByRole("button", { name: "Close" })
    .click({ timeout: 2000 })
    .catch(() => null);
  await expect(notices).toHaveCount(0);
}

const isSame = (left: Beginning, next: Beginning | null): boolean =>
  next !== null && left.file === next.file && left.as === next.as && left.clock === next.clock;

function onlyWindow({ app }: Program): Page | null {
  const [page, ...others] = app.windows().filter((each) => !each.isClosed());
  return page === undefined || others.length > 0 ? null : page;
}

/** Locks the vault, waits until nothing of it runs any more, and returns whether all else is as at the start. */
async function putAway(program: Program, home: string, before: string): Promise<boolean> {
  const isAsBefore = (await windowsOf(program)) === before && (await isPlain(home));
  if (!isAsBefore) return false;
  await lock(program);
  // A preview ends with the lock, as the vault does.
  const left = () =>
    program.app.evaluate(({ app, BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      vaults: app.getAppMetrics().filter(({ name }) => name === "Hearth vault").length,
    }));
  await expect.poll(left, { intervals: [20] }).toEqual({ windows: 1, vaults: 0 });
  return true;
}

/** The size and zoom of the application; empty on the lock screen. */
const windowsOf = ({ app }: Program): Promise<string> =>
  app.evaluate(({ BrowserWindow }) =>
    JSON.stringify(
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL().startsWith("app://hearth/index.html"))
        .map((window) => [window.getSize(), window.webContents.getZoomFactor()]),
    ),
  );

/** The main process stores the language and the theme of the lock screen. */
async function isPlain(home: string): Promise<boolean> {
  const look = await readFile(join(home, "look.json"), "utf8").catch(() => null);
  return (
    look === null ||
    look === JSON.stringify({ language: "en", theme: "system", textSize: "normal" })
  );
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, "home"), { mode: 0o700 });
}
