// What tests/helpers/fail-on-console-output.ts is for, told by tests that fail, and that pass because they do.
import { describe, expect, it } from "vitest";
import config from "../../../vitest.config.ts";

describe("a test", () => {
  it.fails.each(["error", "warn"] as const)("fails when it prints by console.%s", (way) => {
    console[way]("something that nobody reads");
  });

  it("is watched like that in every project", () => {
    const projects = (config.test?.projects ?? []) as readonly {
      readonly test: { readonly name: string; readonly setupFiles?: readonly string[] };
    }[];
    const unwatched = projects.filter(
      ({ test }) => test.setupFiles?.includes("tests/helpers/fail-on-console-output.ts") !== true,
    );
    expect(projects.length).toBeGreaterThan(5);
    expect(unwatched.map(({ test }) => test.name)).toEqual([]);
  });
});
