// Starts an installed program like a user does: without privileges, in a home of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const nobody = 65534;
const isRoot = process.getuid?.() === 0;

export interface Started {
  readonly process: ChildProcess;
  /** Deleted when the program has ended. */
  readonly home: string;
  readonly printed: () => string;
  readonly ended: Promise<number>;
}

/** Nothing of the environment of the tests reaches the program: it is started as from a menu. */
export function startAsOrdinaryUser(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Started {
  const home = mkdtempSync(join(tmpdir(), "hearth-home-"));
  if (isRoot) chownSync(home, nobody, nobody);
  const lend = [`--reuid=${String(nobody)}`, `--regid=${String(nobody)}`, "--clear-groups"];
  const command = isRoot ? ["setpriv", ...lend, program, ...args] : [program, ...args];
  const started = spawn(command[0] ?? program, command.slice(1), {
    cwd: home,
    env: { PATH: "/usr/bin:/bin", HOME: home, LANG: "en_GB.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const keep = (piece: Buffer): void => void (printed += piece.toString());
  started.stdout.on("data", keep);
  started.stderr.on("data", keep);
  return {
    process: started,
    home,
    printed: () => printed,
    ended: new Promise((resolve) => {
      started.once("close", (code) => {
        rmSync(home, { recursive: true, force: true });
        resolve(code ?? -1);
      });
    }),
  };
}
