// The tests that run against every mutant: the tables of its area. For stryker.config.mjs only.
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { area } from "../../tools/test/mutated-areas.mjs";

export default defineConfig({
  // Started in a copy of the project that contains Stryker's mutants.
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: [...area.tests],
    // Ten thousand random histories take four seconds for each mutant, and check nothing that a table does not.
    exclude: ["tests/unit/residence/procedure/generated-histories.property.test.ts"],
    testTimeout: 60_000,
  },
});
