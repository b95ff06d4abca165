// What is run against every mutant: the tables of its area. For stryker.config.mjs only.
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { area } from "../../tools/test/mutated-areas.mjs";

export default defineConfig({
  // Started in a copy of the project, where Stryker has put its mutants.
  root: join(import.meta.dirname, "..", ".."),
  test: {
    include: [...area.tests],
    // Ten thousand lives take four seconds, for each mutant; they ask nothing that a table does not.
    exclude: ["tests/unit/residence/procedure/histories.property.test.ts"],
    testTimeout: 60_000,
  },
});
