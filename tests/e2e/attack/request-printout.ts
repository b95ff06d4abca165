import type { Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";

/** Requests a printout as the application does. */
export function askForPaper(window: Page, paper: object | null = null): Promise<void> {
  return window.evaluate(async (content) => {
    const lines = new Promise<readonly MessagePort[]>((resolve) => {
      addEventListener("message", ({ data, ports }) => {
        if (data === "hearth-paper") resolve(ports);
      });
    });
    const { hearth } = globalThis as unknown as { readonly hearth: HearthBridge };
    const day = "2027-03-10" as CalendarDate;
    await hearth.ask({ ask: "paper", language: "en", day, goal: "show" });
    const [page, desk] = await lines;
    // No names are hidden on its screen; nothing is checked.
    desk?.addEventListener("message", ({ ports: [judges] }: MessageEvent) => {
      judges?.addEventListener("message", ({ data }) => {
        if (data === "hidden") judges.postMessage({ isHidden: false });
      });
      judges?.start();
    });
    desk?.start();
    if (content !== null) page?.postMessage({ paper: content, called: {}, isInvented: false });
    // Kept in a global: an unreferenced port is closed.
    Object.assign(globalThis, { page, desk });
  }, paper);
}

export const aSheet = {
  kind: "recoverySheet",
  language: "en",
  sheet: {
    number: 1,
    lines: Array.from({ length: 4 }, () => ["one", "two", "three", "four", "five", "six", "seven"]),
  },
};
