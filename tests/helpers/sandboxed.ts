// What the kernel holds a running process to.
import { readdirSync, readFileSync } from "node:fs";

export interface Held {
  /** Chromium's word for what it is: `renderer`, `gpu-process`, `utility`… The main process has none. */
  readonly type: string;
  /** Its system calls are filtered. */
  readonly isFiltered: boolean;
  /** Processes and the network of the machine are not its own. */
  readonly isAlone: boolean;
}

/** A process and everything that descends from it, as it is now. */
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
    // One number for each space of numbers it is in: its own, and the machine's.
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
