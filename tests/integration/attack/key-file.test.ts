import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as Argon2 from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserId } from "../../../domain/users/user.ts";
import type { KdfCost } from "../../../electron/vault/keys/kdf.ts";
import { keyFileNames, readKeyFile, type Slot } from "../../../electron/vault/keys/key-file.ts";
import { valueOf } from "../../helpers/value-of.ts";
import { repairsIn } from "../../helpers/integration/audit-lines.ts";
import { copyOf, putBack, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { forgeKeyFile, forgeSlots } from "./forge-key-files.ts";

/** What each derivation cost. */
const derived = vi.hoisted(() => [] as unknown[]);
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof Argon2>();
  return {
    ...real,
    hashRaw: (...given: Parameters<typeof real.hashRaw>) => {
      const { salt: _salt, ...cost } = given[1] ?? {};
      derived.push(cost);
      return real.hashRaw(...given);
    },
  };
});

let earlier: TestHouse;
let house: TestHouse;
let noor: UserId;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  house.lock();
  earlier = testHouse();
  putBackAll(house, earlier);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
});
afterAll(() => {
  house.remove();
  earlier.remove();
});
beforeEach(() => {
  derived.length = 0;
});

describe("the key file", () => {
  it.each([
    ["of an earlier day, both copies restored", () => undefined],
    [
      "of an earlier day with a raised generation",
      (folder: string) =>
        forgeKeyFile(folder, (file) => ({ ...file, generation: file.generation + 10 })),
    ],
  ])("%s is written again from the access register, and said", async (_, change) => {
    const copy = copyOf(house);
    putBack(earlier.folder, copy, ...keyFileNames);
    change(copy.folder);

    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
    copy.lock();
    expect(await tryUnlock(copy, "noor")).toMatchObject({ ok: true });
  });

  it("is not rolled back by restoring one copy", async () => {
    const copy = copyOf(house);
    putBack(earlier.folder, copy, keyFileNames[0]);

    expect(await tryUnlock(copy, "noor")).toMatchObject({ ok: true });
  });

  it.each(keyFileNames)("opens the vault although %s is damaged", async (name) => {
    const copy = copyOf(house);
    damage(join(copy.folder, name));

    expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
  });

  it("is reported as damaged when both copies are, whatever the passphrase", async () => {
    const copy = copyOf(house);
    for (const name of keyFileNames) damage(join(copy.folder, name));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
    expect(await tryUnlock(copy, "ada", [], "not her passphrase")).toEqual(refusal("KeysDamaged"));
    expect(derived).toEqual([]);
  });

  it.each(["real", "demo"] as const)(
    "that claims that the vault is %s opens nothing",
    async (purpose) => {
      const copy = copyOf(house);
      forgeKeyFile(copy.folder, (file) => ({ ...file, purpose }));

      expect(await tryUnlock(copy, "ada")).toEqual({
        ok: false,
        error: { type: "PurposeRefused", purpose },
      });
      // A program that opens such vaults finds no matching slot.
      const other = { ...copy.vault.start, isRelease: purpose === "real" };
      const demo = { ...other, demoFolder: copy.folder };
      copy.vault = { ...copy.vault, start: purpose === "demo" ? demo : other };
      const asked = { signInName: "ada", passphrase: "ada umbrella lantern sparrow", accepts: [] };
      const which = purpose === "demo" ? ("demo" as const) : ("house" as const);
      expect(await copy.call("session.unlock", { ...asked, house: which })).toEqual(
        refusal("WrongPassphrase"),
      );
    },
  );

  it.each<readonly [string, Partial<KdfCost>]>([
    ["less memory than the floor", { memoryKiB: 32 * 1024 }],
    ["fewer passes than the floor", { passes: 1 }],
    ["more memory than any machine has", { memoryKiB: 2 ** 31 }],
    ["more passes than anyone waits for", { passes: 4_000_000 }],
    ["many lanes", { lanes: 255 }],
  ])("that asks for %s is refused before anything is derived", async (_, change) => {
    const copy = copyOf(house);
    forgeSlots(copy.folder, (slot) => ({ ...slot, cost: { ...slot.cost, ...change } }));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
    expect(derived).toEqual([]);
  });

  it("with a removed slot is written again at the next sign-in", async () => {
    const copy = copyOf(house);
    const old = valueOf(readKeyFile(earlier.folder)).slots.map(({ id }) => id);
    const isOld = ({ id }: Slot) => old.includes(id);
    forgeKeyFile(copy.folder, (file) => ({ ...file, slots: file.slots.filter(isOld) }));

    await copy.unlock("ada");
    expect(await repairsIn(copy)).toEqual(["keyFileRepaired"]);
    copy.lock();
    expect(await tryUnlock(copy, "noor")).toMatchObject({ ok: true });
  });

  it("with another public key in a slot is refused to its owner", async () => {
    const copy = copyOf(house);
    const stranger = Buffer.alloc(32, 9).toString("base64");
    forgeSlots(copy.folder, (slot) => ({ ...slot, publicKey: stranger }));

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("KeysDamaged"));
  });

  it("of a later program version is left alone", async () => {
    const copy = copyOf(house);
    const path = join(copy.folder, keyFileNames[0]);
    const later = JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), format: 2 });
    writeFileSync(path, later);

    expect(await tryUnlock(copy, "ada")).toEqual(refusal("HouseNewer"));
    expect(readFileSync(path, "utf8")).toBe(later);
  });
});

describe("a username", () => {
  it("costs the same derivations and gets the same answer, whether unknown, known or disabled", async () => {
    const copy = copyOf(house);
    await copy.unlock("ada");
    await copy.ask("users.setEnabled", { id: noor, enabled: false });
    copy.lock();
    // Two costs, as after one was raised.
    forgeKeyFile(copy.folder, (file) => ({
      ...file,
      slots: [...file.slots, ...file.slots.map(dearer)],
    }));

    const tried: unknown[][] = [];
    for (const signInName of ["nobody", "ada", "noor"]) {
      derived.length = 0;
      expect(await tryUnlock(copy, signInName, [], "any passphrase at all")).toEqual(
        refusal("WrongPassphrase"),
      );
      tried.push([...derived]);
    }
    expect(tried[0]).toHaveLength(2);
    expect(tried).toEqual([tried[0], tried[0], tried[0]]);
  });
});

const dearer = (slot: Slot): Slot => ({
  ...slot,
  id: `${slot.id.slice(0, 30)}00`,
  cost: { ...slot.cost, passes: slot.cost.passes + 1 },
});

function putBackAll(from: TestHouse, to: TestHouse): void {
  putBack(from.folder, to, ...keyFileNames, "hearth.db", "house.head");
}

function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(700) ^ 1, 700);
  writeFileSync(path, bytes);
}
