import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

// When a process crashes, Linux may write its memory to a disk or hand it to a program of the system: with the passphrase that
// was typed, and every name that was shown. Other systems have no such switch for a program: see SECURITY.md.

/**
 * Leaves nothing of this process, nor of any that descends from it, to be written. What is started later inherits that, and
 * windows come from a process that Chromium starts before the first line of ours: so this comes first. Answers which
 * processes would be written all the same.
 */
export function emptyCoreDumps(root: number = process.pid): readonly number[] {
  if (process.platform !== "linux") return [];
  const family = familyOf(root, leaveOut);
  return family.filter(isWritten);
}

/**
 * Forbids the same processes, and all that they start, to be written at all. A second lock on the same door, and slower: it is
 * closed before anything secret comes into the program, not before the first paint.
 */
export function forbidCoreDumps(root: number = process.pid): void {
  if (process.platform !== "linux") return;
  // One byte is less than any dump. With none at all, the dump is still handed to a program of the system.
  const each = 'for pid; do /usr/bin/prlimit --core=1:1 --pid "$pid"; done';
  const pids = familyOf(root, leaveOut).map(String);
  spawnSync("/bin/sh", ["-c", each, "sh", ...pids], { stdio: "ignore", env: {} });
}

/** A process and everything that descends from it, each looked for children only after `first` was done to it. */
function familyOf(root: number, first: (pid: number) => void): readonly number[] {
  const family = [root];
  for (const pid of family) {
    first(pid);
    family.push(...childrenOf(pid));
  }
  return family;
}

/** Every kind of memory that core(5) lists. */
function leaveOut(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, "0");
  } catch {
    // It ended, or it is closed to its own account: the kernel writes no dump of such a process.
  }
}

function childrenOf(pid: number): readonly number[] {
  const threads = read(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return threads
    .flatMap((thread) => textOf(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter((child) => child !== "")
    .map(Number);
}

function isWritten(pid: number): boolean {
  const kinds = textOf(`/proc/${pid}/coredump_filter`);
  return kinds !== "" && Number.parseInt(kinds, 16) !== 0 && !isClosed(pid);
}

/** To its own account: in `/proc` such a process belongs to root. */
const isClosed = (pid: number): boolean =>
  read(() => statSync(`/proc/${pid}`).uid) !== process.getuid?.();

const textOf = (path: string): string => read(() => readFileSync(path, "utf8")) ?? "";

/** Null for a process that ended meanwhile. */
function read<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
