import { isBuiltForThisElectron } from "../../domain/core/is-built-for-this-electron.ts";

/**
 * Which program this is, decided by the compiler: `release` is what a house uses, `twin` is the same with test hooks,
 * `development` is what runs from the sources. A constant, so that the hooks are not even inside a release.
 */
declare const __HEARTH_FLAVOUR__: "development" | "twin" | "release";

/** Whose updates this program takes: build/update-keys.json as it was when the program was made. */
declare const __HEARTH_UPDATE_KEYS__: readonly string[];

/** The Electron that package.json names. */
declare const __HEARTH_ELECTRON__: string;

export const isRelease: boolean = __HEARTH_FLAVOUR__ === "release";
export const isTwin: boolean = __HEARTH_FLAVOUR__ === "twin";
/** False on the test runtime, and beside another Electron. */
export const isOnItsEngine: boolean = isBuiltForThisElectron(
  __HEARTH_ELECTRON__,
  process.versions["electron"],
);
export const trustedUpdateKeys: readonly string[] = __HEARTH_UPDATE_KEYS__;
