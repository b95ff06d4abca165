// `npm run bench`: the speed of the program with a large database, compared with a plain loop in the same run. Not part of `npm
// test`.
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { ensureBinding } from "../../tools/runtime/native-binding.mjs";

const binding = await ensureBinding(Number(process.versions["napi"]));

export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  define: { __HEARTH_FLAVOUR__: JSON.stringify("twin") },
  test: {
    benchmark: { include: ["tests/bench/**/*.bench.ts"] },
    env: { HEARTH_SQLITE_BINDING: binding },
    hookTimeout: 600_000,
  },
});
