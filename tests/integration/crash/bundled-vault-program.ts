// The vault bundled once as one plain Node program, so that a real process can be killed.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createInterface } from "node:readline";
import { build } from "vite";
import type { Task } from "./vault-process-to-kill.ts";

const project = join(import.meta.dirname, "../../..");

export interface CrashProgram {
  /** Runs a task in a process of its own. */
  run(task: Task): Run;
  /** Runs it as the child of another program: of one that traces it. */
  runUnder(command: readonly string[], task: Task): Run;
  /** Lets it finish, and returns the last line it printed. */
  finish(task: Task): Promise<unknown>;
  remove(): void;
}

export interface Run {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly lines: AsyncIterable<string>;
  /** Its error output, once it has ended. */
  ended(): Promise<string>;
}

/** Builds it into a folder of the project, where the database binding is found. */
export async function buildProgram(): Promise<CrashProgram> {
  mkdirSync(join(project, "out"), { recursive: true });
  const outDir = mkdtempSync(join(project, "out", "crash-"));
  await build({
    root: project,
    configFile: false,
    logLevel: "error",
    define: { __HEARTH_FLAVOUR__: JSON.stringify("twin") },
    resolve: {
      alias: {
        "@node-rs/argon2": join(
          import.meta.dirname,
          "..",
          "..",
          "helpers",
          "integration",
          "fake-argon2.ts",
        ),
      },
    },
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: {
      outDir,
      target: "node20",
      // About two hundred processes load it.
      minify: true,
      ssr: join(import.meta.dirname, "vault-process-to-kill.ts"),
      // As a script it loads in two thirds of the time of a module.
      rolldownOptions: {
        output: { format: "cjs", codeSplitting: false, entryFileNames: "child.cjs" },
      },
    },
  });
  const path = join(outDir, "child.cjs");
  const runUnder = (command: readonly string[], task: Task): Run => start(path, task, command);
  const run = (task: Task): Run => start(path, task, [], brief);
  return {
    run,
    runUnder,
    finish: async (task) => {
      const running = run(task);
      let last: unknown = null;
      for await (const line of running.lines) last = JSON.parse(line);
      const complaint = await running.ended();
      if (complaint !== "") throw new Error(complaint);
      return last;
    },
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** A process of a third of a second does not benefit from optimisation, which took a sixth of its time. */
const brief = ["--no-opt"];

function start(
  path: string,
  task: Task,
  under: readonly string[],
  flags: readonly string[] = [],
): Run {
  // A larger young generation, so that a process of a third of a second does not collect a dozen times.
  const starting = [
    "--max-semi-space-size=32",
    ...flags,
    join(project, "tools/test/start-compiled.mjs"),
    path,
  ];
  const whole = [...under, process.execPath, ...starting, JSON.stringify(task)];
  const [command = "", ...rest] = whole;
  const child = spawn(command, rest, {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
  const closed = new Promise<string>((resolve) => {
    child.on("close", () => resolve(complaint));
  });
  return { process: child, lines: createInterface(child.stdout), ended: () => closed };
}
