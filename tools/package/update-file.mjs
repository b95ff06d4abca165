// Makes the file in which an update comes, and the signature with which a helper checks a package by hand. Its format
// is also described where it is read: electron/vault/updates/update-file.ts.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { Unable } from "../terminal.mjs";

/**
 * What is said of a package.
 * @typedef {object} Said
 * @property {string} version
 * @property {"deb" | "AppImage" | "nsis" | "dmg"} kind
 * @property {string} arch
 * @property {string} over the earliest version it may be put over
 * @property {{ readonly en: readonly string[], readonly fr: readonly string[], readonly nl: readonly string[] }} changes
 */

const magic = Buffer.from("hearth-update 1\n", "latin1");

/**
 * The beginning of the file: all but the package.
 * @param {object} head as JSON
 * @param {import("node:crypto").KeyObject} key the private one
 */
export function openingFor(head, key) {
  const words = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const signed = Buffer.concat([magic, keyName(key), length, words]);
  return Buffer.concat([signed, sign(null, signed, key)]);
}

/** @param {import("node:crypto").KeyObject} key */
const keyName = (key) =>
  createHash("sha256")
    .update(Buffer.from(publicLine(key), "base64"))
    .digest()
    .subarray(0, 8);

/**
 * The public key as it is in build/update-keys.json.
 *
 * @param {import("node:crypto").KeyObject} key the private one
 */
export const publicLine = (key) =>
  createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");

/**
 * Writes `output`.update, `output`.sig (over the package alone) and `output`.pem (the public key).
 * @param {string} path the package
 * @param {Said} said
 * @param {import("node:crypto").KeyObject} key
 * @param {string} output without an ending
 * @returns {Promise<{ readonly update: string, readonly sha256: string }>}
 */
export async function writeUpdate(path, said, key, output) {
  const update = `${output}.update`;
  const bytes = await readFile(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const head = { ...said, bytes: (await stat(path)).size, sha256 };
  await writeFile(update, openingFor(head, key));
  await pipeline(createReadStream(path), createWriteStream(update, { flags: "a" }));
  // A package begins otherwise than the head of an update: neither signature is good for the other.
  await writeFile(`${output}.sig`, sign(null, bytes, key));
  await writeFile(`${output}.pem`, createPublicKey(key).export({ format: "pem", type: "spki" }));
  return { update, sha256 };
}

/**
 * Makes a key, in a file of its own for its owner alone. Never over another.
 * @param {string} path
 * @returns {Promise<string>} the line for build/update-keys.json
 */
export async function makeKey(path) {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ format: "pem", type: "pkcs8" });
  try {
    await writeFile(path, pem, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    throw new Unable(`No key could be written to ${path}: ${String(cause)}`);
  }
  await chmod(path, 0o600);
  return publicLine(privateKey);
}

/**
 * @param {string} path
 * @param {readonly string[]} trusted
 */
export async function keyToSignWith(path, trusted) {
  const key = createPrivateKey(await readFile(path));
  if (key.asymmetricKeyType !== "ed25519") throw new Unable(`${path} holds no Ed25519 key.`);
  if (!trusted.includes(publicLine(key)))
    throw new Unable(
      `No program would take this update: build/update-keys.json does not name the key in ${path}. Its line is ${publicLine(key)}`,
    );
  return key;
}
