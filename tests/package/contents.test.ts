import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { describe, expect, inject, it } from "vitest";
import { makeDebianPackage } from "../../tools/package/debian.mjs";
import { prepare } from "../../tools/runtime/prepare.mjs";
import { readTrustedUpdateKeys } from "../../tools/package/read-trusted-update-keys.mjs";
import { tell } from "../helpers/report-proof-figure.ts";

const installed = join(inject("root"), "opt", "hearth");
const archive = join(installed, "resources", "app.asar");
const files = listPackage(archive, { isPack: false });
const contentOf = (file: string): string => extractFile(archive, file.slice(1)).toString();
/** A fuse is one character in the program's file: a zero or a one. */
const [off, on] = ["0", "1"].map((state) => state.charCodeAt(0));
const bundle = files.filter((file) => /^\/out\/.*\.(js|mjs|cjs|html)$/.test(file));

describe("the archive of a release", () => {
  it("contains the bundles and the two compiled packages, nothing else", () => {
    const expected = [
      /^\/(package\.json|out|node_modules)$/,
      /^\/out\/release(\/(main|preload|renderer)(\/[\w.-]+)*)?$/,
      /^\/node_modules\/(better-sqlite3|@node-rs)$/,
      /^\/node_modules\/better-sqlite3\/(package\.json|LICENSE|lib(\/[\w/-]+(\.js)?)?)$/,
      /^\/node_modules\/better-sqlite3\/prebuilds(\/[a-z]+-[a-z0-9]+\.node)?$/,
      /^\/node_modules\/@node-rs\/argon2(\/(package\.json|LICENSE|index\.js))?$/,
      /^\/node_modules\/@node-rs\/argon2-[a-z0-9-]+(\/(package\.json|[\w.-]+\.node))?$/,
    ];

    expect(files.filter((file) => !expected.some((shape) => shape.test(file)))).toEqual([]);
  });

  it("contains the database binding with fixes for known bugs, not the one that comes with the package", async () => {
    const name = `${process.platform}-${process.arch}.node`;
    const packed = join(archive, "..", "app.asar.unpacked", "node_modules", "better-sqlite3");
    const { electronBinding } = await prepare([]);

    expect(sumOf(join(packed, "prebuilds", name))).toBe(sumOf(electronBinding));
  });

  it("contains nothing that unpacks an archive (CVE-2026-122146)", () => {
    for (const file of bundle) expect(contentOf(file), file).not.toContain("unknown compression");
  });

  it("contains no source map", () => {
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of bundle) expect(contentOf(file), file).not.toContain("sourceMappingURL=");
  });

  it("contains no test hook", () => {
    for (const file of bundle) {
      expect(contentOf(file), file).not.toMatch(
        /HEARTH_(HOME|SQLITE_BINDING|TEST_CLOCK|UPDATE_KEY)|hearthTestHook/,
      );
    }
  });

  it("keeps demo data apart from what the process of every vault loads", () => {
    const main = "/out/release/main";
    const loaded = new Set(["vault", "backup", "check"].map((name) => `${main}/${name}.js`));
    for (const file of loaded)
      for (const [, path = ""] of contentOf(file).matchAll(
        /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+)"/g,
      ))
        loaded.add(posix.join(posix.dirname(file), path));
    const withPeople = bundle.filter((file) => contentOf(file).includes("Përralla"));
    expect(loaded.size).toBeGreaterThan(3);
    expect(withPeople.length).toBeGreaterThan(0);
    expect(withPeople.filter((file) => loaded.has(file))).toEqual([]);
  });

  it("accepts updates signed with the keys of the project, and with no key of a test", () => {
    const named = files
      .filter((file) => /^\/out\/.*\.\w+$/.test(file))
      .flatMap((file) => contentOf(file).match(/MCowBQYDK2VwAyEA[\w+/]{43}=/g) ?? []);
    expect([...new Set(named)].toSorted()).toEqual([...readTrustedUpdateKeys()].toSorted());
  });

  it("uses no network API", () => {
    const ways = [
      // A bare call; the query cache and the PDF reader have methods of that name, which are defined and called on an object.
      /(?<![.\w$#])fetch\((?![^()]*\)\{)/,
      /\b(window|self|globalThis)\.fetch\b/,
      /\bnew (WebSocket|XMLHttpRequest|EventSource|WebTransport|RTCPeerConnection)\b/,
      /\b(sendBeacon|autoUpdater|crashReporter|openExternal)\b/,
      /["'`](node:)?(net|http|https|http2|tls|dgram|dns)["'`]/,
    ];
    for (const file of bundle) {
      for (const way of ways) expect(way.exec(contentOf(file))?.[0], file).toBeUndefined();
    }
  });

  it("names no machine it was built on", () => {
    const project = join(import.meta.dirname, "..", "..");
    for (const file of bundle) expect(contentOf(file).includes(project), file).toBe(false);
  });
});

describe("the program of a release", () => {
  it("has its fuses set", async () => {
    const fuses = await getCurrentFuseWire(join(installed, "hearth"));

    const stated = {
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    };
    expect(fuses).toMatchObject(stated);
    tell("fuses read back", Object.keys(stated).length);
  });

  it("is followed by no default app of Electron", () => {
    expect(() => statSync(join(installed, "resources", "default_app.asar"))).toThrow("ENOENT");
  });

  it("is writable by nobody but root, and its sandbox helper is root's", () => {
    for (const name of ["hearth", "chrome-sandbox", "resources/app.asar", "."]) {
      expect(statSync(join(installed, name)).mode & 0o022, name).toBe(0);
    }
    expect(statSync(join(installed, "chrome-sandbox")).mode & 0o7777).toBe(0o4755);
  });
});

describe("the Debian package", () => {
  it("says nothing about its purpose", () => {
    const told = execFileSync("dpkg-deb", ["--info", inject("debianPackage")]).toString();
    const listed = execFileSync("dpkg-deb", ["--contents", inject("debianPackage")]).toString();

    expect(told + listed).not.toMatch(/shelter|refuge|victim|traffick|women|safe.?house/i);
  });

  it("is reproducible byte for byte", async () => {
    const output = mkdtempSync(join(tmpdir(), "hearth-again-"));
    const version = /_([^_]+)_/.exec(inject("debianPackage"))?.[1] ?? "";
    const unpacked = join(inject("debianPackage"), "..", "linux-unpacked");
    const isKept = !version.includes("~");

    const again = await makeDebianPackage(unpacked, { version, output, isKept });

    expect(sumOf(again)).toBe(sumOf(inject("debianPackage")));
    rmSync(output, { recursive: true });
  });
});

function sumOf(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
