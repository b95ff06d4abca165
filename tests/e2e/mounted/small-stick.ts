// A stick of a few megabytes: a file system in memory, which only root can mount.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";

export interface Stick {
  readonly path: string;
  /** Pulls it out: writes find nothing there any more. */
  pull(): void;
}

export function plugIn(path: string, size: string): Stick {
  mkdirSync(path, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0700`, "tmpfs", path]);
  return {
    path,
    pull: () => {
      execFileSync("umount", ["--lazy", path]);
    },
  };
}

/** Waits for the first sign of a running backup, and no longer. */
export async function backupBegun(path: string): Promise<void> {
  const isThere = (): boolean =>
    readdirSync(path, { recursive: true }).some((name) => String(name).includes(".part"));
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}
