import { ipcMain, type IpcMainInvokeEvent } from "electron";
import type { BridgeRequest } from "../domain/bridge.ts";
import { isLanguage, type House } from "./house.ts";
import type { LockCycle } from "./lock.ts";
import { origin } from "./pages.ts";

/** Answers the pages: one channel, one check of who asks, one closed list of what may be asked. */
export function answerPages(cycle: LockCycle, house: House): void {
  ipcMain.handle("hearth", async (event, raw: unknown) => {
    const request = isOurPage(event, cycle) ? requestIn(raw) : null;
    if (request === null) throw new Error("Refused");
    await obey(request, cycle, house);
  });
}

/** The page in the window, by its own frame: not one inside it, not a window that was locked a moment ago. */
function isOurPage(event: IpcMainInvokeEvent, cycle: LockCycle): boolean {
  const window = cycle.window();
  if (window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.origin === origin;
}

function requestIn(raw: unknown): BridgeRequest | null {
  if (typeof raw !== "object" || raw === null || !("ask" in raw)) return null;
  switch (raw.ask) {
    case "port":
    case "wake":
    case "lock":
    case "panic":
      return { ask: raw.ask };
    case "application":
      return "hash" in raw && isPlace(raw.hash) ? { ask: raw.ask, hash: raw.hash } : null;
    case "language":
      return "language" in raw && isLanguage(raw.language)
        ? { ask: raw.ask, language: raw.language }
        : null;
    default:
      return null;
  }
}

/** A route of the application, such as `#/fault/HouseNewer`: words and strokes only. */
function isPlace(hash: unknown): hash is string {
  return typeof hash === "string" && /^#\/[A-Za-z/-]{0,60}$/.test(hash);
}

async function obey(request: BridgeRequest, cycle: LockCycle, house: House): Promise<void> {
  switch (request.ask) {
    case "port":
      await cycle.connect();
      return;
    case "wake":
      await cycle.wake();
      return;
    case "application":
      cycle.showApplication(request.hash);
      return;
    case "lock":
      cycle.lock();
      return;
    case "panic":
      cycle.panic();
      return;
    case "language":
      house.remember({ ...house.look(), language: request.language });
  }
}
