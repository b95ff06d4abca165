// One file: 16 bytes that say what it is, 8 that say whose key signed it, the length of the head (4, big-endian), the head
// (JSON), an Ed25519 signature over all of that (64), the package to the last byte. The head names the package by its SHA-256.
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { UpdateHead, type UpdateProblem } from "../../../domain/updates/update.ts";

export const magic = Buffer.from("hearth-update 1\n", "latin1");
const keyNameBytes = 8;
const lengthBytes = 4;
const signatureBytes = 64;
const mostHeadBytes = 64 * 1024;
const headAt = magic.length + keyNameBytes + lengthBytes;

/** No beginning of such a file is longer. */
export const mostOpeningBytes = headAt + mostHeadBytes + signatureBytes;

export interface Opening {
  readonly head: UpdateHead;
  /** Where the package begins. */
  readonly packageAt: number;
}

/** A public key as it is written: the content between the lines of a PEM file. */
export const trustedKey = (written: string): KeyObject =>
  createPublicKey({ key: Buffer.from(written, "base64"), format: "der", type: "spki" });

/** The key a file claims it was signed with. */
const nameOf = (key: KeyObject): Buffer =>
  createHash("sha256")
    .update(key.export({ format: "der", type: "spki" }))
    .digest()
    .subarray(0, keyNameBytes);

/**
 * Reads the beginning of a file. Nothing of the head is looked at before its signature was found good.
 * @param bytes as many as there are, up to `mostOpeningBytes`
 */
export function openingOf(
  bytes: Buffer,
  trusted: readonly KeyObject[],
): Result<Opening, UpdateProblem> {
  const start = bytes.subarray(0, magic.length);
  if (!start.equals(magic.subarray(0, start.length)) || bytes.length === 0)
    return err("updateNone");
  if (bytes.length < headAt) return err("updateCut");
  const headLength = bytes.readUInt32BE(headAt - lengthBytes);
  if (headLength === 0 || headLength > mostHeadBytes) return err("updateDamaged");
  const signatureAt = headAt + headLength;
  const packageAt = signatureAt + signatureBytes;
  if (bytes.length < packageAt) return err("updateCut");
  const keyName = bytes.subarray(magic.length, magic.length + keyNameBytes);
  const key = trusted.find((one) => nameOf(one).equals(keyName));
  if (key === undefined) return err("updateForeign");
  const signature = bytes.subarray(signatureAt, packageAt);
  if (!verify(null, bytes.subarray(0, signatureAt), key, signature)) return err("updateDamaged");
  const head = headIn(bytes.subarray(headAt, signatureAt));
  return head === null ? err("updateNone") : ok({ head, packageAt });
}

/** Null for one of a form that this version does not know. */
function headIn(bytes: Buffer): UpdateHead | null {
  try {
    return UpdateHead.safeParse(JSON.parse(bytes.toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}
