// Another program that draws and computes meanwhile would be measured as well.
import { basename } from "node:path";
import { run } from "../terminal.mjs";

/**
 * Every Electron of this program that runs on the machine: from the sources, driven by a test, or installed.
 * @param {string} program the Electron that is used here
 * @returns {Promise<readonly number[]>} numbers of processes
 */
export async function othersRunning(program) {
  const { code, output } = await run("ps", ["-ww", "-eo", "pid=,args="]);
  return code === 0 ? othersIn(output, program) : [];
}

/**
 * @param {string} listed a number and a command line on each line
 * @param {string} program
 * @returns {readonly number[]}
 */
export function othersIn(listed, program) {
  return listed.split("\n").flatMap((line) => {
    const [, pid = "", command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    const isOurs = command === program || command.startsWith(`${program} `);
    const [started = ""] = command.split(" ");
    return isOurs || installed.includes(basename(started)) ? [Number(pid)] : [];
  });
}

/** As the packages name it. */
const installed = ["hearth", "Hearth", "Hearth.exe"];
