import type { BrowserWindow, WebContents } from "electron";
import { runInOwnTask } from "./run-in-own-task.ts";

/** A window that draws a document or shows it. */
export interface PrintoutWindow {
  readonly window: BrowserWindow;
  /** Its page waits for its line. */
  isThere: boolean;
}

/** What opens a window of a document, out of sight. */
export interface Openers {
  readonly drawing: () => BrowserWindow;
  readonly preview: () => BrowserWindow;
}
type Part = keyof Openers;

/**
 * The windows of the next document, opened while one may soon be asked for: to begin takes them longer than most
 * documents. One of each at most, blank and with no port, until a document takes them or none was wanted for a while.
 */
export interface WindowPool {
  /** A document may be asked for. */
  readonly prepare: () => void;
  /** The spare one, if it looks like one that would be opened now; otherwise a new one. */
  readonly take: (part: Part) => PrintoutWindow;
  /** The one this page is in, as long as no document has taken it. */
  readonly of: (contents: WebContents) => PrintoutWindow | null;
  readonly burn: () => void;
}

/** @param lookNow what a window that is opened now is given: its language and its colours */
export function startSpareWindows(open: Openers, end: End, lookNow: () => string): WindowPool {
  const ready = new Map<Part, PrintoutWindow>();
  let look = "";
  let timer: NodeJS.Timeout | undefined;
  let isWished = false;
  const burn = (): void => {
    clearTimeout(timer);
    isWished = false;
    const all = [...ready.values()];
    ready.clear();
    for (const { window } of all) end(window);
  };
  const burnOutdated = (): void => {
    if (look !== lookNow()) burn();
  };
  const openSpare = (part: Part): void => {
    const spare = { window: open[part](), isThere: false };
    ready.set(part, spare);
    spare.window.webContents.once("render-process-gone", () => {
      if (ready.get(part) !== spare) return; // a document has taken it
      ready.delete(part);
      end(spare.window);
    });
  };
  return {
    prepare: () => {
      burnOutdated();
      look = lookNow();
      isWished = true;
      for (const part of parts)
        runInOwnTask(() => {
          if (isWished && !ready.has(part)) openSpare(part);
        });
      clearTimeout(timer);
      timer = setTimeout(burn, patience);
    },
    take: (part) => {
      burnOutdated();
      isWished = false;
      const spare = ready.get(part);
      ready.delete(part);
      return spare ?? { window: open[part](), isThere: false };
    },
    of: (contents) =>
      [...ready.values()].find(({ window }) => window.webContents === contents) ?? null,
    burn,
  };
}

type End = (window: BrowserWindow) => void;

const parts: readonly Part[] = ["drawing", "preview"];

/** Milliseconds; a screen with a document to print reports twice as often that it is still there. */
const patience = 60_000;
