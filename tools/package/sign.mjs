// What `npm run package -- --sign=FILE` does once the package is made.
import { readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { inProject, readManifest } from "../project.mjs";
import { Unable } from "../terminal.mjs";
import { writeUpdate } from "./update-file.mjs";

/** @typedef {import("./update-file.mjs").Said} Said */

const kinds = /** @type {Readonly<Record<string, Said["kind"]>>} */ ({
  ".deb": "deb",
  ".AppImage": "AppImage",
  ".exe": "nsis",
  ".dmg": "dmg",
});
const systems = { deb: "linux", AppImage: "linux", nsis: "win", dmg: "mac" };

/**
 * The changes, and the versions it may be installed over, are given for one version: they have to be given again for
 * the next.
 *
 * @returns {Pick<Said, "version" | "over" | "changes">}
 */
export function changesOf(version = readManifest().version) {
  const path = inProject("build", "changes.json");
  const said = /** @type {Pick<Said, "version" | "over" | "changes">} */ (
    JSON.parse(readFileSync(path, "utf8"))
  );
  if (said.version !== version)
    throw new Unable(`${path} says what is new in ${said.version}, not in ${version}.`);
  return said;
}

/**
 * @param {string | null} made
 * @param {import("node:crypto").KeyObject} key
 * @returns {Promise<string>} the file in which the update comes, and the sum of the package
 */
export async function signPackage(made, key) {
  const kind = kinds[extname(made ?? "")];
  if (made === null || kind === undefined) throw new Unable("There is no package to sign.");
  const said = { ...changesOf(), kind, arch: process.arch };
  const output = join(dirname(made), `hearth-${said.version}-${systems[kind]}-${said.arch}`);
  const { update, sha256 } = await writeUpdate(made, said, key, output);
  return `${update}; SHA-256 of the package: ${sha256}`;
}
