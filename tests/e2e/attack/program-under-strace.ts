// The program under strace: every call by which it, or any process it starts, could use a network.
import { spawn } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "@playwright/test";
import { wholeFrom } from "../../../tools/drive/program.mjs";
import { tellMore } from "../../helpers/report-proof-figure.ts";
import { expect } from "../../helpers/e2e/fixtures.ts";

const twin = join(import.meta.dirname, "..", "..", "..", "out", "twin");
const electron = createRequire(import.meta.url)("electron") as unknown as string;
// Under strace a set-user-id helper has no rights, so Chromium's sandbox is off: it does not matter here.
const flags = ["--no-sandbox", twin];

/**
 * The one exception of Chromium: it asks the kernel for a route to this address, to learn whether this machine has IPv6.
 * Connecting a UDP socket sends nothing, and nothing is ever sent on it.
 */
const allowedProbe = "connect UDPv6 [2001:4860:4860::8888]:443";

/** Nothing used a network but that one probe. */
export function expectSilence(uses: readonly string[]): void {
  const spoken = uses.filter((use) => use !== allowedProbe);
  tellMore("sessions watched", 1);
  tellMore("sendto, sendmsg or connect to IPv4 or IPv6", spoken.length);
  tellMore(
    "of the one kind that sends nothing: asked the kernel for a route",
    uses.length - spoken.length,
  );
  expect(spoken).toEqual([]);
}

/** Starts the test build under strace, controlled by Playwright; files opened for writing are recorded as well. */
export async function launchTraced(folder: string): Promise<ElectronApplication> {
  const program = join(folder, "electron-traced");
  await writeFile(
    program,
    `#!/bin/sh\nexec ${stracing(folder, ["network", ...opening]).join(" ")} "$@"\n`,
  );
  await chmod(program, 0o755);
  const env = await environment(folder);
  return wholeFrom(() => _electron.launch({ executablePath: program, args: flags, env }));
}

/** Starts the test build under strace without control, lets it run for a while, and ends it. */
export async function runTraced(folder: string, milliseconds: number): Promise<void> {
  const [strace = "", ...rest] = stracing(folder);
  const child = spawn(strace, [...rest, ...flags], {
    env: await environment(folder),
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [main = ""] = (await readFile(logIn(folder), "utf8")).split(" ");
  process.kill(Number(main), "SIGTERM");
  await ended;
}

/** Runs a script that is not silent under the same trace. */
export async function traceScript(folder: string, script: string): Promise<void> {
  const child = spawn("strace", [...watching, logIn(folder), process.execPath, "-e", script]);
  await new Promise((resolve) => child.once("close", resolve));
}

/** The uses of IPv4 or IPv6, one sentence each, except by the ports named. */
export async function networkUse(
  folder: string,
  driverPorts: readonly string[] = [],
): Promise<readonly string[]> {
  const isDriver = (line: string): boolean =>
    driverPorts.some((port) => line.includes(`127.0.0.1:${port}`));
  return (await logOf(folder)).filter((line) => !isDriver(line)).flatMap(useIn);
}

/**
 * Every file of a disk or of memory that was opened for writing, or got a name, from a line of the log on, by its absolute
 * path; without devices and /proc.
 */
export async function filesWritten(folder: string, from = 0): Promise<readonly string[]> {
  const lines = (await logOf(folder)).slice(from);
  const opened = lines.flatMap((line) => {
    const [, how = "", path] =
      /\bopenat?\([^"]*"[^"]*", ([A-Z_|0-9]+).*= \d+<([^>]+)>/.exec(line) ?? [];
    return path !== undefined && /O_(WRONLY|RDWR|CREAT)/.test(how) ? [path] : [];
  });
  const named = lines.flatMap(
    (line) =>
      /\b(?:rename|link)(?:at2?)?\(.*"([^"]+)"(?:, [A-Z_0-9]+)?\) += 0/.exec(line)?.[1] ?? [],
  );
  const files = [...opened, ...named].filter((path) => !/^\/(dev\/(?!shm)|proc\/)/.test(path));
  return [...new Set(files)];
}

/** How many lines the log has by now. */
export const lengthOfLog = async (folder: string): Promise<number> => (await logOf(folder)).length;

/** The local ports that were listened on: Playwright needs two, the program none. */
export async function portsListenedOn(folder: string): Promise<readonly string[]> {
  return (await logOf(folder)).flatMap((line) => {
    const port = /\blisten\(\d+<TCP:\[127\.0\.0\.1:(\d+)\]/.exec(line)?.[1];
    return port === undefined ? [] : [port];
  });
}

const logOf = async (folder: string): Promise<readonly string[]> =>
  (await readFile(logIn(folder), "utf8")).split("\n");

const watchingFor = (calls: readonly string[]) => [
  "-f",
  "--seccomp-bpf",
  "-qq",
  "-yy",
  "-e",
  `trace=${calls.join(",")}`,
  "-o",
];
const watching = watchingFor(["network"]);

/** Calls that create a file. */
const opening = ["openat", "open", "creat", "rename", "renameat", "renameat2", "link", "linkat"];

const logIn = (folder: string): string => join(folder, "strace.log");

function stracing(folder: string, calls: readonly string[] = ["network"]): readonly string[] {
  return ["strace", ...watchingFor(calls), logIn(folder), electron];
}

async function environment(folder: string): Promise<Record<string, string>> {
  const home = join(folder, "home");
  await mkdir(home, { recursive: true });
  const inherited: Record<string, string> = {};
  for (const [name, value = ""] of Object.entries(process.env)) inherited[name] = value;
  return { ...inherited, HOME: folder, LANG: "en_GB.UTF-8", HEARTH_HOME: home };
}

/** Opening a socket, naming it and asking for its name are not use: interfaces are listed that way. */
function useIn(line: string): readonly string[] {
  const [, call, socket = ""] =
    /\b(connect|listen|accept4?|send\w+|recv\w+)\(\d+<(\w+)/.exec(line) ?? [];
  if (call === undefined || !/^(TCP|UDP|RAW|ICMP|PING|SCTP|DCCP)/.test(socket)) {
    return /\b(connect|send\w+)\([^<]*AF_INET/.test(line) ? [line] : [];
  }
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
  const address = /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
  return [
    address === undefined || port === undefined ? line : `${call} ${socket} [${address}]:${port}`,
  ];
}
