// What the linter asks of a file by itself; what needs types is asked by oxlint, in a tenth of the time
// (.oxlintrc.json, docs/adr/0012-checks.md). Each rule that is switched off says why.
import jsxA11y from "eslint-plugin-jsx-a11y-x";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const program = ["domain/**", "db/**", "electron/**", "renderer/**"];

/** Hearth is silent: nothing in it can even name a way to the network. */
const networkGlobals = [
  "fetch",
  "WebSocket",
  "XMLHttpRequest",
  "EventSource",
  "WebTransport",
  "RTCPeerConnection",
].map((name) => ({ name, message: "Hearth makes no network request, ever." }));

const networkModules = ["net", "http", "https", "http2", "tls", "dgram", "dns", "dns/promises"]
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: "Hearth makes no network request, ever." }));

const electronExits = {
  name: "electron",
  importNames: ["net", "autoUpdater", "crashReporter"],
  message: "Hearth makes no network request, ever.",
};
const onlyIpcFile = {
  name: "electron",
  importNames: ["ipcMain"],
  message: "Only electron/ipc.ts listens to windows: there the sender is checked.",
};

const syntax = [
  { selector: "ExportDefaultDeclaration", message: "Name what you export." },
  { selector: "TSEnumDeclaration", message: "Use a union of words: it needs no code." },
];

const clock = {
  name: "Date",
  message: "Days and moments are Temporal values; the clock is an argument.",
};

export default defineConfig(
  globalIgnores(["out/", "dist/", "test-results/", "playwright-report/"]),
  tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...syntax],
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
      // What is taken out of an object so that the rest can go on, and what a signature has to name.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, argsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: program,
    rules: {
      "no-restricted-globals": ["error", ...networkGlobals],
      "no-restricted-imports": [
        "error",
        { paths: [...networkModules, electronExits, onlyIpcFile] },
      ],
    },
  },
  {
    files: ["electron/ipc.ts"],
    rules: {
      // The one file that may listen to windows.
      "no-restricted-imports": ["error", { paths: [...networkModules, electronExits] }],
    },
  },
  {
    files: ["domain/**", "renderer/**"],
    rules: { "no-restricted-globals": ["error", ...networkGlobals, clock] },
  },
  {
    files: ["renderer/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"], jsxA11y.configs.strict],
    rules: {
      // Refused on elements; our fields take the word, for the first field of a panel one opened.
      "jsx-a11y-x/no-autofocus": ["error", { ignoreNonDOM: true }],
    },
  },
  {
    files: ["**/*.tsx"],
    rules: {
      // A screen is one function that is mostly markup; its length is held by max-lines.
      "max-lines-per-function": "off",
    },
  },
  {
    files: ["tests/**"],
    rules: {
      // A `describe` is a chapter, not a function.
      "max-lines-per-function": "off",
      // Playwright asks for an empty pattern where a fixture needs no other.
      "no-empty-pattern": "off",
    },
  },
  {
    files: [
      "tools/**/*.mjs",
      "build/**/*.mjs",
      "**/*.config.{js,mjs,ts}",
      ".dependency-cruiser.cjs",
    ],
    rules: {
      // Their runners want a default export.
      "no-restricted-syntax": "off",
    },
  },
);
