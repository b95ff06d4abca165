// The tests that need no window. `npm test` runs them through tools/test.mjs; `npx vitest` works as well.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { pinnedVersion } from "./tools/project.mjs";
import { ensureBinding } from "./tools/runtime/native-binding.mjs";

const binding = await ensureBinding(Number(process.versions["napi"]));

/** Tests are told the binding as the program is. */
const env = { HEARTH_SQLITE_BINDING: binding };

/**
 * A test that prints an error fails. Long enough for a slow machine that does other work: a limit is for what hangs, never for what is
 * slow.
 */
const ofAll = {
  setupFiles: ["tests/helpers/fail-on-console-output.ts"],
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

/** Tests see the program with its hooks. A project takes out what it reads, so each is given its own copy. */
const define = {
  __HEARTH_FLAVOUR__: JSON.stringify("twin"),
  __HEARTH_UPDATE_KEYS__: "[]",
  __HEARTH_ELECTRON__: JSON.stringify(pinnedVersion("electron")),
};

const files = (folder: string): string => `tests/${folder}/**/*.test.{ts,tsx}`;

const ofIntegration = (...names: readonly string[]): string[] =>
  names.map((name) => `tests/integration/${name}.test.ts`);
/** Put another module in the place of a real one: a process of their own for each. */
const apart = ofIntegration(
  "demo/demo-data",
  "faults/vault-key-exchange",
  "faults/vault-folder-places",
  "faults/failed-restore",
  "platform/typed-before-lock",
);
/** The same, and that module is argon2. */
const withArgon2 = ofIntegration("users/rekeyed-during-derivation", "attack/key-file");
/**
 * A passphrase costs a tenth of a second to try, a thousand times over. What it costs is tested where keys are: in
 * tests/unit/keys, in an attack on the key file, and by every story in the real window.
 */
const quickArgon2 = {
  alias: {
    "@node-rs/argon2": join(import.meta.dirname, "tests/helpers/integration/fake-argon2.ts"),
  },
};

/** These wait for a key, the disk or another process more often than others. One group after another, each with its own count. */
const waiting = { maxWorkers: availableParallelism() + 1, sequence: { groupOrder: 1 } };

/** The main process in plain Node, with something else in the place of Electron: a process of their own for each as well. */
const withoutElectron = [
  "main/auto-lock",
  "main/core-dump-warning",
  "main/vault-folders",
  "printing/save-and-print-file",
  "main/lock-cycle",
  "printing/save-and-print-printouts",
  "printing/interrupted-saving",
  "printing/printout-windows",
  "printing/save-table",
].map((name) => `tests/unit/${name}.test.ts`);

const ofComponents = {
  environment: "jsdom",
  css: { modules: { classNameStrategy: "non-scoped" } },
} as const;
/** Put other modules in the place of real ones, or run a page's script, which starts once: a process of their own for each. */
const componentsApart = [
  "shell/drafts-of-every-form.test.tsx",
  "sign-in/lock-screen.test.ts",
  "updates/lock-screen-after-update.test.ts",
].map((name) => `tests/component/${name}`);

export default defineConfig({
  test: {
    // Each worker loads the program once, so no more of them than there are cores.
    maxWorkers: availableParallelism(),
    tags: [
      {
        name: "long",
        description: "Left out by `npm test`, run by `npm run prove`: tests/helpers/long-test.ts.",
      },
    ],
    projects: [
      {
        define: { ...define },
        test: {
          name: "unit",
          include: [files("unit")],
          exclude: withoutElectron,
          isolate: false,
          ...ofAll,
        },
      },
      {
        define: { ...define },
        test: { name: "unit-apart", include: withoutElectron, ...ofAll },
      },
      {
        define: { ...define },
        resolve: quickArgon2,
        test: {
          name: "integration",
          include: [files("integration")],
          exclude: [...apart, ...withArgon2],
          ...waiting,
          // Loading the vault takes three seconds: once for each worker, not for each file.
          isolate: false,
          env,
          ...ofAll,
        },
      },
      {
        define: { ...define },
        resolve: quickArgon2,
        test: { name: "integration-apart", include: apart, ...waiting, env, ...ofAll },
      },
      {
        define: { ...define },
        test: { name: "integration-argon2", include: withArgon2, ...waiting, env, ...ofAll },
      },
      {
        define: { ...define },
        test: {
          name: "component",
          include: [files("component")],
          exclude: componentsApart,
          // The same for React and its parts; each test cleans up after itself.
          isolate: false,
          ...ofComponents,
          ...ofAll,
        },
      },
      {
        define: { ...define },
        test: {
          name: "component-apart",
          include: componentsApart,
          ...ofComponents,
          ...ofAll,
        },
      },
      {
        define: { ...define },
        // What takes long, run by `npm run prove` alone.
        resolve: quickArgon2,
        test: {
          name: "prove",
          include: [files("prove")],
          env,
          ...ofAll,
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // Needs a package; run by `npm run package -- --test`.
        test: {
          name: "package",
          include: [files("package")],
          globalSetup: ["tests/package/install-release.ts"],
          ...ofAll,
          // They share two cores with the programs they start.
          fileParallelism: false,
        },
      },
    ],
  },
});
