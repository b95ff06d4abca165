import type { Input, WebContents } from "electron";

/** What the keys of a window do that must work whatever the page is doing. */
export interface Keys {
  readonly lock: () => void;
  readonly panic: () => void;
  readonly quit: () => void;
}

/**
 * Ctrl L locks, F12 or Ctrl Shift L locks without asking, Ctrl Q ends, Ctrl + − 0 zooms. A page that shows a sheet of paper
 * zooms that instead, by itself.
 */
export function obeyKeys(contents: WebContents, keys: Keys, zooms: "window" | "page"): void {
  contents.on("before-input-event", (event, input) => {
    if (input.type !== "keyDown" || input.isAutoRepeat) return;
    const act = leavingOf(input, keys) ?? (zooms === "window" ? zoomingOf(input, contents) : null);
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

function leavingOf(input: Input, keys: Keys): (() => void) | null {
  if (input.key === "F12") return keys.panic;
  if (!isCommand(input)) return null;
  switch (input.key.toLowerCase()) {
    case "l":
      return input.shift ? keys.panic : keys.lock;
    case "q":
      return keys.quit;
    default:
      return null;
  }
}

function zoomingOf(input: Input, contents: WebContents): (() => void) | null {
  if (!isCommand(input)) return null;
  switch (input.key) {
    case "+":
    case "=":
      return () => {
        zoom(contents, step);
      };
    case "-":
      return () => {
        zoom(contents, 1 / step);
      };
    default:
      // By its place: on a French keyboard the key of the nought writes "à".
      return input.code === "Digit0" || input.code === "Numpad0"
        ? () => {
            resetZoom(contents);
          }
        : null;
  }
}

/** AltGr arrives as Ctrl and Alt together and writes a letter: it is not a command. */
function isCommand(input: Input): boolean {
  return process.platform === "darwin" ? input.meta : input.control && !input.alt;
}

function zoom(contents: WebContents, by: number): void {
  contents.setZoomFactor(Math.min(largest, Math.max(smallest, contents.getZoomFactor() * by)));
}

function resetZoom(contents: WebContents): void {
  contents.setZoomFactor(1);
}
