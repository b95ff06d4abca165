// Ends the program without closing it, and opens it again afterwards.
import { expect, type Page } from "@playwright/test";
import type { Program } from "../../../tools/drive/program.mjs";

/** Kills the vault process alone: the window locks. */
export async function killVault(hearth: Program): Promise<Page> {
  const vault = await hearth.app.evaluate(({ app }) => {
    const found = app.getAppMetrics().find(({ name }) => name === "Hearth vault");
    return found?.pid ?? 0;
  });
  return hearth.windowAfter(() => Promise.resolve(process.kill(vault, "SIGKILL")));
}

/** Kills the page in the window, as if it were out of memory. */
export function killPage(hearth: Program): Promise<Page> {
  return hearth.windowAfter(async () => {
    const pid = await hearth.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    process.kill(pid ?? 0, "SIGKILL");
  });
}

/** Tells the program that the process that paints the windows ended; here it is the main process itself. */
export function loseGraphics(hearth: Program): Promise<Page> {
  return hearth.windowAfter(() =>
    hearth.app.evaluate(({ app }) => {
      app.emit("child-process-gone", {}, { type: "GPU", reason: "crashed", exitCode: 1 });
    }),
  );
}

/** Tells the program that its window does not answer, and answers the question of the system by “Lock”. */
export function lockHungWindow(hearth: Program): Promise<Page> {
  return hearth.windowAfter(() =>
    hearth.app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      BrowserWindow.getAllWindows()[0]?.emit("unresponsive");
    }),
  );
}

/** The next page that renders a printout crashes before it has rendered, as if it were out of memory. */
export const crashNextPaper = (hearth: Program): Promise<void> =>
  hearth.app.evaluate(({ app }) => {
    const crash = (_: unknown, contents: Electron.WebContents): void => {
      // An empty page comes first.
      contents.on("dom-ready", () => {
        if (!contents.getURL().includes("/print.html")) return;
        app.off("web-contents-created", crash);
        contents.forcefullyCrashRenderer();
      });
    };
    app.on("web-contents-created", crash);
  });

/** Kills the process with the windows, and no other: the rest has to end by itself. Opened again some minutes later. */
export async function killMain(hearth: Program): Promise<Page> {
  const pids = await hearth.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const main = await hearth.app.evaluate(() => process.pid);
  process.kill(main, "SIGKILL");
  await expect.poll(() => pids.filter(isRunning), { timeout: 60_000 }).toEqual([]);
  return hearth.relaunch(laterClock());
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Like a power cut: no process of the program is left to clean up. Opened again some minutes later. */
export async function killAll(hearth: Program): Promise<Page> {
  const pids = await hearth.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went with another.
    }
  return hearth.relaunch(laterClock());
}

/** A vault whose clock goes back asks before it opens. */
let minutes = 0;
export function laterClock(): string {
  minutes += 10;
  return new Date(Date.parse("2027-03-10T20:00:00.000Z") + minutes * 60_000).toISOString();
}
