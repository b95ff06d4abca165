import { describe, expect, it } from "vitest";
import { isBuiltForThisElectron } from "../../../domain/core/is-built-for-this-electron.ts";
import { pinnedVersion } from "../../../tools/project.mjs";

describe("a program made for Electron 45.4.1", () => {
  it.each([
    ["that very one", "45.4.1", true],
    ["a newer patch", "45.4.2", false],
    ["an older patch", "45.4.0", false],
    ["a longer number that begins like it", "45.4.10", false],
    ["a newer release of the same major", "45.5.0", false],
    ["a newer major", "46.0.0", false],
    ["the test runtime", "33.2.1", false],
    ["a version before its release", "45.4.1-beta.1", false],
    ["one that says nothing", "", false],
    ["plain Node, which is none", undefined, false],
  ])("on %s", (_, running, isOwn) => expect(isBuiltForThisElectron("45.4.1", running)).toBe(isOwn));

  it("that does not know what it was made for is at home on none", () => {
    for (const running of ["", "45.4.1", undefined])
      expect(isBuiltForThisElectron("", running)).toBe(false);
  });
});

it("the version that is baked in is the one that package.json pins, and no range", () => {
  expect(pinnedVersion("electron")).toMatch(/^\d+\.\d+\.\d+$/);
  expect(() => pinnedVersion("electron-33")).toThrow(
    "package.json pins no version of electron-33.",
  );
  expect(() => pinnedVersion("not-there")).toThrow("package.json pins no version of not-there.");
});
