// One flipped bit: it is detected, or what is read is what was written.
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backupFile, backupFolder } from "../../electron/vault/backup/backup-folder.ts";
import { manifestKey, readManifest } from "../../electron/vault/backup/backup-manifest.ts";
import { measure } from "../../electron/vault/platform/copy-file.ts";
import { checkHouse } from "../../electron/vault/integrity/full-check.ts";
import { openPageSeals } from "../../electron/vault/integrity/page-seals.ts";
import { headFileName, readHead } from "../../electron/vault/platform/audit-head-file.ts";
import { databaseKey } from "../../electron/vault/keys/derive-key.ts";
import { keyFileNames, readKeyFile } from "../../electron/vault/keys/key-file.ts";
import { filesIn } from "../integration/attack/raw-vault-access.ts";
import { aStick, backUp, patient } from "../integration/backup/backup-house.ts";
import { randomFrom } from "../integration/crash/random-stay-decisions.ts";
import {
  foundHouse,
  makeProvedKit,
  nativeBinding,
  openHouseOf,
  testHouse,
} from "../helpers/integration/test-house.ts";
import { tell } from "../helpers/report-proof-figure.ts";
import {
  kindsIn,
  makeEveryPage,
  readEveryPage,
  smallKey,
} from "./database-with-every-page-kind.ts";

const everyByte = Number(process.env["HEARTH_EVERY_NTH_BYTE"] ?? "17");
const inHouse = Number(process.env["HEARTH_FLIPS_IN_HOUSE"] ?? "60");

let root: string;
/** Of all parts. */
let unnoticed = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "hearth-bits-"));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  tell("flips that nobody noticed and that changed something", unnoticed);
});

/** Whether all page seals of a file are valid. */
function isSealed(path: string, key: Uint8Array): boolean {
  const seals = openPageSeals(path, key, true);
  try {
    while (seals.next());
    return seals.broken() === 0;
  } finally {
    seals.close();
  }
}

/** Flips one bit, another in each byte, calls `look`, and restores it. */
function flipped<T>(path: string, at: number, look: () => T): T {
  const file = openSync(path, "r+");
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  const put = (value: number): void => void writeSync(file, Buffer.from([value]), 0, 1, at);
  put(byte.readUInt8() ^ (1 << (at % 8)));
  try {
    return look();
  } finally {
    put(byte.readUInt8());
    closeSync(file);
  }
}

it("in every byte of a database with every kind of page", () => {
  const path = join(root, "small.db");
  makeEveryPage(path);
  const found = kindsIn(path);
  const whole = readEveryPage(path);
  expect(whole).not.toBeNull();
  expect(isSealed(path, smallKey())).toBe(true);
  const length = readFileSync(path).length;
  const bad: number[] = [];
  let flips = 0;
  let harmless = 0;
  for (let at = 0; at < length; at += everyByte) {
    const { read, sealed } = flipped(path, at, () => ({
      read: readEveryPage(path),
      sealed: isSealed(path, smallKey()),
    }));
    flips += 1;
    if (read !== null) harmless += 1;
    if (sealed || (read !== null && read !== whole)) bad.push(at);
  }
  unnoticed += bad.length;
  tell("kinds of page", found.size);
  tell("bytes of the small database", length);
  tell("flips in a database with every kind of page", flips);
  tell("of them in freed pages, which nobody reads and the weekly check looks at", harmless);
  expect(bad).toEqual([]);
  expect([...found].toSorted()).toEqual(
    [
      "freed page",
      "inner page of a table",
      "inner page of an index",
      "leaf of a table",
      "leaf of an index",
      "list of freed pages",
      "page of a long word",
    ].toSorted(),
  );
});

describe("in the small files", () => {
  it("in every byte of the key files, the head and a backup's manifest", async () => {
    const house = testHouse();
    await foundHouse(house, ["admin", "care"]);
    await makeProvedKit(house);
    const { id, shelf } = backUp(house, aStick(house));
    const { vmk, vault } = openHouseOf(house);
    const key = manifestKey(vmk, vault.id);
    const backup = backupFolder(shelf, id);
    const traceKey = Buffer.from(vault.traceKey);
    house.lock();
    // A lock writes the head once more.
    const heads = headsOf(house.folder, traceKey);
    const keyFile = readKeyFile(house.folder);
    const manifest = readManifest(backup, key);
    expect(keyFile.ok && manifest.ok && heads.length === 2).toBe(true);
    const [first, second] = keyFileNames.map((name) => join(house.folder, name));
    const keysRead = () => readKeyFile(house.folder);
    let flips = 0;
    const look = (path: string, isFine: () => boolean): void => {
      for (let at = 0; at < statSync(path).size; at += everyByte) {
        flips += 1;
        if (!flipped(path, at, isFine)) unnoticed += 1;
      }
    };
    // One copy: the other opens. Both: nothing opens, or the same is read.
    look(first ?? "", () => isDeepStrictEqual(keysRead(), keyFile));
    rmSync(first ?? "");
    look(second ?? "", () => isNoticedOr(keysRead(), keyFile));
    look(join(house.folder, headFileName), () => {
      const read = readHead(house.folder, traceKey);
      return !read.ok || heads.some((head) => isDeepStrictEqual(head, read.value));
    });
    look(backupFile.manifest(backup), () => isNoticedOr(readManifest(backup, key), manifest));
    tell("flips in key files, head and manifest", flips);
    house.remove();
    expect(unnoticed).toBe(0);
  });
});

const isNoticedOr = (read: { readonly ok: boolean }, whole: unknown): boolean =>
  !read.ok || isDeepStrictEqual(read, whole);

/** Both records of the head: each alone says how far the audit log had come. */
function headsOf(folder: string, traceKey: Buffer): readonly unknown[] {
  const path = join(folder, headFileName);
  const bytes = readFileSync(path);
  const alone = [0, 512].map((at) => {
    writeFileSync(path, Buffer.from(bytes).fill(0, at, at + 512));
    const read = readHead(folder, traceKey);
    return read.ok ? read.value : null;
  });
  writeFileSync(path, bytes);
  return alone.filter((head) => head !== null);
}

it(`in ${String(inHouse)} bytes of the demo data`, async () => {
  const house = testHouse();
  await house.ask("house.invent", { language: "en", theme: "system" });
  const { vmk, vault, folder, roster } = openHouseOf(house);
  const key = databaseKey(vmk, vault.id);
  house.lock();
  const order = { house: folder, databaseKey: key, nativeBinding, rosterHead: roster.head };
  const { marks, report } = checkHouse(order, patient);
  expect(report.findings).toEqual([]);
  const known = new Map(marks.map(({ id, sha256 }) => [id, sha256]));
  const files = [...filesIn(folder)].filter(([name]) => /^hearth\.db$|^blobs\//.test(name));
  const total = files.reduce((sum, [, { length }]) => sum + length, 0);
  const random = randomFrom(inHouse);
  let whole = 0;
  for (let flip = 0; flip < inHouse; flip += 1) {
    let at = Math.floor(random() * total);
    const [name = ""] = files.find(([, { length }]) => (at -= length) < 0) ?? [];
    const path = join(folder, name);
    at += statSync(path).size;
    const id = name.split("/").at(-1) ?? "";
    const isNoticed = flipped(path, at, () =>
      name === "hearth.db"
        ? !isSealed(path, key)
        : measure(path, Infinity).sha256 !== known.get(id),
    );
    if (!isNoticed) unnoticed += 1;
    // Now and then the full weekly check, which must agree.
    if (flip % 100 === 0) {
      whole += 1;
      if (flipped(path, at, () => isFound(order, known))) continue;
      unnoticed += 1;
    }
  }
  tell("bytes of the invented house", total);
  tell("flips in the invented house", inHouse);
  tell("of them looked for with the whole weekly check", whole);
  house.remove();
  expect(unnoticed).toBe(0);
});

/** Whether the full weekly check finds something, or cannot even open the file. */
function isFound(
  order: Parameters<typeof checkHouse>[0],
  known: ReadonlyMap<string, string>,
): boolean {
  try {
    const { report, marks } = checkHouse(order, patient);
    return report.findings.length > 0 || marks.some(({ id, sha256 }) => known.get(id) !== sha256);
  } catch {
    return true;
  }
}

it("and an intact file is not reported", () => {
  const path = join(root, "small.db");
  makeEveryPage(path);
  expect(flipped(path, 0, () => 1)).toBe(1);
  expect(isSealed(path, smallKey())).toBe(true);
  expect(isSealed(path, Buffer.alloc(32, 8))).toBe(false);
});
