// What the kernel would dump of a process if it crashed, and what it dumped.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Dump {
  /** Chromium's name of its type: `renderer`, `zygote`, `utility`… The main process has none. */
  readonly type: string;
  /** None of its memory would be dumped. */
  readonly isEmpty: boolean;
  /** The maximum size of a dump in bytes. */
  readonly limit: string;
}

/** Of a process and all its descendants, as they are now. */
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
    // Last, because a process that ended meanwhile gives empty answers above.
    return hasEnded(pid) ? [] : [dump];
  });
}

/** Allows complete dumps of this process and what it starts from now on; returns a function that undoes it. */
export function allowDumps(): () => void {
  const before = /^Max core file size +(\S+)/m.exec(textOf(process.pid, "limits"))?.[1] ?? "0";
  const limit = (soft: string): void => {
    execFileSync("/usr/bin/prlimit", [`--core=${soft}:`, "--pid", String(process.pid)]);
  };
  limit("unlimited");
  return () => limit(before);
}

/**
 * Names of the files below a folder that contain one of the words, in either encoding of memory. Files of gigabytes count as
 * well: only the whole memory of a process is that large.
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

/** To its own account: files of root in `/proc` are never dumped. For root there is no restriction. */
function isClosed(pid: number): boolean {
  const user = Number(/^Uid:\t(\d+)/m.exec(textOf(pid, "status"))?.[1]);
  return user !== 0 && statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid === 0;
}

/** It has no memory any more, whether or not its parent has waited for it. */
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
