// The vault of a release, taken out of its archive and started by the current Electron: whether it opens real data depends on
// the version it was made for.
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll } from "@electron/asar";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { pinnedVersion } from "../../tools/project.mjs";
import { prepare } from "../../tools/runtime/prepare.mjs";
import { aScreen, type Screen } from "./virtual-display.ts";

const archive = join(inject("root"), "opt", "hearth", "resources", "app.asar");
const pinned = pinnedVersion("electron");

/** Asks the vault for the purpose of a vault created now, prints it and ends. */
const asking = `
  const { app, MessageChannelMain, utilityProcess } = require("electron");
  void app.whenReady().then(() => {
    const child = utilityProcess.fork(process.env.VAULT, [process.env.START], { stdio: "inherit" });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: "port" }, [port1]);
    port2.on("message", ({ data }) => {
      if (data.id !== 1) return;
      process.stdout.write("purpose: " + data.result.value.purpose + "\\n");
      child.once("exit", () => app.exit(0));
      child.kill();
    });
    port2.start();
    port2.postMessage({ id: 1, name: "house.state", input: {} });
  });
`;

/** What Electron requires of a program. */
const manifest = { name: "asking", productName: "Asking", version: "0.0.0", main: "main.cjs" };

describe("the vault of a release", () => {
  let screen: Screen;
  let folder: string;

  beforeAll(async () => {
    screen = await aScreen();
    folder = mkdtempSync(join(tmpdir(), "hearth-engine-"));
    extractAll(archive, join(folder, "packed"));
    mkdirSync(join(folder, "asking"));
    writeFileSync(join(folder, "asking", "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, "asking", "main.cjs"), asking);
  });

  afterAll(() => {
    screen.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["as it was packed", pinned],
    ["made for the Electron that runs it", null],
    ["made for a patch after it", "later"],
    ["made for a release long before it", "1.0.0"],
    ["that does not know what it was made for", ""],
  ])("%s opens real vaults on its own Electron alone", async (_, wanted) => {
    const { electron } = await prepare([]);
    const here = electron.version;
    const madeFor = wanted === null ? here : wanted === "later" ? patchAfter(here) : wanted;
    const vault = copyMadeFor(madeFor);

    expect(await purposeOf(electron.program, vault)).toBe(madeFor === here ? "real" : "trial");
  });

  function copyMadeFor(version: string): string {
    const copy = mkdtempSync(join(folder, "copy-"));
    cpSync(join(folder, "packed"), copy, { recursive: true });
    const programs = join(copy, "out", "release", "main");
    const names = readdirSync(programs).filter((name) => name.endsWith(".js"));
    const changed = names.filter((name) => {
      const text = readFileSync(join(programs, name), "utf8");
      const other = text.replaceAll(quoted, (_, quote: string) => quote + version + quote);
      writeFileSync(join(programs, name), other);
      return text.search(quoted) >= 0;
    });
    expect(changed).toContain("vault.js");
    return join(programs, "vault.js");
  }

  function purposeOf(program: string, vault: string): Promise<string> {
    const place = mkdtempSync(join(folder, "home-"));
    const start = {
      folder: join(place, "house"),
      demoFolder: join(place, "demo"),
      isRelease: true,
      nativeBinding: null,
      clockShift: 0,
      program: null,
      updates: { folder: place, program: { version: "0.1.0", kind: "deb", arch: "x64" }, keys: [] },
    };
    const alone = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const env = { PATH: "/usr/bin:/bin", HOME: place, DISPLAY: screen.name, VAULT: vault };
    const asked = spawn(program, [...alone, join(folder, "asking")], {
      env: { ...env, START: JSON.stringify(start) },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    asked.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
    return new Promise((resolve) => {
      asked.once("close", () => resolve(/purpose: (\w+)/.exec(said)?.[1] ?? said));
    });
  }
});

/** As the bundler writes it, in any kind of quotes. */
const quoted = new RegExp(`(["'\`])${pinned.replaceAll(".", "\\.")}\\1`, "g");

function patchAfter(version: string): string {
  const [major, minor, patch] = version.split(".").map(Number);
  return [major, minor, (patch ?? 0) + 1].join(".");
}
