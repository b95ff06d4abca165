import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** The calls after which a power cut would leave other files. */
const steps = ["renameSync", "rmSync", "fsyncSync", "fdatasyncSync", "mkdirSync"] as const;

type Step = (...given: unknown[]) => unknown;

/**
 * Does the work, and copies the home before each step of it: what a process would leave that died there.
 * @returns the copies, in the order of the steps
 */
export async function beforeEachStep(
  home: string,
  into: string,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const copies: string[] = [];
  const real = Object.fromEntries(steps.map((name) => [name, fs[name] as Step]));
  let copying = false;
  const copy = (): void => {
    // Copying calls these functions as well.
    if (copying) return;
    copying = true;
    const to = join(
      into,
      `${String(copies.length + 1)}-of-${home.slice(home.lastIndexOf("/") + 1)}`,
    );
    if (fs.existsSync(home)) fs.cpSync(home, to, { recursive: true });
    copies.push(to);
    copying = false;
  };
  const put = (change: (step: Step) => Step): void => {
    for (const name of steps) Object.assign(fs, { [name]: change(real[name] as Step) });
    syncBuiltinESMExports();
  };
  put((step) => (...given) => {
    copy();
    return step(...given);
  });
  try {
    await work();
  } finally {
    put((step) => step);
  }
  return copies;
}
