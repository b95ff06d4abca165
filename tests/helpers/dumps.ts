// What the kernel would write of a process if it crashed, and what it wrote.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Dump {
  /** Chromium's word for what it is: `renderer`, `zygote`, `utility`… The main process has none. */
  readonly type: string;
  /** None of its memory would be written. */
  readonly isEmpty: boolean;
  /** Bytes that may be written at most. */
  readonly limit: string;
}

/** Of a process and everything that descends from it, as it is now. */
export function dumpsBelow(root: number): readonly Dump[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const family = [root];
  for (const member of family) family.push(...all.filter((other) => parentOf(other) === member));
  return family.flatMap((pid) => {
    const dump = {
      type: /--type=([\w-]+)/.exec(textOf(pid, "cmdline"))?.[1] ?? "",
      isEmpty: textOf(pid, "coredump_filter").trim() === "00000000" || isClosed(pid),
      limit: /^Max core file size +(\S+)/m.exec(textOf(pid, "limits"))?.[1] ?? "",
    };
    // Asked last: of one that ended while it was looked at, the answers above are empty.
    return hasEnded(pid) ? [] : [dump];
  });
}

/** Lets this process, and what it starts from now on, be written whole; answers how to take that back. */
export function allowDumps(): () => void {
  const before = /^Max core file size +(\S+)/m.exec(textOf(process.pid, "limits"))?.[1] ?? "0";
  const limit = (soft: string): void => {
    execFileSync("/usr/bin/prlimit", [`--core=${soft}:`, "--pid", String(process.pid)]);
  };
  limit("unlimited");
  return () => limit(before);
}

/**
 * Names of the files below a folder in which one of the words stands, in one of the two ways memory holds them. One of gigabytes counts
 * as well: nothing but the whole memory of a process is so large.
 */
export function filesWith(words: readonly string[], folder: string): readonly string[] {
  const looked = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, "utf16le")]);
  return filesBelow(folder).filter((name) => {
    if (statSync(join(folder, name)).size > readable) return true;
    const bytes = readFileSync(join(folder, name));
    return looked.some((word) => bytes.includes(word));
  });
}

/** Bytes. */
const readable = 2 ** 30;

export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** To its own account: what belongs to root in `/proc` is never written. For root nothing is. */
function isClosed(pid: number): boolean {
  const user = Number(/^Uid:\t(\d+)/m.exec(textOf(pid, "status"))?.[1]);
  return user !== 0 && statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid === 0;
}

/** It has no memory any more, whether or not its parent has asked how it ended. */
const hasEnded = (pid: number): boolean => !/^State:\t[^ZX]/m.test(textOf(pid, "status"));

const parentOf = (pid: number): number =>
  Number(/^PPid:\t(\d+)/m.exec(textOf(pid, "status"))?.[1] ?? -1);

/** Empty for a process that ended meanwhile. */
function textOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
