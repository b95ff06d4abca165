import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configurationFor } from "../../../build/electron-builder.mjs";
import { fusesFor } from "../../../build/fuses.mjs";

const project = join(import.meta.dirname, "..", "..", "..");
const configured = (flavour: "release" | "twin") =>
  configurationFor({
    flavour,
    electron: {
      dist: "/nowhere",
      program: "/nowhere/electron",
      version: "0",
      isTestRuntime: false,
    },
    binding: "/nowhere/better_sqlite3.node",
    output: "/nowhere/dist",
    notices: "/nowhere/notices",
  });
const release = configured("release");

describe("an installer", () => {
  it("for Windows is per user, needs no privileges, and leaves the vault in place", () => {
    expect(release.nsis).toEqual({
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    });
  });

  it("for macOS is a hardened program under a neutral name", () => {
    expect(release.mac).toMatchObject({ hardenedRuntime: true, gatekeeperAssess: false });
    expect(release.dmg).toEqual({ title: "Hearth" });
  });

  it("for Linux is started by what is in the archive, without a switch that the release refuses", () => {
    expect(release.linux).toMatchObject({ executableName: "hearth", category: "Office" });
    // Given here or left to the tool, an AppImage would be started with them.
    expect([release.linux?.executableArgs, release.appImage?.executableArgs]).toEqual([
      [],
      undefined,
    ]);
  });

  it("is named after the program, its version and the machine, on every system", () => {
    expect(release.artifactName).toBe("hearth-${version}-${os}-${arch}.${ext}");
    expect(release.productName).toBe("Hearth");
    expect(JSON.stringify(release)).not.toMatch(/shelter|refuge|victim|traffick|safe.?house/i);
  });

  it("has its icon for every system", () => {
    for (const { icon } of [release.win, release.mac, release.linux] as { icon: string }[])
      expect(existsSync(icon), icon).toBe(true);
  });

  it("for Windows says where the vaults stay when it is removed, not when it is updated, and deletes nothing", () => {
    const script = readFileSync(join(project, "build", "installer.nsh"), "utf8");
    expect(script).toMatch(
      /customUnInstall\s+\$\{ifNot\} \$\{isUpdated\}\s+MessageBox .*\$APPDATA\\Hearth/,
    );
    expect(script).not.toMatch(/\b(Delete|RMDir|Rename)\b/i);
  });

  it("checks for no updates and publishes nothing", () => expect(release.publish).toBeNull());

  it("is one of those that the command knows", () => {
    const command = readFileSync(join(project, "tools", "package.mjs"), "utf8");
    const known = /const installers = \[(.*)\];/.exec(command)?.[1] ?? "";
    expect(known.match(/\w+/g)).toEqual(["nsis", "dmg", "AppImage"]);
  });
});

describe("a fuse", () => {
  const text = readFileSync(join(project, "build", "fuses.mjs"), "utf8");

  it("is burnt as decided, and differs in the twin by what drives it alone", () => {
    const decided = {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    };
    expect(fusesFor("release")).toEqual(decided);
    expect(fusesFor("twin")).toEqual({ ...decided, enableNodeCliInspectArguments: true });
    expect([release.electronFuses, configured("twin").electronFuses]).toEqual([
      fusesFor("release"),
      fusesFor("twin"),
    ]);
  });

  it.each(Object.keys(fusesFor("release")))("says why: %s", (name) => {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.trim().startsWith(`${name}:`));
    expect(lines[at - 1]).toMatch(/^ {2}\/\/ .{30,}/);
  });

  it("is in the decision on silence", () => {
    const decision = readFileSync(join(project, "docs", "adr", "0003-silence.md"), "utf8");
    expect(decision).toContain("build/fuses.mjs");
  });
});
