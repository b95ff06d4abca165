// Someone who can write the raw database can replace a colleague's key with their own. It grants access to nobody.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { openDatabase, type DatabaseFile } from "../../../db/platform/open.ts";
import { databaseKey } from "../../../electron/vault/keys/derive.ts";
import { keyPairFromSeed, type KeyPair } from "../../../electron/vault/keys/hpke.ts";
import { houseFile } from "../../../electron/vault/platform/open-vault.ts";
import { copyOf, refusal } from "../../helpers/integration/copied-house.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  nativeBinding,
  openHouseOf,
  passphraseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { compartmentKeys, keysFromFile, openRaw, tamper } from "./own-tools.ts";

const mine: KeyPair = keyPairFromSeed(Buffer.alloc(32, 5));

let house: TestHouse;
let samira: UserId;
let tomas: UserId;
let noor: UserId;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
  samira = await addColleague(house, "ada", "samira", ["care"]);
  await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
  tomas = await addColleague(house, "ada", "tomas", ["care"]);
  noor = await addColleague(house, "ada", "noor", ["shelter"]);
});
afterAll(() => house.remove());

/** What a night volunteer does to the database with their passphrase, before the others sign in. */
async function tamperedCopy(work: (file: DatabaseFile) => void): Promise<TestHouse> {
  const copy = copyOf(house);
  tamper(await keysFromFile(copy.folder, "noor", passphraseOf("noor")), work);
  return copy;
}

async function wordsOf(copy: TestHouse, signInName: string): Promise<string[]> {
  await copy.unlock(signInName);
  const { words } = await copy.ask("session.fingerprint", {});
  copy.lock();
  return words;
}

const addMe = (compartment: Compartment) => (file: DatabaseFile) => {
  file
    .prepare("INSERT INTO compartment_members VALUES (?, 1, ?, ?, ?)")
    .run(compartment, noor, mine.publicKey, Buffer.alloc(80));
};
const swapMember = (file: DatabaseFile): void => {
  file
    .prepare("UPDATE compartment_members SET public_key = ? WHERE member_id = ?")
    .run(mine.publicKey, samira);
};
const swapDropKey = (file: DatabaseFile): void => {
  file.prepare("UPDATE compartment_epochs SET drop_public_key = ?").run(mine.publicKey);
};

describe("a swapped public key", () => {
  it("of a waiting user is refused by the three words of their own key", async () => {
    const copy = copyOf(house);
    const words = await wordsOf(copy, "tomas");
    tamper(await keysFromFile(copy.folder, "noor", passphraseOf("noor")), (file) => {
      file
        .prepare("UPDATE user_keys SET public_key = ? WHERE user_id = ?")
        .run(mine.publicKey, tomas);
    });
    await copy.unlock("ada");

    expect(
      await copy.call("compartments.letIn", { userId: tomas, compartment: "care", words }),
    ).toEqual(refusal("WordsDoNotMatch"));
  });
});

describe.each([
  ["a swapped key in the member list", swapMember],
  ["a row added to the member list", addMe("care")],
  ["another key for dropping records in", swapDropKey],
  [
    "a member left out of the list",
    (file: DatabaseFile) => {
      file.prepare("DELETE FROM compartment_members WHERE member_id = ?").run(samira);
    },
  ],
])("%s", (_, change) => {
  it("grants access to nobody any more", async () => {
    const copy = await tamperedCopy(change);
    const words = await wordsOf(copy, "tomas");
    await copy.unlock("ada");

    expect(
      await copy.call("compartments.letIn", { userId: tomas, compartment: "care", words }),
    ).toEqual({ ok: false, error: { type: "MembersTampered", compartment: "care" } });
  });

  it("is detected as well when it happens while a member is signed in", async () => {
    const copy = copyOf(house);
    const words = await wordsOf(copy, "tomas");
    await copy.unlock("ada");
    const { file } = besideTheProgram(copy);
    change(file);
    file.close();

    expect(
      await copy.call("compartments.letIn", { userId: tomas, compartment: "care", words }),
    ).toEqual({ ok: false, error: { type: "MembersTampered", compartment: "care" } });
  });

  it("gets no new key when a user is removed, who is removed all the same", async () => {
    const copy = await tamperedCopy(change);
    await copy.unlock("ada");
    await copy.ask("users.remove", { id: tomas });
    await copy.ask("users.remove", { id: samira }).catch(() => null);
    await new Promise((resolve) => setImmediate(resolve));
    copy.lock();

    const keys = await keysFromFile(copy.folder, "ada", passphraseOf("ada"));
    const { file } = openRaw(keys);
    expect(compartmentKeys({ ...keys, bundleSeed: mine.seed }, file).size).toBe(0);
    file.close();
  });
});

describe("a forged recovery key", () => {
  it("put into the database by a night volunteer never gets the key of a compartment", async () => {
    const copy = await tamperedCopy((file) => {
      file
        .prepare("INSERT INTO recovery_kits VALUES ('mine', ?, 'current', ?, ?)")
        .run(mine.publicKey, "2026-11-24T20:00:00.000Z", "2026-11-24T20:00:00.000Z");
    });
    for (const name of ["ada", "samira"]) {
      await copy.unlock(name);
      copy.lock();
    }

    const keys = await keysFromFile(copy.folder, "noor", passphraseOf("noor"));
    tamper(keys, (file) => {
      expect(compartmentKeys({ ...keys, bundleSeed: mine.seed }, file).size).toBe(0);
    });
  });
});

/** A second connection with the vault's key: what an own tool does while the program runs. */
function besideTheProgram(copy: TestHouse) {
  const { folder, vmk, vault } = openHouseOf(copy);
  const options = { nativeBinding };
  return openDatabase(houseFile.database(folder), databaseKey(vmk, vault.id), options);
}
