import { rmSync, symlinkSync } from "node:fs";

/** Replaces a file with one that opens and cannot be read: EIO, as from a bad sector. */
export function makeUnreadable(path: string): void {
  rmSync(path);
  symlinkSync("/proc/self/mem", path);
}
