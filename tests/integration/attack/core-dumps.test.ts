// What the kernel would dump of a process and its descendants, before and after the program disables it.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyCoreDumps, forbidCoreDumps } from "../../../electron/main/core-dumps.ts";
import { dumpsBelow } from "../../helpers/core-dumps.ts";

/**
 * A process with a child and a grandchild; a line of input starts another child. Each reports once it runs, and then stays as it
 * is: what is set for a process that is about to run another program may be lost.
 */
const family = `
  echo 0x33 > /proc/self/coredump_filter
  report='echo $0; kill -STOP $$'
  sh -c 'sh -c "$0" grandchild & wait' "$report" &
  while read -r line; do sh -c "$report" child & done
`;

let parent: ChildProcessByStdio<Writable, Readable, null>;
let lines: AsyncIterator<string>;
const said = async (): Promise<string> => (await lines.next()).value as string;

beforeEach(async () => {
  parent = spawn("sh", ["-c", family], { stdio: ["pipe", "pipe", "ignore"], detached: true });
  lines = createInterface({ input: parent.stdout })[Symbol.asyncIterator]();
  await said();
});

afterEach(async () => {
  const ended = once(parent, "exit");
  process.kill(-(parent.pid ?? 0), "SIGKILL");
  await ended;
});

const dumps = () => dumpsBelow(parent.pid ?? 0);

describe("a process and all its descendants", () => {
  it("would be dumped if nothing were done", () => {
    expect(dumps().length).toBeGreaterThanOrEqual(3);
    expect(dumps().map(({ isEmpty }) => isEmpty)).not.toContain(true);
  });

  it("leaves nothing to be dumped, down to the last grandchild", () => {
    expect(emptyCoreDumps(parent.pid)).toEqual([]);
    expect(dumps().length).toBeGreaterThanOrEqual(3);
    expect(dumps().map(({ isEmpty }) => isEmpty)).not.toContain(false);
  });

  it("passes that on to a child that is started later", async () => {
    emptyCoreDumps(parent.pid);
    forbidCoreDumps(parent.pid);
    const before = dumps().length;
    parent.stdin.write("\n");
    await said();

    expect(dumps()).toHaveLength(before + 1);
    expect(dumps().filter(({ isEmpty, limit }) => !isEmpty || limit !== "1")).toEqual([]);
  });

  it("has a limit of one byte, for with zero the memory is still piped to a program of the system", () => {
    forbidCoreDumps(parent.pid);
    expect(new Set(dumps().map(({ limit }) => limit))).toEqual(new Set(["1"]));
  });

  it("is no error when it is gone", () => {
    const nobody = 2 ** 22 + 1; // above the highest number a process can have
    expect(emptyCoreDumps(nobody)).toEqual([]);
    expect(() => forbidCoreDumps(nobody)).not.toThrow();
  });
});
