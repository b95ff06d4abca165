// How the four programs inside Hearth are built: main, the vault process, the bridge and the pages.
// Called by tools/build.mjs, which chooses the flavour and the folder.
import { join } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { decodersNeeded } from "./tools/build/image-decoders.mjs";
import { fontsNeeded } from "./tools/build/fonts-needed.mjs";
import { escapeWideLetters } from "./tools/build/escape-wide-letters.mjs";
import { frenchPlurals } from "./tools/build/french-plurals.mjs";
import { packagesUsedIn } from "./tools/build/packages-used.mjs";
import { sharedFile } from "./tools/build/shared-page-files.mjs";
import { pinnedVersion } from "./tools/project.mjs";
import { readTrustedUpdateKeys } from "./tools/package/read-trusted-update-keys.mjs";

const at = (...parts: readonly string[]): string => join(import.meta.dirname, ...parts);

/** Both Electrons it runs on: the one it ships with, and the older one of closed networks. */
const nodeTarget = "node20.18";
const pageTarget = "chrome130";

/**
 * Everything is bundled except these two, which load a compiled `.node` file from beside themselves:
 * they are the only `dependencies` of package.json, and the packager takes them along.
 */
const shippedAsTheyAre = ["better-sqlite3", "@node-rs/argon2"];

const pages = ["index", "lock", "picture", "preview", "print"];

/** Without a window; backups and the weekly check run in threads of the vault process. */
const programs = {
  main: at("electron/main/main.ts"),
  vault: at("electron/vault/main.ts"),
  backup: at("electron/vault/backup/backup-worker.ts"),
  check: at("electron/vault/integrity/full-check-worker.ts"),
};

/** What a library brings along for reaching a network has no meaning in our pages: nothing stands behind these names. */
const networkless = Object.fromEntries(
  ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => [name, "undefined"]),
);

/** What screens have in common is one file: dozens of small ones take longer to ask for than to read. */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    // The page that draws pictures needs hardly anything, and begins as often as one is looked at: not all the others share.
    {
      name: "little",
      priority: 1,
      test: /\/renderer\/(?:lib\/window|printing\/image\/jpeg)\.ts|\/domain\/(?:api\/bridge|printing\/(?:image-file|pdf-file))\.ts/,
    },
    {
      name: sharedFile({
        print: at("renderer", "print.html"),
        preview: at("renderer", "preview.html"),
      }),
      minShareCount: 2,
      test: /\/renderer\/(?!handbook\/(?:en|fr|nl)\.|i18n|lock|fonts|(?:app\/print-page|printing\/(?:page|preview|image))\/|[^/]+\.html)|\/domain\/|\/node_modules\/(?!pdfjs|zod|@fontsource)/,
    },
  ],
};

/** What the main process and the vault know: which program this is, for which Electron, and whose updates are taken. */
const trusted = {
  __HEARTH_ELECTRON__: JSON.stringify(pinnedVersion("electron", import.meta.dirname)),
  __HEARTH_UPDATE_KEYS__: JSON.stringify(readTrustedUpdateKeys(at("build", "update-keys.json"))),
};

/** What libraries bring along is cut to what is needed, and put right. */
const libraries = () => [fontsNeeded(), decodersNeeded(), frenchPlurals()];

export default defineConfig(({ mode }) => {
  const out = process.env["HEARTH_BUILD_FOLDER"] ?? at("out", mode);
  const packagesUsed = packagesUsedIn(out);
  const define = { __HEARTH_FLAVOUR__: JSON.stringify(mode) };
  const common = { minify: mode !== "development", sourcemap: mode === "development" };
  return {
    main: {
      define: { ...define, ...trusted },
      plugins: [packagesUsed(), escapeWideLetters()],
      build: {
        ...common,
        outDir: join(out, "main"),
        target: nodeTarget,
        externalizeDeps: false,
        rolldownOptions: {
          input: programs,
          external: shippedAsTheyAre,
          output: { format: "es", chunkFileNames: "chunks/[name]-[hash].js" },
        },
      },
    },
    preload: {
      define,
      plugins: [packagesUsed()],
      build: {
        ...common,
        outDir: join(out, "preload"),
        target: nodeTarget,
        externalizeDeps: false,
        // A sandboxed window can load one CommonJS file and nothing else.
        rolldownOptions: {
          input: { preload: at("electron/main/preload.ts") },
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
    renderer: {
      root: at("renderer"),
      define: { ...define, ...networkless },
      worker: { format: "es", plugins: () => [packagesUsed(), escapeWideLetters()] },
      plugins: [
        packagesUsed(),
        ...libraries(),
        react(),
        { ...optimizeLocales.vite({ locales: ["en-US", "fr-FR", "nl-NL"] }), enforce: "pre" },
        escapeWideLetters(),
      ],
      build: {
        ...common,
        outDir: join(out, "renderer"),
        target: pageTarget,
        // The policy of the pages refuses data: fonts, and a file can be cached by its name.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: Object.fromEntries(pages.map((name) => [name, at("renderer", `${name}.html`)])),
          output: { codeSplitting },
        },
      },
    },
  };
});
