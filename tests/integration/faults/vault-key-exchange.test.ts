// A user was removed and the vault gets another key. Whatever prevents the exchange keeps no other user out.
import type * as Fs from "node:fs";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { UserId } from "../../../domain/users/user.ts";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const fs = vi.hoisted(() => ({
  /** As where a file opened for reading cannot be flushed. */
  isStrict: false,
  /** As where another program has the file open. */
  isBusy: false,
}));
const fault = (code: string) => Object.assign(new Error(code), { code });
vi.mock("node:fs", async (original) => {
  const real = await original<typeof Fs>();
  const reading = new Set<number>();
  return {
    ...real,
    openSync: (...given: Parameters<typeof real.openSync>) => {
      const file = real.openSync(...given);
      const isRead = given[1] === "r" || given[1] === real.constants.O_RDONLY;
      if (isRead && real.fstatSync(file).isFile()) reading.add(file);
      else reading.delete(file);
      return file;
    },
    fsyncSync: (file: number) => {
      if (fs.isStrict && reading.has(file)) throw fault("EPERM");
      real.fsyncSync(file);
    },
    renameSync: (...given: Parameters<typeof real.renameSync>) => {
      if (fs.isBusy && String(given[0]).endsWith(".next")) throw fault("EBUSY");
      real.renameSync(...given);
    },
  };
});

let house: TestHouse;
let noor: UserId;
const prepared = preparedHouse(async (house) => {
  await foundHouse(house);
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await addColleague(house, "ada", "samira", ["shelter"]);
  await house.unlock("ada");
  return { noor };
});
beforeEach(async () => {
  ({ house, noor } = await prepared());
});
afterEach(() => {
  Object.assign(fs, { isStrict: false, isBusy: false });
  house.remove();
});

const database = () => join(house.folder, "hearth.db");
const salt = () => readFileSync(database()).subarray(0, 16);
const needs = async () => (await house.ask("today.view", {})).needs;
const waits = { kind: "houseKeyWaits" };

/** The page of this table is changed. */
function damage(table: string): void {
  const { file } = openHouseOf(house).database;
  const page = file.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck().get(table);
  house.lock();
  const bytes = readFileSync(database());
  const at = (Number(page) - 1) * 4096 + 1234;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
  writeFileSync(database(), bytes);
}

it("is exchanged where a file opened for reading cannot be flushed", async () => {
  fs.isStrict = true;
  await house.ask("users.remove", { id: noor });
  await new Promise((resolve) => setImmediate(resolve));
  expect(house.events.at(-1)).toMatchObject({ state: "finished" });
  house.lock();
  expect(await tryUnlock(house, "samira")).toMatchObject({ ok: true });
  expect(await needs()).not.toContainEqual(waits);
});

it("waits where a page of the file is damaged, and reports it at sign-in", async () => {
  await house.ask("users.remove", { id: noor });
  damage("saved_questions");

  for (const name of ["samira", "ada"]) {
    expect(await tryUnlock(house, name)).toMatchObject({ ok: true });
    expect(await needs()).toContainEqual(waits);
    house.lock();
  }
  expect(await tryUnlock(house, "noor")).toEqual(refusal("WrongPassphrase"));
  expect(existsSync(`${database()}.next`)).toBe(false);
});

it("waits where the file cannot be exchanged, and the vault continues with the current one", async () => {
  const before = salt();
  fs.isBusy = true;
  await house.ask("users.remove", { id: noor });
  await new Promise((resolve) => setImmediate(resolve));
  expect(house.events.at(-1)).toMatchObject({ state: "failed" });
  expect(await needs()).toContainEqual(waits);
  house.lock();

  expect(await tryUnlock(house, "samira")).toMatchObject({ ok: true });
  expect(await needs()).toContainEqual(waits);
  house.lock();
  expect(salt().equals(before)).toBe(true);

  fs.isBusy = false;
  expect(await tryUnlock(house, "samira")).toMatchObject({ ok: true });
  expect(await needs()).not.toContainEqual(waits);
  house.lock();
  expect(salt().equals(before)).toBe(false);
});

it("is not begun while a check reads the file", async () => {
  await house.ask("checks.run", {});
  expect(await house.call("users.remove", { id: noor })).toEqual(refusal("BackupRunning"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await house.call("users.remove", { id: noor })).toMatchObject({ ok: true });
});
