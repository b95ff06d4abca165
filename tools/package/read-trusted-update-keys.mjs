// Whose updates a release takes: public keys, as data of the project. The private ones are never in it.
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { inProject } from "../project.mjs";
import { Unable } from "../terminal.mjs";

/** Two, so that one can take the place of the other: a program that knows both takes an update signed with either. */
const mostKeys = 2;

/**
 * The keys of build/update-keys.json. Without one, a program takes no update from a file and says so.
 * @param {string} [path]
 * @returns {readonly string[]} each as it stands between the lines of a PEM file
 */
export function readTrustedUpdateKeys(path = inProject("build", "update-keys.json")) {
  /** @type {unknown} */
  const keys = JSON.parse(readFileSync(path, "utf8"));
  if (!Array.isArray(keys) || keys.length > mostKeys || !keys.every(isPublicKey))
    throw new Unable(
      `${path} must be a list of at most ${String(mostKeys)} public Ed25519 keys, each the line between BEGIN and END of its PEM file.`,
    );
  return /** @type {readonly string[]} */ (keys);
}

/** @param {unknown} written */
function isPublicKey(written) {
  if (typeof written !== "string") return false;
  try {
    const key = createPublicKey({
      key: Buffer.from(written, "base64"),
      format: "der",
      type: "spki",
    });
    return key.asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}
