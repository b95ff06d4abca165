// The restrictions of the kernel on a running process.
import { readdirSync, readFileSync } from "node:fs";

export interface Held {
  /** Chromium's name of its type: `renderer`, `gpu-process`, `utility`… The main process has none. */
  readonly type: string;
  /** Its system calls are filtered. */
  readonly isFiltered: boolean;
  /** It is in other namespaces for processes and network than the machine. */
  readonly isAlone: boolean;
}

/** A process and all its descendants, as they are now. */
export function heldBelow(pid: number): readonly Held[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const family = [String(pid)];
  for (const member of family)
    family.push(...all.filter((other) => statusOf(other)["PPid"] === member));
  return family.map((member) => held(member, String(pid)));
}

function held(pid: string, main: string): Held {
  return {
    type: /--type=([\w-]+)/.exec(textOf(`/proc/${pid}/cmdline`))?.[1] ?? "",
    isFiltered: statusOf(pid)["Seccomp"] === "2",
    // One number for each namespace it is in: its own, and the machine's.
    isAlone: numbersOf(pid) > numbersOf(main),
  };
}

const numbersOf = (pid: string): number => (statusOf(pid)["NSpid"] ?? "").split("\t").length;

function statusOf(pid: string): Readonly<Record<string, string>> {
  const lines = textOf(`/proc/${pid}/status`).split("\n");
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name = "", value = ""] = /^(\w+):\t(.*)$/.exec(line) ?? [];
      return name === "" ? [] : [[name, value]];
    }),
  );
}

/** Empty for a process that ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
