// Whether the main process finds a vault on this computer: the lock screen, or the first run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { houseOnThisMachine } from "../../../electron/main/vault-folders.ts";

vi.mock("electron", () => ({
  app: {
    getPath: () => "",
    getVersion: () => "0.1.0",
    getPreferredSystemLanguages: () => ["en"],
  },
}));

vi.mock("../../../electron/main/build-flavour.ts", () => ({
  isRelease: false,
  isTwin: true,
  trustedUpdateKeys: [],
}));

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "hearth-machine-"));
  vi.stubEnv("HEARTH_HOME", home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

it.each([
  ["nothing", [], false],
  ["a whole house", ["hearth.db", "house.keys", "house.keys.2"], true],
  ["one that lost its keys", ["hearth.db"], true],
  ["one that lost its file and one key file", ["house.keys.2"], true],
  ["a first run that ended before it wrote anything", ["house.founding"], false],
  ["a first run that ended before there were keys", ["hearth.db", "house.founding"], false],
  ["one whose first run ended right after", ["hearth.db", "house.keys", "house.founding"], true],
])("%s in its folder", (_, names, isHouse) => {
  mkdirSync(join(home, "house"));
  for (const name of names) writeFileSync(join(home, "house", name), "");
  expect(houseOnThisMachine().hasHouse()).toBe(isHouse);
});
