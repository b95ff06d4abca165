// `npm run bench`: how long the house takes over a big file, beside a plain loop in the same run. No part of `npm test`.
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
