// One program for the stories of a worker, one after the other: each has its own house, windows and vault process, but to start
// Electron anew costs more than what some of them do. After whatever leaves it otherwise than it was, there is a new one.
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram, type Program, type Start } from "../../tools/drive/program.mjs";
import { expect } from "./fixtures.ts";
import { lock, setClock } from "./steps.ts";

/** What may go on between two stories. */
export interface Standing {
  /** Everything the program may write during the next story is below it; its home is a copy of this one. */
  readonly folder: (home: string) => Promise<string>;
  /** The program, with the clock at this moment. */
  readonly take: (start: Start & { readonly clock: string }) => Promise<Program>;
  /** Somebody is in, and has not done anything yet. */
  readonly signedIn: () => Promise<void>;
  /** Puts away what the story did; the program with it, unless that is as it was when it started. */
  readonly leave: (mayGoOn: boolean) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Nothing stands before the first story. */
export function nothingStanding(): Standing {
  let folder: string | null = null;
  let program: Program | null = null;
  let started = "";
  let before = "";
  const quit = async (): Promise<void> => {
    await program?.quit();
    program = null;
    before = "";
  };
  const end = async (): Promise<void> => {
    await quit();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    folder = null;
  };
  return {
    folder: async (home) => {
      folder ??= await mkdtemp(join(tmpdir(), "hearth-e2e-"));
      await cp(home, join(folder, "home"), { recursive: true });
      return folder;
    },
    take: async (start) => {
      // Started anew by the story itself, it begins with the clock it had at its start.
      if (started !== start.clock) await quit();
      if (program === null) program = await startProgram(start);
      else await setClock(program, start.clock);
      started = start.clock;
      return program;
    },
    signedIn: async () => {
      if (program !== null) before ||= await windowsOf(program);
    },
    leave: async (mayGoOn) => {
      if (!mayGoOn || program === null || folder === null) await end();
      else if (await putAway(program, join(folder, "home"), before)) await empty(folder);
      else await end();
    },
    end,
  };
}

/** Locks the house, waits until nothing of it runs any more, and says whether all else is as at the start. */
async function putAway(program: Program, home: string, before: string): Promise<boolean> {
  const isAsBefore = (await windowsOf(program)) === before && (await isPlain(home));
  if (!isAsBefore) return false;
  await lock(program);
  // What looked at a paper ends with the lock, as the vault does.
  const left = () =>
    program.app.evaluate(({ app, BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      vaults: app.getAppMetrics().filter(({ name }) => name === "Hearth vault").length,
    }));
  await expect.poll(left, { intervals: [20] }).toEqual({ windows: 1, vaults: 0 });
  return true;
}

/** How large the application is, and is drawn; nothing where it is on the lock screen. */
const windowsOf = ({ app }: Program): Promise<string> =>
  app.evaluate(({ BrowserWindow }) =>
    JSON.stringify(
      BrowserWindow.getAllWindows()
        .filter(({ webContents }) => webContents.getURL().startsWith("app://hearth/index.html"))
        .map((window) => [window.getSize(), window.webContents.getZoomFactor()]),
    ),
  );

/** The main process remembers the language and the colours that the lock screen wears. */
async function isPlain(home: string): Promise<boolean> {
  const look = await readFile(join(home, "look.json"), "utf8").catch(() => null);
  return look === null || look === JSON.stringify({ language: "en", theme: "system" });
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, "home"), { mode: 0o700 });
}
