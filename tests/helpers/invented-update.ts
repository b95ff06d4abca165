// An update as its makers would sign it, with a key that exists for one test.
import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
import { ProgramVersion } from "../../domain/core/program-version.ts";
import type { ThisProgram, UpdateHead } from "../../domain/updates/update.ts";
import { openingFor, publicLine } from "../../tools/package/update-file.mjs";

export const aKey = (): KeyObject => generateKeyPairSync("ed25519").privateKey;

export const lineOf = (key: KeyObject): string => publicLine(key);

export const version = (written: string): ProgramVersion => ProgramVersion.parse(written);

/** The program version in these tests. */
export const running: ThisProgram = { version: version("0.1.0"), kind: "deb", arch: "x64" };

const invented = {
  en: ["An invented change."],
  fr: ["Un changement inventé."],
  nl: ["Een verzonnen wijziging."],
};

export function aHead(payload: Buffer, change: Partial<UpdateHead> = {}): UpdateHead {
  const sha256 = createHash("sha256").update(payload).digest("hex");
  return {
    version: version("0.2.0"),
    kind: "deb",
    arch: "x64",
    bytes: payload.length,
    sha256,
    over: version("0.1.0"),
    changes: invented,
    ...change,
  };
}

/** The complete file. */
export const anUpdate = (
  key: KeyObject,
  payload: Buffer,
  change: Partial<UpdateHead> = {},
): Buffer => Buffer.concat([openingFor(aHead(payload, change), key), payload]);
