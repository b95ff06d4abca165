// Scanners pack pictures in two ways that no browser knows. What unpacks them is loaded by its name.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The scripts of pdfjs-dist for JPEG 2000 and JBIG2, beside the pages under `decoders/`: the policy of the pages lets no
 * WebAssembly run.
 * @returns {import("vite").Plugin}
 */
export function decodersNeeded() {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    name: "decoders-needed",
    generateBundle() {
      for (const name of ["openjpeg_nowasm_fallback.js", "jbig2_nowasm_fallback.js"])
        this.emitFile({
          type: "asset",
          fileName: `decoders/${name}`,
          source: readFileSync(join(folder, "wasm", name)),
        });
    },
  };
}
