import { execFileSync } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A disk of a few megabytes. Where this account may not mount one, the folder is on the ordinary disk. */
export interface SmallDisk {
  readonly folder: string;
  /** False where it could not be mounted. */
  readonly isSmall: boolean;
  /** Fills the disk. */
  fill(): void;
  /** Frees the space again, or some of it. */
  makeRoom(kibibytes?: number): void;
  /** Remounts it read-only, or writable. */
  setReadOnly(isReadOnly: boolean): void;
}

export function smallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "hearth-disk-"));
  const mount = (options: string): boolean =>
    attempt("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
  const isSmall = mount(`size=${String(mebibytes)}m,mode=0700`);
  onTestFinished(() => {
    if (isSmall) attempt("umount", "--lazy", folder);
    rmSync(folder, { recursive: true, force: true });
  });
  const ballast = join(folder, "ballast");
  return {
    folder,
    isSmall,
    fill: () => takeEverything(ballast),
    makeRoom: (kibibytes) => {
      if (kibibytes === undefined) rmSync(ballast, { force: true });
      else truncateSync(ballast, Math.max(0, statSync(ballast).size - kibibytes * 1024));
    },
    setReadOnly: (isReadOnly) => {
      attempt("mount", "-o", `remount,${isReadOnly ? "ro" : "rw"}`, folder);
    },
  };
}

function attempt(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function takeEverything(path: string): void {
  const file = openSync(path, "a");
  const page = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, page);
  } catch (thrown) {
    if ((thrown as { readonly code?: unknown }).code !== "ENOSPC") throw thrown;
  } finally {
    closeSync(file);
  }
}
