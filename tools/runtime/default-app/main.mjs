// What the test runtime does when it is started as `electron [flags] FOLDER`: the part of Electron's
// own default app that its package lacks. Packed into default_app.asar by test-runtime.mjs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

const args = process.argv.slice(1);
const requireAt = args.findIndex((arg) => arg === "-r" || arg === "--require");
const preloaded = requireAt < 0 ? [] : args.splice(requireAt, 2).slice(1);
const folder = resolve(args.find((arg) => !arg.startsWith("-")) ?? ".");

// Playwright hooks "ready" with such a file, so it comes before anything of the program.
const require = createRequire(import.meta.url);
for (const file of preloaded) require(resolve(file));

/**
 * What Electron's own default app uses, and its documentation does not mention.
 * @typedef {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} FullApp
 * @typedef {{ name: string, productName: string, version: string, main: string }} Manifest
 */
/** @type {unknown} */
const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const manifest = /** @type {Manifest} */ (found);
const program = /** @type {FullApp} */ (app);
program.setName(manifest.productName);
program.setVersion(manifest.version);
program.setDesktopName(`${manifest.name}.desktop`);
program.setAppPath(folder);

// "ready" waits for this import, as it does for a program's own main module.
await import(pathToFileURL(join(folder, manifest.main)).href);
