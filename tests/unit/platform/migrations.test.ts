import { expect, it } from "vitest";
import { migrations } from "../../../db/platform/migrations.ts";

// The file remembers the last step it took: one listed after a higher number would be taken again at the next opening.
it("runs the steps of the file in the order of their numbers, each number once", () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  for (const { version, name } of migrations)
    expect(name).toMatch(`${String(version).padStart(4, "0")}_`);
});
