// A display to draw on: the user's own, or an invisible one.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Unable } from "../terminal.mjs";

export const hasDisplay = () =>
  process.platform !== "linux" ||
  Boolean(process.env["DISPLAY"]) ||
  Boolean(process.env["WAYLAND_DISPLAY"]);

/**
 * @typedef {object} Display
 * @property {string} name what DISPLAY is set to
 * @property {() => void} close
 */

/**
 * Starts Xvfb on a number it finds free by itself. It ends with this process.
 * @param {{ readonly size?: string, readonly extra?: readonly string[] }} [options]
 * @returns {Promise<Display>}
 */
export function startDisplay({ size = "1600x1000x24", extra = [] } = {}) {
  return new Promise((resolve, reject) => {
    const args = [
      "-displayfd",
      "3",
      "-screen",
      "0",
      size,
      "-nolisten",
      "tcp",
      "-noreset",
      // No screen saver: no mouse is moved here, and to the program a blank screen is a locked machine.
      "-s",
      "0",
      ...extra,
    ];
    const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const close = () => void server.kill();
    process.once("exit", close);
    server.once("error", () => {
      reject(
        new Unable("There is no display here, and Xvfb, which stands in for one, did not start."),
      );
    });
    const numberPipe = /** @type {import("node:stream").Readable} */ (server.stdio[3]);
    createInterface({ input: numberPipe }).once("line", (number) => {
      // Neither the server nor its pipe should keep a finished program alive.
      server.unref();
      /** @type {import("node:net").Socket} */ (numberPipe).unref();
      resolve({ name: `:${number}`, close });
    });
  });
}

/**
 * Runs `work` with DISPLAY set, on a display of its own where there is none.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work();
  const display = await startDisplay();
  process.env["DISPLAY"] = display.name;
  try {
    return await work();
  } finally {
    delete process.env["DISPLAY"];
    display.close();
  }
}
