import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BedId } from "../../../domain/accommodation/room.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { runs } from "../../helpers/property-runs.ts";
import { keysFromFile, tamper } from "../attack/raw-vault-access.ts";
import { copyOf, putBack, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  foundAnew,
  foundHouse,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { long } from "../../helpers/long-test.ts";

const pageSize = 4096;

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  const rooms = await foundHouse(house);
  for (const room of rooms.slice(0, 8)) {
    const bedId = BedId.parse(room.beds[0]?.id);
    await house.ask("stays.admit", { ...aNewcomer(), bedId });
  }
  house.lock();
});
afterAll(() => house.remove());

const databaseOf = (of: TestHouse): string => join(of.folder, "hearth.db");

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x40, at);
  writeFileSync(path, bytes);
}

/** Signs in and reads everything, as in a day's work; returns the first refusal. */
async function lookAround(copy: TestHouse): Promise<unknown> {
  const entered = await tryUnlock(copy, "ada");
  if (!entered.ok) return entered.error;
  for (const ask of [
    () => copy.call("beds.board", { night: null }),
    () => copy.call("people.list", { filter: "all", page: 0 }),
    () => copy.call("today.view", {}),
    () => copy.call("users.list", {}),
  ]) {
    const answer = await ask();
    if (!answer.ok) return answer.error;
  }
  return null;
}

describe("a damaged file", () => {
  it.each([0, 5, 16, 100, 2000, pageSize - 1])(
    "with a wrong byte at %i of its first page is reported as damaged, whatever the passphrase",
    async (at) => {
      const copy = copyOf(house);
      flip(databaseOf(copy), at);

      expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
      expect(await tryUnlock(copy, "ada", [], "not her passphrase")).toEqual(
        refusal("WrongPassphrase"),
      );
    },
  );

  it(
    "with a wrong byte in any other page never shows anything wrong, and never blames the passphrase",
    long,
    async () => {
      const pages = readFileSync(databaseOf(house)).length / pageSize;
      const met = new Set<string>();
      const step = Math.ceil(pages / runs(pages / 2));
      for (let page = 1; page < pages; page += step) {
        const copy = copyOf(house);
        flip(databaseOf(copy), page * pageSize + 1234);
        const problem = await lookAround(copy);
        met.add(JSON.stringify(problem));
        copy.remove();
      }
      met.delete("null"); // a page that a day's work does not read
      expect([...met]).toEqual([JSON.stringify({ type: "HouseDamaged" })]);
    },
  );

  it("that is truncated is reported as damaged", async () => {
    const copy = copyOf(house);
    const bytes = readFileSync(databaseOf(copy));
    writeFileSync(databaseOf(copy), bytes.subarray(0, 3 * pageSize));
    expect(await lookAround(copy)).toEqual({ type: "HouseDamaged" });
    writeFileSync(databaseOf(copy), "");
    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
  });

  it("that is missing while its keys are there is reported as damaged, and no other vault is created over it", async () => {
    const copy = copyOf(house);
    rmSync(databaseOf(copy));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
    expect(await copy.ask("house.state", {})).toMatchObject({ house: "locked" });
  });

  it("whose keys are missing is not overwritten by a new vault either", async () => {
    const copy = copyOf(house);
    for (const name of ["house.keys", "house.keys.2"]) rmSync(join(copy.folder, name));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
    const founder = { name: "Ada", signInName: "ada", passphrase: passphraseOf("ada") };
    expect(
      await copy.call("house.found", {
        ...founder,
        language: "en",
        theme: "light",
        roles: ["admin"],
      }),
    ).toEqual(refusal("HouseExists"));
  });

  it("is distinguished from another vault's database under the same keys", async () => {
    const other = testHouse();
    await foundAnew(other, ["admin"]);
    other.lock();
    const copy = copyOf(house);
    putBack(other.folder, copy, "hearth.db");
    other.remove();

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
  });

  it("of a later program is refused and left unchanged, byte for byte", async () => {
    const copy = copyOf(house);
    tamper(await keysFromFile(copy.folder, "ada", passphraseOf("ada")), (file) => {
      file.pragma("user_version = 999");
    });
    const before = readFileSync(databaseOf(copy));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseNewer"));
    expect(readFileSync(databaseOf(copy)).equals(before)).toBe(true);
  });

  it("opens again after a refusal, once the right one is there", async () => {
    const copy = copyOf(house);
    flip(databaseOf(copy), 100);
    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseDamaged"));
    flip(databaseOf(copy), 100);

    expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
  });
});

describe("a wrong passphrase", () => {
  it("changes nothing but the record of the attempt", async () => {
    const copy = copyOf(house);
    const before = readFileSync(databaseOf(copy));

    expect(await tryUnlock(copy, "ada", [], "not her passphrase")).toEqual(
      refusal("WrongPassphrase"),
    );
    expect(readFileSync(databaseOf(copy)).equals(before)).toBe(true);
    expect(readFileSync(join(copy.folder, "house.misses"), "utf8")).toMatch(
      /^2026-11-24T20:10:\d{2}\.\d{3}Z\n$/,
    );
  });
});
