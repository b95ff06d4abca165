// The tests that need no window. `npm test` runs them through tools/test.mjs; `npx vitest` works as well.
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { ensureBinding } from "./tools/runtime/native-binding.mjs";

const binding = await ensureBinding(Number(process.versions["napi"]));

/** Tests are told the binding as the program is; on a newer Node the packaged one fits. */
const env = binding === null ? {} : { HEARTH_SQLITE_BINDING: binding };

/** Long enough for a slow machine that does other work: a limit is for what hangs, never for what is slow. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Tests see the program with its hooks. */
const define = { __HEARTH_FLAVOUR__: JSON.stringify("twin") };

const files = (folder: string): string => `tests/${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  test: {
    // All cores: by itself vitest leaves one idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      { define, test: { name: "unit", include: [files("unit")], ...patience } },
      {
        define,
        test: {
          name: "integration",
          include: [files("integration")],
          setupFiles: ["tests/integration/quick-passphrases.ts"],
          env,
          ...patience,
        },
      },
      {
        define,
        plugins: [react()],
        test: {
          name: "component",
          include: [files("component")],
          environment: "jsdom",
          ...patience,
          css: { modules: { classNameStrategy: "non-scoped" } },
        },
      },
      {
        // Needs a package; run by `npm run package -- --test`.
        test: {
          name: "package",
          include: [files("package")],
          globalSetup: ["tests/package/install.ts"],
          ...patience,
          // They share two cores with the programs they start.
          fileParallelism: false,
        },
      },
    ],
  },
});
