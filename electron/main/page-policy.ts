// What app://hearth/ serves, as pure rules: which path is a file, of what kind, under what policy.

export const origin = "app://hearth";

/** True for what this program serves itself; the address is compared parsed, never by its beginning. */
export function isOwnAddress(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === "app:" && url.host === "hearth" && url.username === "";
}

/**
 * The file behind an address, as a path below the folder of pages, or null. Every part begins with a letter, a digit or
 * an underscore and holds nothing but those, `-` and `.`: no parent folder, no hidden file, no escape, no drive.
 */
export function fileBehind(address: string): string | null {
  if (!isOwnAddress(address)) return null;
  const path = parsed(address)?.pathname.slice(1) ?? "";
  const isPlain = path.split("/").every((part) => /^\w[\w.-]*$/.test(part));
  return isPlain && typeOf(path) !== null ? path : null;
}

/** The content type of a file by its ending; null for kinds that are never served. */
export function typeOf(path: string): string | null {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? null;
}

/**
 * The policy of a page. Nothing from elsewhere, no connection at all, no markup from strings: the page's single Trusted
 * Types policy, `default`, refuses whatever holds a `<`. The nonce lets the component library add its own style element.
 * The sandbox takes away what no other rule reaches, in empty frames too: `print()`, which asks the print system of the
 * machine or of a network, pop-ups, downloads, blocking dialogs.
 */
export function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
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
  ].join("; ");
}

/** The policy of a script that runs beside a page, in a worker: it may compute, and nothing else. */
export const workerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

/** Sent with everything. */
export const safeHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** Puts the look of the house on the root element and the nonce where React Aria looks for it. */
export function dressed(
  page: string,
  nonce: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return page
    .replace(/<html[^>]*>/, () => `<html${written.join("")}>`)
    .replace("<head>", () => `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

/** What a page shows of a program that opens nothing real, and why: it was made so, or it runs on another Electron. */
export function trialMark(
  isRelease: boolean,
  isOnItsEngine: boolean,
): Readonly<Record<string, string>> {
  if (!isRelease) return { "data-trial": "" };
  return isOnItsEngine ? {} : { "data-trial": "electron" };
}

/** Addresses of the scripts and styles a built page begins with, for a page that fetches them ahead. */
export function assetsOf(page: string): readonly string[] {
  const found = page.matchAll(/<(?:script|link)[^>]*?\s(?:src|href)="([^"]+\.(?:js|css))"/g);
  return [...found].flatMap(([, address]) => (address === undefined ? [] : [address]));
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  webp: "image/webp",
  woff2: "font/woff2",
  woff: "font/woff",
};

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
