// How a program ends that nobody closes, and how it is opened again afterwards.
import type { Page } from "@playwright/test";
import type { Program } from "../../tools/drive/program.mjs";

/** The vault process alone is gone: the window locks. */
export async function killVault(hearth: Program): Promise<Page> {
  const vault = await hearth.app.evaluate(({ app }) => {
    const found = app.getAppMetrics().find(({ name }) => name === "Hearth vault");
    return found?.pid ?? 0;
  });
  return hearth.windowAfter(() => Promise.resolve(process.kill(vault, "SIGKILL")));
}

/** As when the power goes: no process of the program is left to put anything away. Opened again, some minutes later. */
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

/** A house whose clock goes back asks before it opens. */
let minutes = 0;
function laterClock(): string {
  minutes += 10;
  return new Date(Date.parse("2027-03-10T20:00:00.000Z") + minutes * 60_000).toISOString();
}
