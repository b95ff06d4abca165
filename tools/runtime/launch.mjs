// Starts Electron on a built program and passes on the program's own output.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { environmentFor } from "./prepare.mjs";

/** Chromium cannot sandbox for root, who needs the sandbox least: nothing is root's own desktop. */
export const isRoot = process.platform === "linux" && process.getuid?.() === 0;

/** Chromium's own log: complaints about missing graphics cards and message buses, of no use here. */
const chromiumLog = /^\[\d+:\d+\/\d+\.\d+:[A-Z0-9]+:/;

/**
 * @param {import("./prepare.mjs").Prepared} prepared
 * @param {string} folder what Electron is started on
 * @param {readonly string[]} args
 * @returns {{ readonly ended: Promise<number>, readonly stop: () => void }}
 */
export function launch(prepared, folder, args) {
  const flags = isRoot ? ["--no-sandbox"] : [];
  const child = spawn(prepared.electron.program, [...flags, folder, ...args], {
    env: environmentFor(prepared),
    stdio: ["ignore", "inherit", "pipe"],
  });
  const lines = createInterface({ input: child.stderr });
  lines.on("line", (line) => {
    if (line !== "" && !chromiumLog.test(line)) process.stderr.write(`${line}\n`);
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code ?? 0));
    }),
    stop: () => void child.kill(),
  };
}
