import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What may replace a file, by name. None of it may be waited for, or read to its end. */
const oddFiles = {
  "a named pipe": (path) => execFileSync("mkfifo", [path]),
  "a socket": (path) => {
    const listen =
      "require('net').createServer().listen('s', () => process.kill(process.pid, 'SIGKILL'))";
    // The name of a socket must be short where it is created, and its process ends like a crash, so that the socket stays.
    const folder = mkdtempSync(join(dirname(path), "s"));
    spawnSync(process.execPath, ["-e", listen], { cwd: folder });
    renameSync(join(folder, "s"), path);
    rmSync(folder, { recursive: true });
  },
  "a folder": (path) => mkdirSync(path),
  "a link to a device": (path) => symlinkSync("/dev/zero", path),
  "a link to itself": (path) => symlinkSync(path, path),
  "a huge file": (path) => {
    writeFileSync(path, "");
    truncateSync(path, 2 ** 36);
  },
  // Its size is 0, and it has half a tebibyte of data: like a file that grows while it is read.
  "a file that grows": (path) => symlinkSync("/proc/self/pagemap", path),
} as const satisfies Readonly<Record<string, (path: string) => unknown>>;

type OddFile = keyof typeof oddFiles;

export const oddNames = Object.keys(oddFiles) as OddFile[];

/** Replaces what is at a path with something odd. */
export function layOdd(odd: OddFile, path: string): void {
  rmSync(path, { force: true, recursive: true });
  oddFiles[odd](path);
}
