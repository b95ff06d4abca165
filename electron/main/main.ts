import { app } from "electron";
import { emptyCoreDumps } from "./core-dumps.ts";
import { hardenProgram, refuseDebugSwitches, silentSession } from "./hardening.ts";
import { houseOnThisMachine } from "./vault-folders.ts";
import { answerPages } from "./ipc.ts";
import { startLockCycle, type LockCycle } from "./lock-cycle.ts";
import { setMenu } from "./menu.ts";
import { keepProfileInMemory } from "./chromium-profile.ts";
import { registerPages, servePages } from "./protocol.ts";

refuseDebugSwitches();
const spills = emptyCoreDumps().length > 0;
hardenProgram();
keepProfileInMemory();
registerPages();
setMenu();
void app.whenReady().then(start);

function start(): void {
  const house = houseOnThisMachine();
  const session = silentSession();
  servePages(session, house, spills);
  const cycle = startLockCycle(session, house, () => app.quit());
  answerPages(cycle, house);
  lockOnFault(cycle);
  putAwayBeforeQuitting(cycle);
}

/** A fault in this process shows nothing: the vault locks, and the lock screen is the way on. */
function lockOnFault(cycle: LockCycle): void {
  const lock = (): void => {
    cycle.panic();
  };
  process.on("uncaughtException", lock);
  process.on("unhandledRejection", lock);
}

/** However the program is told to end, what is typed is sealed and the vault is closed first. */
function putAwayBeforeQuitting(cycle: LockCycle): void {
  let going: "no" | "putting away" | "away" = "no";
  app.on("before-quit", (event) => {
    if (going === "away") return;
    event.preventDefault();
    if (going === "putting away") return;
    going = "putting away";
    void cycle.close().finally(() => {
      going = "away";
      app.quit();
    });
  });
  // Between two lock screens there may be no window for a moment: that is no reason to end.
  app.on("window-all-closed", () => undefined);
}
