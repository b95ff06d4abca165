// The Debian packages the program, its tests and its checks need. Elsewhere nothing is checked.
import { existsSync } from "node:fs";
import { say, run, Unable } from "../terminal.mjs";

/**
 * Each entry lists the names one package has had in Debian, newest first: the 64-bit time_t change
 * of 2024 renamed two of them.
 */
const packagesFor = /** @type {const} */ ({
  /** Libraries Electron links to. */
  window: [
    ["libgtk-3-0t64", "libgtk-3-0"],
    ["libnss3"],
    ["libasound2t64", "libasound2"],
    ["libgbm1"],
    ["libxss1"],
    ["libatk-bridge2.0-0t64", "libatk-bridge2.0-0"],
    ["libcups2t64", "libcups2"],
  ],
  /** An invisible display, for tests and the demonstration. */
  display: [["xvfb"], ["xauth"]],
  /** To compile the database binding. */
  compiler: [["python3"], ["make"], ["g++"]],
  /** What the tests inspect with: the network without the program, documents, the encrypted file, system calls, windows. */
  checks: [
    ["python3"],
    ["python3-cryptography"],
    ["poppler-utils"],
    ["qpdf"],
    ["sqlcipher"],
    ["strace"],
    ["x11-utils"],
  ],
});

/** @typedef {keyof typeof packagesFor} Purpose */

/** What an installed Hearth depends on: each library by any of its names. */
export const windowLibraries = packagesFor.window;

/**
 * Which packages are missing, by the name this release of Debian would install them under.
 * @param {readonly Purpose[]} purposes
 * @returns {Promise<string[]>}
 */
export async function missingPackages(purposes) {
  if (!existsSync("/usr/bin/dpkg-query")) return [];
  const wanted = purposes.flatMap((purpose) => packagesFor[purpose].map((names) => [...names]));
  const { output } = await run("dpkg-query", [
    "-W",
    "-f",
    "${Package} ${Status}\n",
    ...wanted.flat(),
  ]);
  const installed = new Set(
    output.split("\n").flatMap((line) => /^(\S+) .* installed$/.exec(line)?.[1] ?? []),
  );
  return wanted
    .filter((names) => !names.some((name) => installed.has(name)))
    .flatMap(([newest]) => newest ?? []);
}

/** Only one at a time may install. */
let installing = Promise.resolve();

/**
 * Installs what is missing when it may, else says in one sentence which command does.
 * @param {readonly Purpose[]} purposes
 */
export function ensurePackages(purposes) {
  const installed = installing.then(() => install(purposes));
  // The caller is told of the failure; the next one tries again.
  installing = installed.catch(() => undefined);
  return installed;
}

/** @param {readonly Purpose[]} purposes */
async function install(purposes) {
  const missing = await missingPackages(purposes);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Unable(askForPackages(missing));

  say(`Installing system packages: ${missing.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update", "-qq"], { env });
  const names = await Promise.all(missing.map(nameHere));
  const command = ["install", "-y", "-qq", "--no-install-recommends", ...names];
  const { code, output } = await run("apt-get", command, { env });
  if (code === 0) return;
  throw new Unable(
    `${askForPackages(names)}\napt-get answered: ${lastLine(output) || lastLine(update.output)}`,
  );
}

/** @param {readonly string[]} names */
const askForPackages = (names) =>
  `Hearth needs a few system packages; please run: sudo apt-get install -y ${names.join(" ")}`;

/** @param {string} text */
const lastLine = (text) => text.trim().split("\n").at(-1) ?? "";

/**
 * Known only once apt has its lists: older releases have the older name.
 * @param {string} newest
 */
async function nameHere(newest) {
  const names = Object.values(packagesFor)
    .flat()
    .find(([first]) => first === newest) ?? [newest];
  for (const name of names) {
    if ((await run("apt-cache", ["show", "--no-all-versions", name])).code === 0) return name;
  }
  return newest;
}
