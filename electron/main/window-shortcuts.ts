import type { Input, WebContents } from "electron";
import { isPressed, type Press } from "../../domain/core/keyboard-shortcuts.ts";

/** What the keys of a window do that must work whatever the page is doing. */
export interface Keys {
  readonly lock: () => void;
  readonly panic: () => void;
  readonly quit: () => void;
}

/**
 * Ctrl L locks, F12 or Ctrl Shift L locks without asking, Ctrl Q ends, Ctrl + − 0 zooms. A page that shows a printout
 * zooms that instead.
 */
export function obeyKeys(contents: WebContents, keys: Keys, zooms: "window" | "page"): void {
  contents.on("before-input-event", (event, input) => {
    if (input.type !== "keyDown" || input.isAutoRepeat) return;
    const press = pressOf(input);
    const act = leavingOf(press, keys) ?? (zooms === "window" ? zoomingOf(press, contents) : null);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  if (zooms === "page") return;
  contents.on("zoom-changed", (_event, direction) => {
    zoom(contents, direction === "in" ? step : 1 / step);
  });
}

const step = 1.1;
const smallest = 0.5;
const largest = 3;

function leavingOf(press: Press, keys: Keys): (() => void) | null {
  if (isPressed("panic", press)) return keys.panic;
  if (isPressed("lock", press)) return keys.lock;
  return isPressed("quit", press) ? keys.quit : null;
}

function zoomingOf(press: Press, contents: WebContents): (() => void) | null {
  const zoomTo = (by: number) => () => zoom(contents, by);
  if (isPressed("larger", press)) return zoomTo(step);
  if (isPressed("smaller", press)) return zoomTo(1 / step);
  if (!isPressed("usual", press)) return null;
  return () => resetZoom(contents);
}

/** AltGr arrives as Ctrl and Alt together and writes a letter: it is not a command. */
const pressOf = (input: Input): Press => ({
  key: input.key,
  code: input.code,
  isCommand: process.platform === "darwin" ? input.meta : input.control && !input.alt,
  hasShift: input.shift,
});

function zoom(contents: WebContents, by: number): void {
  contents.setZoomFactor(Math.min(largest, Math.max(smallest, contents.getZoomFactor() * by)));
}

function resetZoom(contents: WebContents): void {
  contents.setZoomFactor(1);
}
