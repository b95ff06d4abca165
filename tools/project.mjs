// Where things are: the project's own folders, and what it keeps once per user.
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

export const projectRoot = dirname(import.meta.dirname);

/** @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** What is fetched or built once per user and shared by every clone of the project. */
export const cacheFolder = join(
  process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"),
  "hearth",
);

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} productName
 * @property {string} version
 * @property {string} description
 * @property {string} [license] in the words of SPDX
 * @property {Readonly<Record<string, string>>} [devDependencies]
 *
 * @param {...string} folder of a package, inside the project
 * @returns {Manifest}
 */
export const readManifest = (...folder) => manifestIn(inProject(...folder));

/**
 * @param {string} folder wherever it is
 * @returns {Manifest}
 */
export function manifestIn(folder) {
  /** @type {unknown} */
  const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return /** @type {Manifest} */ (found);
}

/**
 * The version of a dependency that package.json names, and no other.
 * @param {string} name
 * @param {string} [root] of the project
 */
export function pinnedVersion(name, root = projectRoot) {
  const version = manifestIn(root).devDependencies?.[name] ?? "";
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`package.json pins no version of ${name}.`);
  return version;
}

/** The exact version of an installed dependency. @param {string} name */
export const installedVersion = (name) => readManifest("node_modules", name).version;

/**
 * Fills `target` through a folder beside it that is renamed at the end, so that an interrupted run
 * leaves nothing half made, and two runs at once do no harm.
 * @param {string} target
 * @param {(folder: string) => Promise<void>} fill
 */
export async function makeFolder(target, fill) {
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.draft-`);
  try {
    // A temporary folder is closed to others; what is cached holds no secrets.
    await chmod(draft, 0o755);
    await fill(draft);
    // Another run may have been quicker; its result is as good as ours.
    if (!existsSync(target)) await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
