// What the linter asks of the sources. Rules that need types are asked by the native compiler (oxlint-tsgolint);
// docs/adr/0012-checks.md says why it is this linter. Each rule that is switched off says why.
import { defineConfig } from "oxlint";

const silence = "Hearth makes no network request, ever.";

/** Hearth is silent: nothing in it can even name a way to the network. */
const networkGlobals = [
  "fetch",
  "WebSocket",
  "XMLHttpRequest",
  "EventSource",
  "WebTransport",
  "RTCPeerConnection",
].map((name) => ({ name, message: silence }));

const networkModules = ["net", "http", "https", "http2", "tls", "dgram", "dns", "dns/promises"]
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: silence }));

const electronExits = {
  name: "electron",
  importNames: ["net", "autoUpdater", "crashReporter"],
  message: silence,
};
const onlyIpcFile = {
  name: "electron",
  importNames: ["ipcMain"],
  message: "Only electron/main/ipc.ts listens to windows: there the sender is checked.",
};

const clock = {
  name: "Date",
  message: "Days and moments are Temporal values; the clock is an argument.",
};

/** What a file shows by itself. */
const plain = {
  "no-var": "error",
  "prefer-const": "error",
  "prefer-rest-params": "error",
  "prefer-spread": "error",
  "typescript/ban-ts-comment": [
    "error",
    {
      minimumDescriptionLength: 10,
    },
  ],
  "no-array-constructor": "error",
  "typescript/no-duplicate-enum-values": "error",
  "typescript/no-dynamic-delete": "error",
  "typescript/no-empty-object-type": "error",
  "typescript/no-explicit-any": "error",
  "typescript/no-extra-non-null-assertion": "error",
  "typescript/no-extraneous-class": "error",
  "typescript/no-invalid-void-type": "error",
  "typescript/no-misused-new": "error",
  "typescript/no-namespace": "error",
  "typescript/no-non-null-asserted-nullish-coalescing": "error",
  "typescript/no-non-null-asserted-optional-chain": "error",
  "typescript/no-non-null-assertion": "error",
  "typescript/no-require-imports": "error",
  "typescript/no-this-alias": "error",
  "typescript/no-unnecessary-type-constraint": "error",
  "typescript/no-unsafe-declaration-merging": "error",
  "typescript/no-unsafe-function-type": "error",
  "no-unused-expressions": "error",
  "no-useless-constructor": "error",
  "typescript/no-wrapper-object-types": "error",
  "typescript/prefer-as-const": "error",
  "typescript/prefer-literal-enum-member": "error",
  "typescript/prefer-namespace-keyword": "error",
  "typescript/triple-slash-reference": "error",
  "typescript/unified-signatures": "error",
  "no-console": "error",
  "max-lines": [
    "error",
    {
      max: 500,
    },
  ],
  eqeqeq: "error",
  "typescript/consistent-type-imports": "error",
  "no-unused-vars": [
    "error",
    {
      ignoreRestSiblings: true,
      argsIgnorePattern: "^_",
    },
  ],
  "max-lines-per-function": [
    "error",
    {
      max: 100,
      skipBlankLines: true,
      skipComments: true,
    },
  ],
  "import/no-default-export": "error",
};

/** The typed rules of typescript-eslint's strictest set. */
const typed = {
  "typescript/await-thenable": "error",
  "typescript/no-array-delete": "error",
  "typescript/no-base-to-string": "error",
  "typescript/no-confusing-void-expression": [
    "error",
    {
      ignoreArrowShorthand: true,
    },
  ],
  "typescript/no-deprecated": "error",
  "typescript/no-duplicate-type-constituents": "error",
  "typescript/no-floating-promises": "error",
  "typescript/no-for-in-array": "error",
  "typescript/no-generated-empty-object-type": "error",
  "typescript/no-implied-eval": "error",
  "typescript/no-meaningless-void-operator": "error",
  "typescript/no-misused-promises": "error",
  "typescript/no-misused-spread": "error",
  "typescript/no-mixed-enums": "error",
  "typescript/no-redundant-type-constituents": "error",
  "typescript/no-unnecessary-boolean-literal-compare": "error",
  "typescript/no-unnecessary-condition": "error",
  "typescript/no-unnecessary-template-expression": "error",
  "typescript/no-unnecessary-type-arguments": "error",
  "typescript/no-unnecessary-type-assertion": "error",
  "typescript/no-unnecessary-type-conversion": "error",
  "typescript/no-unnecessary-type-parameters": "error",
  "typescript/no-unsafe-argument": "error",
  "typescript/no-unsafe-assignment": "error",
  "typescript/no-unsafe-call": "error",
  "typescript/no-unsafe-enum-comparison": "error",
  "typescript/no-unsafe-member-access": "error",
  "typescript/no-unsafe-return": "error",
  "typescript/no-unsafe-unary-minus": "error",
  "typescript/no-useless-default-assignment": "error",
  "typescript/only-throw-error": "error",
  "typescript/prefer-promise-reject-errors": "error",
  "typescript/prefer-reduce-type-parameter": "error",
  "typescript/prefer-return-this-type": "error",
  "typescript/related-getter-setter-pairs": "error",
  "typescript/require-await": "error",
  "typescript/restrict-plus-operands": [
    "error",
    {
      allowAny: false,
      allowBoolean: false,
      allowNullish: false,
      allowNumberAndString: false,
      allowRegExp: false,
    },
  ],
  "typescript/restrict-template-expressions": [
    "error",
    {
      allowAny: false,
      allowBoolean: false,
      allowNever: false,
      allowNullish: false,
      allowNumber: true,
      allowRegExp: false,
    },
  ],
  "typescript/return-await": ["error", "error-handling-correctness-only"],
  "typescript/unbound-method": "error",
  "typescript/use-unknown-in-catch-callback-variable": "error",
  "typescript/switch-exhaustiveness-check": [
    "error",
    {
      considerDefaultExhaustiveForUnions: true,
    },
  ],
};

/** What React's compiler refuses. */
const react = {
  "react/rules-of-hooks": "error",
  "react/exhaustive-deps": "error",
  "react/static-components": "error",
  "react/use-memo": "error",
  "react/void-use-memo": "error",
  "react/preserve-manual-memoization": "error",
  "react/incompatible-library": "error",
  "react/immutability": "error",
  "react/globals": "error",
  "react/refs": "error",
  "react/set-state-in-effect": "error",
  "react/error-boundaries": "error",
  "react/purity": "error",
  "react/set-state-in-render": "error",
  "react/unsupported-syntax": "error",
};

/** What a screen reader or a keyboard would miss. */
const accessible = {
  "jsx-a11y/alt-text": "error",
  "jsx-a11y/anchor-has-content": "error",
  "jsx-a11y/anchor-is-valid": "error",
  "jsx-a11y/aria-activedescendant-has-tabindex": "error",
  "jsx-a11y/aria-props": "error",
  "jsx-a11y/aria-proptypes": "error",
  "jsx-a11y/aria-role": "error",
  "jsx-a11y/aria-unsupported-elements": "error",
  "jsx-a11y/autocomplete-valid": "error",
  "jsx-a11y/click-events-have-key-events": "error",
  "jsx-a11y/heading-has-content": "error",
  "jsx-a11y/html-has-lang": "error",
  "jsx-a11y/iframe-has-title": "error",
  "jsx-a11y/img-redundant-alt": "error",
  "jsx-a11y/interactive-supports-focus": "error",
  "jsx-a11y/label-has-associated-control": "error",
  "jsx-a11y/media-has-caption": "error",
  "jsx-a11y/mouse-events-have-key-events": "error",
  "jsx-a11y/no-access-key": "error",
  "jsx-a11y/no-autofocus": [
    "error",
    {
      ignoreNonDOM: true,
    },
  ],
  "jsx-a11y/no-distracting-elements": "error",
  "jsx-a11y/no-interactive-element-to-noninteractive-role": "error",
  "jsx-a11y/no-noninteractive-element-interactions": "error",
  "jsx-a11y/no-noninteractive-element-to-interactive-role": "error",
  "jsx-a11y/no-noninteractive-tabindex": "error",
  "jsx-a11y/no-redundant-roles": "error",
  "jsx-a11y/no-static-element-interactions": "error",
  "jsx-a11y/role-has-required-aria-props": "error",
  "jsx-a11y/role-supports-aria-props": "error",
  "jsx-a11y/scope": "error",
  "jsx-a11y/tabindex-no-positive": "error",
};

export default defineConfig({
  plugins: ["typescript", "react", "jsx-a11y", "import"],
  categories: { correctness: "off" },
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["out/", "dist/", "test-results/", "playwright-report/"],
  rules: { ...plain, ...typed },
  overrides: [
    {
      files: ["domain/**", "db/**", "electron/**", "renderer/**"],
      rules: {
        "no-restricted-globals": ["error", ...networkGlobals],
        "no-restricted-imports": [
          "error",
          { paths: [...networkModules, electronExits, onlyIpcFile] },
        ],
      },
    },
    {
      files: ["electron/main/ipc.ts"],
      rules: {
        // The one file that may listen to windows.
        "no-restricted-imports": ["error", { paths: [...networkModules, electronExits] }],
      },
    },
    {
      files: ["domain/**", "renderer/**"],
      rules: { "no-restricted-globals": ["error", ...networkGlobals, clock] },
    },
    { files: ["renderer/**"], rules: { ...react, ...accessible } },
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
      },
    },
    {
      files: ["tools/**/*.mjs", "build/**/*.mjs", "**/*.config.{js,mjs,ts}"],
      rules: {
        // Their runners want a default export.
        "import/no-default-export": "off",
      },
    },
    // Plain scripts that their own tools read: they contain no types.
    {
      files: ["**/*.js", "**/*.cjs"],
      rules: Object.fromEntries(Object.keys(typed).map((name) => [name, "off"])),
    },
  ],
});
