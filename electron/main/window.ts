import { once } from "node:events";
import { join } from "node:path";
import { BrowserWindow, nativeTheme, type Rectangle, type Session } from "electron";
import type { TextSize } from "../../domain/core/display-settings.ts";
import { isRelease } from "./build-flavour.ts";
import { origin } from "./page-policy.ts";
import { webPreferences } from "./web-preferences.ts";
import { obeyKeys, type Keys } from "./window-shortcuts.ts";

/**
 * `lock` is the small static page for signing in; `index` is the application; `print` draws a document and `preview`
 * shows it; `picture` redraws an incoming one.
 */
export type PageName = "lock" | "index" | "print" | "preview" | "picture";

/** The position of a window, so that the next one opens in the same place. */
export interface Place {
  readonly bounds: Partial<Rectangle>;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

export const firstPlace: Place = {
  bounds: { width: 1280, height: 800 },
  isMaximized: false,
  isFullScreen: false,
};

/** Times the usual size. */
const zoomOf: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.15, largest: 1.3 };

/** Everything in the window, from now on and in the windows after it. */
export function drawLarge(window: BrowserWindow, size: TextSize): void {
  window.webContents.setZoomFactor(zoomOf[size]);
}

/** Opens the one window, shown once it has something to show. */
export function openWindow(
  session: Session,
  place: Place,
  keys: Keys,
  size: TextSize,
): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 1024,
    minHeight: 640,
    title: "Hearth",
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backdrop.dark : backdrop.light,
    webPreferences: {
      ...webPreferences,
      session,
      preload,
      devTools: !isRelease,
      zoomFactor: zoomOf[size],
    },
  });
  keepSecret(window);
  window.once("ready-to-show", () => {
    if (place.isMaximized) window.maximize();
    if (place.isFullScreen) window.setFullScreen(true);
    window.show();
  });
  obeyKeys(window.webContents, keys, "window");
  return window;
}

/** Keeps what is on the screen out of pictures of the screen, the task bar and the window list of the machine. */
export function keepSecret(window: BrowserWindow): void {
  window.setContentProtection(true);
  window.on("page-title-updated", (event) => event.preventDefault());
}

/**
 * Loads a page of this program. A load cut short by a lock or by the next page is no fault; a page that crashes while
 * it is loaded is reported to the opener of the window.
 */
export async function show(window: BrowserWindow, page: PageName, hash = ""): Promise<void> {
  try {
    await window.loadURL(`${origin}/${page}.html${hash}`);
  } catch (cause) {
    if (!isCutShort(cause) && !(await isGone(window))) throw cause;
  }
}

/** A page that falls over while it is loaded is not loaded first, and gone a moment later. */
async function isGone(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return true;
  await Promise.race([
    once(window.webContents, "render-process-gone"),
    new Promise((resolve) => setTimeout(resolve, aMoment)),
  ]);
  return window.isDestroyed() || window.webContents.isCrashed();
}

/** Milliseconds. */
const aMoment = 1_000;

export function placeOf(window: BrowserWindow): Place {
  return {
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
    isFullScreen: window.isFullScreen(),
  };
}

/** Ends a window and the process that drew it, without asking the page: what it held in memory goes with it. */
export function burn(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.webContents.forcefullyCrashRenderer();
  window.destroy();
}

/** ERR_ABORTED of Chromium's net errors. */
function isCutShort(cause: unknown): boolean {
  return cause instanceof Error && "errno" in cause && cause.errno === -3;
}

/** The colour behind the page before its first paint: `--paper` of the interface. */
export const backdrop = { light: "#faf6f0", dark: "#1b1815" } as const;

export const preload = join(import.meta.dirname, "..", "preload", "preload.cjs");
