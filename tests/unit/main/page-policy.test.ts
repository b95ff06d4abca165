import { describe, expect, it } from "vitest";
import {
  assetsOf,
  dressed,
  fileBehind,
  isOwnAddress,
  policyWith,
  trialMark,
  workerPolicy,
} from "../../../electron/main/page-policy.ts";

describe("fileBehind", () => {
  it("finds built pages and their parts", () => {
    expect(fileBehind("app://hearth/lock.html")).toBe("lock.html");
    expect(fileBehind("app://hearth/assets/index--B_x.js?v=1#/recover")).toBe(
      "assets/index--B_x.js",
    );
  });

  it.each([
    "app://hearth/",
    "app://hearth/assets/",
    "app://hearth/..%2fmain/main.js",
    "app://hearth/%2e%2e/%2e%2e/etc/passwd.png",
    "app://hearth//etc/passwd.png",
    "app://hearth/assets/.hidden.js",
    "app://hearth/c:/secret.png",
    "app://hearth/a\\b.png",
    "app://hearth/package.json",
    "app://hearth/main.js.map",
    "app://hearth/page.HTML",
    "app://elsewhere/lock.html",
    "app://hearth.example.org/lock.html",
    "app://name@hearth/lock.html",
    "file:///lock.html",
    "not an address",
  ])("finds nothing behind %s", (address) => {
    const file = fileBehind(address);
    // Parsers resolve `..` before anyone sees it: what is left may only be a plain path.
    if (file !== null) expect(file).toMatch(/^\w[\w.-]*(\/\w[\w.-]*)*$/);
    else expect(file).toBeNull();
  });
});

describe("isOwnAddress", () => {
  it("compares addresses parsed", () => {
    expect(isOwnAddress("app://hearth/x")).toBe(true);
    expect(isOwnAddress("app://hearth@example.org/x")).toBe(false);
    expect(isOwnAddress("https://example.org/app://hearth/")).toBe(false);
  });
});

describe("dressed", () => {
  const page =
    '<!doctype html><html lang="en" data-theme="system"><head><title>x</title></head></html>';

  it("puts the theme on the root and the nonce in the head, and lets nothing break out", () => {
    expect(dressed(page, "abc", { lang: "fr", "data-application": '"><script>' })).toBe(
      '<!doctype html><html lang="fr" data-application="&quot;>&lt;script>">' +
        '<head><meta property="csp-nonce" nonce="abc"><title>x</title></head></html>',
    );
  });
});

it("lists the scripts and styles a page begins with", () => {
  const page =
    '<script type="module" crossorigin src="./assets/a.js"></script>' +
    '<link rel="modulepreload" crossorigin href="./assets/b.js"><link rel="stylesheet" href="./c.css">' +
    '<link rel="icon" href="./d.png">';
  expect(assetsOf(page)).toEqual(["./assets/a.js", "./assets/b.js", "./c.css"]);
});

it("states a policy that lets nothing in or out", () => {
  expect(policyWith("abc").split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-abc'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
    "sandbox allow-scripts allow-same-origin allow-forms",
  ]);
});

it("lets a worker compute and reach nothing", () => {
  expect(workerPolicy).toBe(
    "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
  );
});

it.each([
  ["a release on its own Electron says nothing", true, true, {}],
  [
    "a release on another Electron says why it is a trial",
    true,
    false,
    { "data-trial": "electron" },
  ],
  ["a program for testing says that it is one", false, true, { "data-trial": "" }],
  ["and says no more on another Electron", false, false, { "data-trial": "" }],
] as const)("%s", (_, isRelease, isOnItsEngine, mark) => {
  expect(trialMark(isRelease, isOnItsEngine)).toEqual(mark);
});
