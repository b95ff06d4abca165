import { createPrivateKey, createPublicKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openingOf, trustedKey } from "../../../electron/vault/updates/update-file.ts";
import { changesOf, signPackage } from "../../../tools/package/sign.mjs";
import { keyToSignWith, makeKey } from "../../../tools/package/update-file.mjs";
import { readTrustedUpdateKeys } from "../../../tools/package/read-trusted-update-keys.mjs";
import { aKey, lineOf } from "../../helpers/invented-update.ts";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearth-signing-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a key for updates", () => {
  it("is in a file readable by its owner alone, and never replaces another", async () => {
    const line = await makeKey(at("key"));
    expect(statSync(at("key")).mode & 0o777).toBe(0o600);
    expect(lineOf(createPrivateKey(readFileSync(at("key"))))).toBe(line);
    const before = readFileSync(at("key"));
    await expect(makeKey(at("key"))).rejects.toThrow("No key could be written");
    expect(readFileSync(at("key")).equals(before)).toBe(true);
  });

  it("signs only what a program would take", async () => {
    const line = await makeKey(at("key"));
    expect(lineOf(await keyToSignWith(at("key"), [line]))).toBe(line);
    await expect(keyToSignWith(at("key"), [lineOf(aKey())])).rejects.toThrow(line);
  });

  it("is one of at most two that a release trusts, each an Ed25519 key", () => {
    const kept = (keys: unknown): readonly string[] => {
      writeFileSync(at("keys.json"), JSON.stringify(keys));
      return readTrustedUpdateKeys(at("keys.json"));
    };
    const [one, two, three] = [aKey(), aKey(), aKey()].map(lineOf);
    expect(kept([])).toEqual([]);
    expect(kept([one, two])).toEqual([one, two]);
    for (const wrong of [[one, two, three], ["x"], [7], { one }, ["MCowBQYDK2VuAyEA"]])
      expect(() => kept(wrong)).toThrow("at most 2 public Ed25519 keys");
    expect(readTrustedUpdateKeys().length).toBeLessThanOrEqual(2);
  });
});

describe("a package that is signed", () => {
  it("becomes an update that the program reads, and has a detached signature", async () => {
    const payload = Buffer.from("an invented package");
    writeFileSync(at("hearth_0.1.0_amd64.deb"), payload);
    const key = aKey();
    await signPackage(at("hearth_0.1.0_amd64.deb"), key);
    const said = changesOf();
    const base = at(`hearth-${said.version}-linux-${process.arch}`);
    const update = readFileSync(`${base}.update`);
    const opening = openingOf(update, [trustedKey(lineOf(key))]);
    expect(opening).toMatchObject({ ok: true, value: { head: { ...said, kind: "deb" } } });
    expect(opening.ok && update.subarray(opening.value.packageAt).equals(payload)).toBe(true);
    const pem = createPublicKey(readFileSync(`${base}.pem`));
    expect(verify(null, payload, pem, readFileSync(`${base}.sig`))).toBe(true);
  });

  it("is none where there is no package, or no release notes", async () => {
    await expect(signPackage(null, aKey())).rejects.toThrow("There is no package to sign");
    expect(() => changesOf("99.0.0")).toThrow("not in 99.0.0");
  });
});
