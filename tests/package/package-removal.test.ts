// Removing the program deletes no vault, and says where they are.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { leftBehind } from "../../tools/package/uninstall-message.mjs";

let scratch: string;
const script = (): string => join(scratch, "control", "postrm");
const written = (): string => join(scratch, "home", ".config", "Hearth", "house", "hearth.db");

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "hearth-removal-"));
  execFileSync("dpkg-deb", ["--control", inject("debianPackage"), join(scratch, "control")]);
  mkdirSync(join(written(), ".."), { recursive: true });
  writeFileSync(written(), "a house");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** As dpkg calls it, in the account of a user with a vault. */
const run = (how: string, LANG: string): string =>
  execFileSync("/bin/sh", [script(), how], {
    env: { PATH: "/usr/bin:/bin", HOME: join(scratch, "home"), LANG },
  }).toString();

describe("removing the Debian package", () => {
  it.each(["remove", "purge"])("says where the vaults stay, and leaves them (%s)", (how) => {
    expect(run(how, "en_GB.UTF-8")).toBe(`${leftBehind.en}\n`);
    expect(run(how, "fr_BE.UTF-8")).toBe(`${leftBehind.fr}\n`);
    expect(run(how, "nl_BE.UTF-8")).toBe(`${leftBehind.nl}\n`);
    expect(run(how, "C")).toBe(`${leftBehind.en}\n`);
    expect(readFileSync(written(), "utf8")).toBe("a house");
  });

  it("says nothing while an update replaces it", () => {
    for (const how of ["upgrade", "failed-upgrade", "abort-install", "abort-upgrade", "disappear"])
      expect(run(how, "en_GB.UTF-8")).toBe("");
  });

  it("runs this one script and no other, which deletes nothing", () => {
    const inside = execFileSync("dpkg-deb", ["--info", inject("debianPackage")]).toString();
    expect(inside).not.toMatch(/\b(preinst|postinst|prerm|conffiles|triggers)\b/);
    expect(readFileSync(script(), "utf8")).not.toMatch(/\b(rm|unlink|find|mv|rmdir|truncate)\b/);
  });
});
