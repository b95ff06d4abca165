// The program starts no other program: for an update it only shows its location, and a user installs it.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const sources = ["domain", "db", "electron", "renderer"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:[cm]?[jt]sx?|html)$/.test(name))
    .map((name) => [folder, ...name.split(sep)].join("/")),
);

/** Each way to start a program or to hand a file to one, its pattern, and the files that may use it. */
const ways: readonly (readonly [string, string, RegExp, readonly string[]])[] = [
  // It forbids what a crash would leave.
  [
    "child_process",
    'from "node:child_process"',
    /\bchild_process\b/,
    ["electron/main/core-dumps.ts"],
  ],
  // The vault.
  [
    "a process of its own",
    "utilityProcess.fork(x)",
    /\.fork\(/,
    ["electron/main/vault-process.ts"],
  ],
  [
    "the shell",
    'import { app, shell } from "electron"',
    /import \{[^}]*\bshell\b[^}]*\} from "electron"|\bshell\.\w+\(/,
    [],
  ],
  ["a file that is opened", "openPath(x)", /\bopen(?:Path|External|Item)\b/, []],
  ["a file that is shown", "showItemInFolder(x)", /\bshowItemInFolder\b/, []],
  ["an updater", "autoUpdater.quitAndInstall()", /\bautoUpdater\b|\bquitAndInstall\b/i, []],
  ["another start", "app.relaunch()", /\.relaunch\(/, []],
  ["a start with the computer", "app.setLoginItemSettings(x)", /\bsetLoginItemSettings\b/, []],
  ["a library loaded by hand", "process.dlopen(x)", /\bdlopen\b/, []],
  ["a reporter of crashes", "crashReporter.start()", /\bcrashReporter\b/, []],
];

describe("what the program starts", () => {
  it("is searched for in all of it", () => {
    expect(sources).toContain("electron/main/core-dumps.ts");
    expect(sources).toContain("electron/vault/main.ts");
    expect(sources.length).toBeGreaterThan(300);
  });

  it.each(ways)("is known: %s", (_way, example, pattern, known) => {
    const found = sources.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));
    expect(found.toSorted()).toEqual(known);
    expect(pattern.test(example)).toBe(true);
  });
});
