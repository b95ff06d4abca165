// A test during which something is printed as an error or a warning fails, in the layers that no window is needed for.
import { format } from "node:util";
import { afterEach, expect } from "vitest";

let printed: string[] = [];

for (const level of ["error", "warn"] as const)
  console[level] = (...parts: readonly unknown[]) => {
    printed.push(new Error(format(...parts)).stack ?? format(...parts));
  };

afterEach(() => {
  const before = printed;
  printed = [];
  expect(before.join("\n"), "Nothing is printed as an error or a warning").toBe("");
});
