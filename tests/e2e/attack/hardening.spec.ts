import { existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { policyWith } from "../../../electron/main/page-policy.ts";
import { webPreferences } from "../../../electron/main/web-preferences.ts";
import type { Program } from "../../../tools/drive/program.mjs";
import { heldBelow } from "../../helpers/kernel-restrictions.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { listen } from "./hostile-page.ts";

test("a window gets what is stated, and nothing more", async ({ hearth, folder }) => {
  await hearth.window();
  await test.step("the preferences that are stated", () => expectStatedPreferences(hearth));
  await test.step("a process that the kernel holds to little", () => expectSandbox(hearth));
  await test.step("a session that keeps nothing, checks no spelling and asks no proxy", () =>
    expectSilentSession(hearth));
  await test.step("no permission, before it is asked for", () => expectNoPermission(hearth));
  await test.step("the built pages from app://, and nothing else", () => expectPagesAlone(hearth));
  await test.step("the policy of its page, and no way to anybody outside", () =>
    expectNoWayOut(hearth));
  await test.step("Chromium's own files stand in memory, closed to others, and are gone afterwards", () =>
    expectFilesInMemory(hearth, folder));
});

async function expectStatedPreferences(hearth: Program): Promise<void> {
  const window = await hearth.window();
  const preferences = await hearth.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      // Not documented, and the only way to read the actual preferences of a window.
      (webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
    ),
  );

  // Those that Electron returns; the others are in tests/unit/main/web-preferences.test.ts.
  expect(preferences).toHaveLength(1);
  expect(webPreferences).toMatchObject(shared(preferences[0] ?? {}));
  expect(Object.keys(shared(preferences[0] ?? {}))).toEqual(
    expect.arrayContaining(["contextIsolation", "nodeIntegration", "sandbox", "webSecurity"]),
  );
  const hasGraphics = await window.evaluate(
    () => document.createElement("canvas").getContext("webgl") !== null,
  );
  expect(hasGraphics).toBe(false);
}

function shared(told: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(told).filter(([name]) => name in webPreferences));
}

/** Root has no sandbox, and a test that saw one there would see one everywhere. */
function expectSandbox(hearth: Program): void {
  const renderers = heldBelow(hearth.app.process().pid ?? 0).filter(
    ({ type }) => type === "renderer",
  );
  const isOn = process.env["HEARTH_SANDBOX"] === "on";
  expect(renderers).toHaveLength(1);
  expect(renderers).toEqual([{ type: "renderer", isFiltered: isOn, isAlone: isOn }]);
}

async function expectSilentSession(hearth: Program): Promise<void> {
  const found = await hearth.app.evaluate(async ({ BrowserWindow, session }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (own === undefined) throw new Error("No window");
    return {
      isOther: own !== session.defaultSession,
      isPersistent: own.isPersistent(),
      folder: own.getStoragePath(),
      checksSpelling: [own, session.defaultSession].some((each) => each.isSpellCheckerEnabled()),
      proxy: await own.resolveProxy("https://example.org"),
    };
  });

  expect(found).toEqual({
    isOther: true,
    isPersistent: false,
    folder: null,
    checksSpelling: false,
    proxy: "DIRECT",
  });
}

const permissions = ["camera", "microphone", "geolocation", "notifications", "clipboard-read"];

async function expectNoPermission(hearth: Program): Promise<void> {
  const window = await hearth.window();
  const states = await window.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName });
          return `${name} ${state}`;
        }),
      ),
    permissions,
  );

  expect(states).toEqual(permissions.map((name) => `${name} denied`));
}

const notPages = [
  "app://hearth/",
  "app://hearth/nothing.html",
  "app://hearth/assets/",
  "app://hearth/..%2fmain/main.js",
  "app://hearth/%2e%2e/main/main.js",
  "app://hearth/assets/..%5c..%5cmain%5cmain.js",
  "app://hearth/assets//../../main/main.js",
  "app://hearth//etc/passwd",
  "app://hearth/index.html%00.png",
  "app://hearth/.vite/manifest.json",
  "app://hearth/package.json",
  "app://name@hearth/index.html",
  "app://elsewhere/index.html",
];

async function expectPagesAlone(hearth: Program): Promise<void> {
  const statuses = await hearth.app.evaluate(
    ({ BrowserWindow }, addresses) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      if (own === undefined) throw new Error("No window");
      return Promise.all(
        addresses.map(async (address) => {
          const status = await own.fetch(address).then(
            (response) => response.status,
            () => 404,
          );
          return `${address} ${status}`;
        }),
      );
    },
    ["app://hearth/index.html", "app://hearth/lock.html", ...notPages],
  );

  expect(statuses).toEqual([
    "app://hearth/index.html 200",
    "app://hearth/lock.html 200",
    ...notPages.map((address) => `${address} 404`),
  ]);
}

async function expectNoWayOut(hearth: Program): Promise<void> {
  const outside = await listen();
  const address = `http://127.0.0.1:${outside.port}/`;
  const window = await hearth.window();
  const reached = await window.evaluate(async (url) => {
    const image = new Image();
    const seen = new Promise<boolean>((resolve) => {
      image.addEventListener("load", () => resolve(true));
      image.addEventListener("error", () => resolve(false));
    });
    image.src = url;
    const fetched = fetch(url, { mode: "no-cors" }).then(
      () => true,
      () => false,
    );
    return { window: open(url) !== null, image: await seen, fetch: await fetched };
  }, address);
  // The layer behind the policy: the session refuses the request itself, and no name or address is looked up.
  const { policy, walls } = await hearth.app.evaluate(async ({ BrowserWindow }, url) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    if (own === undefined) throw new Error("No window");
    const page = await own.fetch("app://hearth/index.html");
    const asked: readonly Promise<unknown>[] = [own.fetch(url), own.resolveHost("127.0.0.1")];
    const refusals = asked.map((each) => each.then(() => "answered", String));
    const sent = page.headers.get("content-security-policy") ?? "";
    return { policy: sent, walls: await Promise.all(refusals) };
  }, address);
  outside.close();

  expect(reached).toEqual({ window: false, image: false, fetch: false });
  expect(walls).toEqual([
    expect.stringContaining("ERR_BLOCKED_BY_CLIENT"),
    expect.stringContaining("ERR_NAME_NOT_RESOLVED"),
  ]);
  expect(outside.heard).toEqual([]);
  expect(hearth.app.windows()).toHaveLength(1);
  expect(policy).toBe(policyWith(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "none"));
}

async function expectFilesInMemory(hearth: Program, folder: string): Promise<void> {
  const profile = await hearth.app.evaluate(({ app }) => app.getPath("userData"));

  expect(statfsSync(profile).type, "tmpfs").toBe(0x01021994);
  expect(statSync(profile).mode & 0o777).toBe(0o700);
  const isInside = (name: string): boolean => /Cache|Preferences|Storage|Local State/.test(name);
  expect(readdirSync(folder, { recursive: true }).map(String).filter(isInside)).toEqual([]);

  await hearth.relaunch();
  expect(existsSync(profile)).toBe(false);
}
