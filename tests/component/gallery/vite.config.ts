// For looking at the parts and the screens while drawing them; not part of the program.
//   npx vite --config tests/component/gallery/vite.config.ts
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The root of the project: the gallery imports from renderer/ and from node_modules/.
export default defineConfig({
  root: join(import.meta.dirname, "..", "..", ".."),
  plugins: [react()],
  server: { port: 5199, strictPort: true, open: false },
  clearScreen: false,
});
