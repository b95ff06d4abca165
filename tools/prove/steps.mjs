// What is proved: each step with the figures it has to tell. How often, and after how many minutes something is taken to
// hang: on two idle cores all of it takes less than an hour, on a busy machine several times that.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../project.mjs";
import {
  needsCorePattern,
  needsNetworkNamespace,
  needsRoot,
  needsRootOrTracing,
  needsTool,
} from "./step-requirements.mjs";

/**
 * @typedef {object} Step
 * @property {string} name as it is asked for
 * @property {string} title
 * @property {"plain" | "window" | "package" | "audit"} kind plain: without a window, two at a time
 * @property {number} minutes after which it counts as failed
 * @property {readonly string[]} [files] of tests
 * @property {Readonly<Record<string, string>>} [env] how often
 * @property {() => string | null} [needs] why it cannot be done here
 * @property {boolean} [isLong] of these files, what is tagged so that `npm test` leaves it out
 * @property {boolean} [asRoot] the stories are told as root, without Chromium's sandbox
 * @property {boolean} [inNamespace] in a network of its own, listened to
 * @property {readonly import("./check-figures.mjs").Expected[]} expects
 */

/** Files of tests in which this stands. @param {string} folder @param {RegExp} name @param {RegExp} text */
const filesWith = (folder, name, text) =>
  readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .filter((file) => text.test(readFileSync(inProject(join(folder, file)), "utf8")));

/** Files of tests that try a property a number of times. */
const propertyTests = () =>
  filesWith("tests", /\.test\.ts$/, /\/property-runs\.ts"/).map((file) => join("tests", file));

/** Those with tests that are tagged `long`. */
const longTests = () =>
  filesWith("tests", /\.test\.tsx?$/, /\/long-test\.ts"|@module-tag long/).map((file) =>
    join("tests", file),
  );

/** Those with stories that are tagged so. */
const longStories = () =>
  filesWith("tests/e2e", /\.spec\.ts$/, /"@long"/).map((file) => file.replace(/\.spec\.ts$/, ""));

/** @param {string} name */
const none = (name) => ({ name, is: 0 });
/** @param {string} name @param {number} count */
const some = (name, count) => ({ name, atLeast: count });
const tests = some("tests that passed", 1);

/** @type {readonly Step[]} */
export const steps = [
  {
    name: "kills",
    title: "The vault process is killed in the middle of writing",
    kind: "plain",
    minutes: 90,
    files: ["tests/integration/crash/kill.test.ts", "tests/prove/kill-before-each-step.test.ts"],
    env: { HEARTH_WRITE_KILLS: "1000" },
    expects: [
      some("kill -9 in a write transaction", 1000),
      some("writes acknowledged meanwhile", 1000),
      none("acknowledged and lost"),
    ],
  },
  {
    name: "power",
    title: "The power goes: writes that were not flushed are lost, reordered, torn at 512 bytes",
    kind: "plain",
    minutes: 30,
    files: ["tests/prove/power-cuts.test.ts"],
    env: { HEARTH_POWER_CUTS: "1000" },
    needs: needsTool("strace"),
    expects: [
      some("power cuts", 1000),
      some("of them with bytes or names that had not arrived", 500),
      some("writes, flushes and renames recorded", 1000),
      none("acknowledged and lost, or not to be opened"),
    ],
  },
  {
    name: "refusals",
    title: "The disk refuses one operation, at each it is asked for (EIO, ENOSPC)",
    kind: "plain",
    minutes: 90,
    files: ["tests/prove/io-errors.test.ts"],
    env: { HEARTH_EVERY_NTH_OPERATION: "1" },
    needs: needsTool("strace"),
    expects: [
      some("operations of the disk", 300),
      some("refusals, EIO or ENOSPC", 600),
      some("times that something was shown as not saved", 100),
      none("corrupt, lost, or told wrongly"),
    ],
  },
  {
    name: "bits",
    title:
      "One bit is flipped: in every byte of a database with every kind of page, of the key files, the head and a backup's manifest, and in 2,000 bytes of the invented house",
    kind: "plain",
    minutes: 60,
    files: ["tests/prove/flipped-bits.test.ts", "tests/prove/large-database-file.test.ts"],
    env: { HEARTH_FLIPS_IN_HOUSE: "2000", HEARTH_EVERY_NTH_BYTE: "1" },
    expects: [
      some("kinds of page", 7),
      some("flips in a database with every kind of page", 24_576),
      some("flips in key files, head and manifest", 2000),
      some("flips in the invented house", 2000),
      some("pages of a file of more than a gibibyte", 262_145),
      none("flips that nobody noticed and that changed something"),
    ],
  },
  {
    name: "put-back",
    title: "An old file, an old page, a cut log, edited rows: noticed as the trace promises",
    kind: "plain",
    minutes: 20,
    files: [
      "tests/integration/attack/full-check.test.ts",
      "tests/integration/attack/every-change-audited.test.ts",
      "tests/integration/integrity/verification-codes.test.ts",
    ],
    expects: [tests],
  },
  {
    name: "canaries",
    title: "Words typed into every field, looked for in every file in four encodings",
    kind: "plain",
    minutes: 10,
    files: ["tests/prove/typed-words-in-files.test.ts"],
    expects: [
      some("words that were typed", 100),
      some("files looked through", 5),
      none("found in a file"),
      none("temporary files left"),
    ],
  },
  {
    name: "procedures",
    title: "Every procedure, every role, every kind of file: her own, another's, closed, hidden",
    kind: "plain",
    minutes: 40,
    files: [
      "tests/integration/platform/roles.test.ts",
      "tests/integration/attack/answers-within-role.test.ts",
      "tests/prove/words-gone-after-departure.test.ts",
      "tests/prove/name-gone-after-departure.test.ts",
      "tests/integration/attack/raw-files.test.ts",
    ],
    env: { HEARTH_RUNS: "1" },
    expects: [
      some("answers looked through", 5000),
      none("answers that told what is not hers"),
      tests,
    ],
  },
  {
    name: "properties",
    title: "Every property, as often as it says; `npm test` tries a tenth",
    kind: "plain",
    minutes: 90,
    files: propertyTests(),
    env: { HEARTH_RUNS: "1" },
    expects: [tests],
  },
  {
    name: "long",
    title: "Tests tagged `long`, which `npm test` leaves out",
    kind: "plain",
    minutes: 60,
    files: longTests(),
    isLong: true,
    expects: [tests],
  },
  {
    name: "answers",
    title:
      "The caches: every screen asked with them and without, after every change; reports of drawn years against a recount",
    kind: "plain",
    minutes: 60,
    files: [
      "tests/prove/answer-cache.test.ts",
      "tests/prove/record-cache.test.ts",
      "tests/prove/demo-years-in-vault.test.ts",
    ],
    expects: [
      some("changes after which every screen was asked twice", 200),
      none("screens that said something else from memory"),
      tests,
    ],
  },
  {
    name: "payloads",
    title: "10,000 mutated payloads for each procedure",
    kind: "plain",
    minutes: 90,
    files: ["tests/prove/payloads-first-half.test.ts", "tests/prove/payloads-second-half.test.ts"],
    env: { HEARTH_PAYLOADS: "10000" },
    expects: [
      some("procedures", 200),
      some("payloads", 2_000_000),
      none("crashes"),
      none("answers with a stack trace or SQL"),
    ],
  },
  {
    name: "checklist",
    title: "Electron's checklist on the real windows, and ways out from a hostile page",
    kind: "window",
    minutes: 10,
    files: ["attack/hardening", "long/exits-of-hostile-page", "long/forged-requests"],
    expects: [
      some("ways out that were tried, in each of three windows", 60),
      none("ways out that were found"),
      tests,
    ],
  },
  {
    name: "sticks",
    title:
      "In the real window: a stick without room, one that is pulled out of a backup, an update without room, a row that was edited",
    kind: "window",
    minutes: 10,
    files: ["mounted/sticks"],
    env: { HEARTH_MOUNTED: "1" },
    asRoot: true,
    needs: needsRoot,
    expects: [some("stories told on disks of their own", 2), tests],
  },
  {
    name: "memory",
    title: "After a lock: names, passphrases and keys in the memory of every process left",
    kind: "window",
    minutes: 10,
    files: ["long/memory-after-lock", "attack/after-lock"],
    needs: needsRootOrTracing,
    expects: [some("processes looked through", 1), none("found in memory")],
  },
  {
    name: "crashes",
    title:
      "The page, the vault, the lock screen and the program crash (SIGSEGV, SIGABRT), dumps going to files and to a program",
    kind: "window",
    minutes: 10,
    files: ["mounted/core-dump-on-crash"],
    env: { HEARTH_MOUNTED: "1" },
    asRoot: true,
    needs: needsCorePattern,
    expects: [
      some("processes that crashed", 16),
      some("dumps looked through", 4),
      none("dumps with a passphrase or a name"),
      tests,
    ],
  },
  {
    name: "strace",
    title: "strace: every call by which a session could touch a network",
    kind: "window",
    minutes: 10,
    files: ["platform/no-network-at-start", "long/no-network-in-a-session"],
    needs: needsTool("strace"),
    expects: [
      some("sessions watched", 2),
      none("sendto, sendmsg or connect to IPv4 or IPv6"),
      tests,
    ],
  },
  {
    name: "stories",
    title:
      "Whole journeys: four years, a dossier, a hidden resident, what left, a program that is killed or crashes",
    kind: "window",
    minutes: 40,
    files: [
      "long/residence-procedure-over-years",
      "long/dossier",
      "long/safety",
      "long/killed-processes",
      "long/disclosures",
      "long/disguised-address-in-pdf",
      "long/core-dumps",
    ],
    expects: [tests],
  },
  {
    name: "long-stories",
    title: "Stories tagged `@long`, which `npm test` leaves out",
    kind: "window",
    minutes: 40,
    files: longStories(),
    isLong: true,
    expects: [tests],
  },
  {
    name: "screens",
    title:
      "Every screen and paper: reached by keys, clean under axe, whole in the smallest window and in print",
    kind: "window",
    minutes: 40,
    files: [
      "long/accessibility-and-zoom",
      "long/layout-of-full-house",
      "long/rendered-printouts",
      "long/accessibility-of-settings",
    ],
    expects: [tests],
  },
  {
    name: "day",
    title: "A whole working day in a network of its own, listened to",
    kind: "window",
    minutes: 40,
    files: [
      "stays/admit",
      "outings/night-census",
      "shift/log-book",
      "backup/backup",
      "people/person-photo",
      "long/counselling-week",
      "long/criminal-case",
      "long/letters",
      "long/typed-words-in-files",
    ],
    inNamespace: true,
    needs: needsNetworkNamespace,
    expects: [
      some("packets of the listener's own that were heard", 2),
      none("packets of the program"),
      tests,
    ],
  },
  {
    name: "package",
    title:
      "The packaged program: its contents, its fuses read back, the debug switches it refuses, licences and bill of materials",
    kind: "package",
    minutes: 15,
    needs: needsTool("dpkg-deb"),
    expects: [
      some("fuses read back", 5),
      some("switches and variables refused", 15),
      some("parts in the bill of materials", 20),
      tests,
    ],
  },
  {
    name: "vulnerabilities",
    title: "Known vulnerabilities of what is shipped",
    kind: "audit",
    minutes: 5,
    expects: [some("packages asked about", 20), none("known, of high or critical grade")],
  },
];
