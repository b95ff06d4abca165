import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  foundHouse,
  nativeBinding,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

/** Locks the folder like the program, in a process of its own, and reports when it has it. */
const holder = `
  const [, lock, binding] = process.argv;
  const Database = require("better-sqlite3");
  const file = new Database(lock, binding === "" ? {} : { nativeBinding: binding });
  file.exec("BEGIN EXCLUSIVE");
  console.log("held");
  setInterval(() => undefined, 1000);`;

async function anotherProcess() {
  const lock = join(house.folder, "house.lock");
  const cwd = join(import.meta.dirname, "../../..");
  const child = spawn(process.execPath, ["-e", holder, lock, nativeBinding ?? ""], { cwd });
  await once(child.stdout, "data");
  return child;
}

describe("a vault locked by another process", () => {
  it("is refused at once, and free as soon as that process ends, however it ends", async () => {
    house.lock();
    const other = await anotherProcess();
    expect(await tryUnlock(house, "ada")).toEqual(refusal("HouseInUse"));

    const gone = once(other, "exit");
    other.kill("SIGKILL");
    await gone;

    expect(await tryUnlock(house, "ada")).toMatchObject({ ok: true });
  });

  it("is not opened twice by the same program either", async () => {
    const second = testHouse(house.home);
    expect(await tryUnlock(second, "ada")).toEqual(refusal("HouseInUse"));
    house.lock();
    second.now = house.now;
    expect(await tryUnlock(second, "ada")).toMatchObject({ ok: true });
    second.lock();
  });

  it("is not created by two windows at once", async () => {
    const first = testHouse();
    const second = testHouse(first.home);
    const founder = {
      language: "en",
      theme: "light",
      name: "Ada Invented",
      signInName: "ada",
      roles: ["admin" as const],
      passphrase: passphraseOf("ada"),
    } as const;
    const both = [first, second].map((one) =>
      one.call("house.found", { ...founder, roles: ["admin"] }),
    );
    const answers = await Promise.all(both);
    second.lock();
    first.remove();

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
