// Whole stories in the real window. `npm test` starts these through tools/test.mjs, which makes ready
// the runtime, the build and a display.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const results = process.env["HEARTH_TEST_RESULTS"] ?? join(import.meta.dirname, "out", "test");

/** Told by `npm run prove`: what takes minutes, and what mounts disks of its own, as root. */
const isLongToo = process.env["HEARTH_LONG"] !== undefined;
const proved = [
  ...(isLongToo ? [] : ["**/long/**"]),
  ...(process.env["HEARTH_MOUNTED"] === undefined ? ["**/mounted/**"] : []),
];

export default defineConfig({
  // Not that of the tests: its `paths` say where types stand, and Playwright would run those files.
  tsconfig: "./tsconfig.base.json",
  testDir: "tests/e2e",
  projects: [
    { name: "founding", testMatch: "create-vault.setup.ts" },
    {
      name: "stories",
      testMatch: "**/*.spec.ts",
      testIgnore: proved,
      ...(isLongToo ? {} : { grepInvert: /@long/ }),
      dependencies: ["founding"],
    },
  ],
  outputDir: join(results, "e2e"),
  snapshotPathTemplate: "{testDir}/snapshots/{testFileName}/{arg}{ext}",
  reporter: [["list"], ["json", { outputFile: join(results, "e2e.json") }]],
  // A file is told from its beginning to its end, in one house as far as that goes.
  fullyParallel: false,
  // Two more than there are cores: a story often waits for a window or a key.
  workers: availableParallelism() + 2,
  // Never a second try: a story that works every other time is a bug.
  retries: 0,
  // Long enough for a slow machine that does other work: a limit is for what hangs, never for what is slow.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env["CI"] !== undefined,
});
