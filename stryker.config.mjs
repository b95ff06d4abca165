// `npm run mutate`: changes the rules of an area (tools/test/mutated-areas.mjs), a little at a time, and asks whether a test notices.
// It takes long, so it is no part of `npm test`. One file: npm run mutate -- --mutate domain/residence/procedure/requirements.ts
import { area } from "./tools/test/mutated-areas.mjs";

export default {
  mutate: area.mutate,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  coverageAnalysis: "perTest",
  concurrency: 1,
  reporters: ["clear-text", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: "out/mutation/report.html" },
  tempDirName: "out/mutation/sandbox",
  ignorePatterns: [
    "/out",
    "/dist",
    "/test-results",
    "/tests/{component,e2e,integration,package}",
    "/docs/{handbook,pictures}",
    "*.tsbuildinfo",
  ],
  // Below this the command fails.
  thresholds: { high: 95, low: 90, break: 90 },
};
