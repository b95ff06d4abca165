// How the tools speak and run other programs.
import { spawn } from "node:child_process";

/** A reason a person can act on. Shown as its sentence alone, without a stack. */
export class Unable extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] pass the output through instead of collecting it
 * @property {number} [timeLimit] milliseconds after which the program is ended
 *
 * @typedef {object} Finished
 * @property {number} code 0 when it went well; 127 when it could not be started
 * @property {string} output what it printed, both streams together (empty with `show`)
 */

/**
 * Runs a program to its end. Never throws for a failing program: the caller decides what that means.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, { cwd, env, show = false, timeLimit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      ...(timeLimit === undefined ? {} : { timeout: timeLimit }),
    });
    /** @type {Buffer[]} */
    const pieces = [];
    const collect = (/** @type {Buffer} */ piece) => void pieces.push(piece);
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (cause) => resolve({ code: 127, output: cause.message }));
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() });
    });
  });
}

/**
 * Runs a tool's `main` and turns its outcome into an exit code.
 * @param {() => Promise<number | undefined | void>} main
 */
export async function asProgram(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (cause) {
    if (!(cause instanceof Unable)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
