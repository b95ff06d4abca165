// Pages of the file put back as they were earlier, by somebody who has no key at all: every page bears its true seal.
import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok } from "../../../domain/core/result.ts";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { comparePages } from "../../../electron/vault/integrity/old-pages.ts";
import { openHead } from "../../../electron/vault/platform/audit-head-file.ts";
import { recordedFile } from "../../../electron/vault/platform/recorded-file.ts";
import { vaultRow } from "../../../db/platform/vault-and-house-settings.ts";
import { write } from "../../../electron/vault/platform/transactions.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { ended } from "../../helpers/integration/full-check.ts";
import { copyOf } from "../../helpers/integration/copied-vault.ts";
import { openHouseOf, passphraseOf, type TestHouse } from "../../helpers/integration/test-house.ts";
import { keysFromFile, openRaw, type OwnKeys } from "./raw-vault-access.ts";
import { vaultWithCanaries } from "./vault-with-canaries.ts";

const pageSize = 4096;

let house: TestHouse;
let keys: OwnKeys;
/** The same file, every page of which was written once more: each is a true page of another day. */
let older: Buffer;
let newer: Buffer;
beforeAll(async () => {
  ({ house } = await vaultWithCanaries());
  house.lock();
  keys = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
  newer = readFileSync(database(house));
  const key = databaseKey(keys.vmk, keys.vaultId);
  older = Buffer.concat(range(pages()).map((page) => writtenAgain(page, key)));
});
afterAll(() => house.remove());

const database = ({ folder }: TestHouse): string => join(folder, "hearth.db");
const pages = (): number => newer.length / pageSize;
const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** A page of the file, counted from 0, as SQLCipher would write it another time: a new nonce, and so another seal. */
function writtenAgain(index: number, key: Buffer): Buffer {
  const page = newer.subarray(index * pageSize, (index + 1) * pageSize);
  const salt = newer.subarray(0, 16);
  const clear = page.subarray(0, index === 0 ? 16 : 0);
  const nonceAt = pageSize - 80;
  const from = createDecipheriv("aes-256-cbc", key, page.subarray(nonceAt, nonceAt + 16));
  const nonce = randomBytes(16);
  const to = createCipheriv("aes-256-cbc", key, nonce);
  from.setAutoPadding(false);
  to.setAutoPadding(false);
  const plain = Buffer.concat([from.update(page.subarray(clear.length, nonceAt)), from.final()]);
  const sealed = Buffer.concat([to.update(plain), to.final(), nonce]);
  const number = Buffer.alloc(4);
  number.writeUInt32LE(index + 1);
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    "sha512",
  );
  const mac = createHmac("sha512", macKey).update(sealed).update(number).digest();
  return Buffer.concat([clear, sealed, mac]);
}

/** Puts these pages, counted from 1, into the file as they were. */
function exchange(to: TestHouse, exchanged: readonly number[]): void {
  const bytes = Buffer.from(newer);
  for (const page of exchanged)
    older.copy(bytes, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize);
  writeFileSync(database(to), bytes);
}

/** Whether the next opening doubts the file, after the program was killed or not. It is left as it is. */
function isNoticed(of: TestHouse): boolean {
  const at = hasLog(of) ? copyOf(of) : of;
  const { file, db } = openRaw({ ...keys, folder: at.folder });
  const { traceKey } = vaultRow(db);
  const head = openHead(at.folder, traceKey);
  const recorded = recordedFile(database(at), file, head, head.newest()?.file ?? null);
  while (recorded.compareSome());
  recorded.close();
  file.close();
  return recorded.isDoubted();
}

const hasLog = (of: TestHouse): boolean => existsSync(log(of));

describe("older pages in the file of a locked vault", () => {
  it("differ from the pages of today and are of the same file", () => {
    expect(older.length).toBe(newer.length);
    const same = range(pages()).filter((page) =>
      older
        .subarray(page * pageSize, (page + 1) * pageSize)
        .equals(newer.subarray(page * pageSize, (page + 1) * pageSize)),
    );
    expect(same).toEqual([]);
    const copy = copyOf(house);
    exchange(
      copy,
      range(pages()).map((page) => page + 1),
    );
    const { file } = openRaw({ ...keys, folder: copy.folder });
    expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
    file.close();
  });

  it("are noticed, whichever two they are", () => {
    const copy = copyOf(house);
    expect(isNoticed(copy)).toBe(false);
    const pairs = range(200).map((n) => [
      ((n * 7919) % pages()) + 1,
      ((n * 104_729 + 13) % pages()) + 1,
    ]);
    const unnoticed = pairs.filter((pair) => {
      exchange(copy, pair);
      return !isNoticed(copy);
    });
    expect(unnoticed).toEqual([]);
  });

  it("are noticed, whichever one it is, of every table", () => {
    const copy = copyOf(house);
    const unnoticed = range(pages()).filter((page) => {
      exchange(copy, [page + 1]);
      return !isNoticed(copy);
    });
    expect(unnoticed).toEqual([]);
  });

  it("are noticed where there are more of them", () => {
    const copy = copyOf(house);
    writeFileSync(database(copy), Buffer.concat([newer, older.subarray(-pageSize)]));
    expect(isNoticed(copy)).toBe(true);
  });

  it("are said to everybody on Today for a week, in the audit log, and once", async () => {
    const copy = copyOf(house);
    exchange(copy, [3, pages()]);

    await copy.unlock("noor");
    const open = openHouseOf(copy);
    expect((await copy.ask("today.view", {})).needs).not.toContainEqual({ kind: "oldPages" });
    await comparePages(copy.vault, open);
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "oldPages" });
    // Every row is looked at as well.
    expect(copy.vault.jobs.size).toBe(1);
    await ended(copy);
    copy.lock();

    await copy.unlock("ada");
    await comparePages(copy.vault, openHouseOf(copy));
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "oldPages" });
    expect(timesNoted(copy)).toBe(1);
    copy.lock();

    copy.now = addMinutes(copy.now, 8 * 24 * 60);
    await copy.unlock("ada");
    expect((await copy.ask("today.view", {})).needs).not.toContainEqual({ kind: "oldPages" });
  });

  it("are said at the next sign-in where somebody locked before all was compared", async () => {
    const copy = copyOf(house);
    exchange(copy, [2, 5]);
    await copy.unlock("noor");
    copy.lock();
    await copy.unlock("ada");
    expect((await copy.ask("today.view", {})).needs).toContainEqual({ kind: "oldPages" });
    expect(timesNoted(copy)).toBe(1);
  });
});

describe("a killed program's files", () => {
  it("are not doubted, with the log, before it was emptied and after", async () => {
    const running = await atWork();
    expect(isNoticed(copyOf(running))).toBe(false);
    openHouseOf(running).recorded.moveLog(true);
    const moved = copyOf(running);
    expect(isNoticed(moved)).toBe(false);
    rmSync(log(moved));
    expect(isNoticed(moved)).toBe(false);
    openHouseOf(running).recorded.moveLog();
    expect(statSync(log(running)).size).toBe(0);
    expect(isNoticed(copyOf(running))).toBe(false);
  });

  it("are doubted with older pages in the file, in the log or with another log", async () => {
    const running = await atWork();
    const early = readFileSync(log(running));
    writeMore(running);
    const killed = () => {
      const copy = copyOf(running);
      rmSync(`${database(copy)}-shm`, { force: true });
      return copy;
    };
    expect(isNoticed(killed())).toBe(false);

    const exchanged = killed();
    const bytes = readFileSync(database(exchanged));
    older.copy(bytes, pageSize, pageSize, 2 * pageSize);
    writeFileSync(database(exchanged), bytes);
    expect(isNoticed(exchanged)).toBe(true);

    const cut = killed();
    writeFileSync(log(cut), early);
    expect(isNoticed(cut)).toBe(true);

    const gone = killed();
    rmSync(log(gone));
    expect(isNoticed(gone)).toBe(true);
  });

  it("are doubted with the log of another day beside a locked vault", async () => {
    const running = await atWork();
    writeMore(running);
    const kept = readFileSync(log(running));
    running.lock();
    await running.unlock("ada");
    running.lock();
    expect(existsSync(log(running))).toBe(false);
    const copy = copyOf(running);
    writeFileSync(log(copy), kept);
    expect(isNoticed(copy)).toBe(true);
  });

  it("are not doubted after a sign-in that was refused because of the clock", async () => {
    const running = await atWork();
    const killed = copyOf(running);
    killed.now = addMinutes(running.now, -60 * 24 * 60);
    const asked = {
      signInName: "ada",
      passphrase: passphraseOf("ada"),
      house: "house" as const,
      accepts: [],
    };
    expect(await killed.call("session.unlock", asked)).toMatchObject({
      ok: false,
      error: { type: "ClockLooksWrong" },
    });
    expect(existsSync(log(killed))).toBe(false);
    expect(isNoticed(killed)).toBe(false);
  });

  it("are looked through row by row where the last transaction was not recorded", async () => {
    const running = await atWork();
    const head = readFileSync(join(running.folder, "house.head"));
    writeMore(running);
    const killed = copyOf(running);
    writeFileSync(join(killed.folder, "house.head"), head);
    await killed.unlock("ada");
    await comparePages(killed.vault, openHouseOf(killed));
    expect(killed.vault.jobs.size).toBe(1);
    await ended(killed);
    expect((await killed.ask("today.view", {})).needs).not.toContainEqual({ kind: "oldPages" });
  });
});

describe("a file that is not the one before", () => {
  it("is believed once, as it is: after a new key", async () => {
    const copy = copyOf(house);
    await copy.unlock("ada");
    const noor = (await copy.ask("users.list", {})).find(({ signInName }) => signInName === "noor");
    await copy.ask("users.remove", { id: noor?.id ?? "" });
    copy.lock();
    keys = { ...keys, ...(await keysFromFile(copy.folder, "ada", passphraseOf("ada"))) };
    expect(isNoticed(copy)).toBe(false);
    const bytes = readFileSync(database(copy));
    bytes.copy(
      bytes,
      bytes.length - pageSize,
      bytes.length - 2 * pageSize,
      bytes.length - pageSize,
    );
    writeFileSync(database(copy), bytes);
    expect(isNoticed(copy)).toBe(true);
  });
});

const log = (of: TestHouse): string => `${database(of)}-wal`;

/** A copy in which something was just written, and the program is still open. */
async function atWork(): Promise<TestHouse> {
  const running = copyOf(house);
  await running.unlock("ada");
  writeMore(running);
  return running;
}

/** One transaction more. */
function writeMore(to: TestHouse): void {
  write(openHouseOf(to), to.vault.clock, (context) => {
    context.note({ action: "clockAccepted", detail: "0" });
    return ok(null);
  });
}

function timesNoted(of: TestHouse): number {
  const { file } = openHouseOf(of).database;
  return file
    .prepare("SELECT count(*) FROM trace WHERE action = 'oldPagesFound'")
    .pluck()
    .get() as number;
}
