import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCopy } from "../../../db/platform/open-database.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { keysFromFile } from "../attack/raw-vault-access.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  makeProvedKit,
  nativeBinding,
  passphraseOf,
  preparedHouse,
} from "../../helpers/integration/test-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let noor: UserId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  const noor = await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  return { noor };
});
beforeEach(async () => {
  ({ house, noor } = await begun());
});
afterEach(() => house.remove());

const wrong = { ok: false, error: { type: "WrongPassphrase" } };

async function trySignIn(signInName: string, passphrase = passphraseOf(signInName)) {
  house.lock();
  const accepts: [] = [];
  return house.call("session.unlock", { signInName, passphrase, house: "house", accepts });
}

const stateOf = async (id: UserId) =>
  (await house.ask("users.list", {})).find((user) => user.id === id)?.state;

describe("a colleague's access", () => {
  it("is closed while deactivated, and the same as before when reactivated", async () => {
    await house.ask("users.setEnabled", { id: noor, enabled: false });
    expect(await stateOf(noor)).toBe("disabled");

    expect(await trySignIn("noor")).toEqual(wrong);

    await house.unlock("ada");
    await house.ask("users.setEnabled", { id: noor, enabled: true });
    expect(await stateOf(noor)).toBe("active");
    expect(await trySignIn("noor")).toMatchObject({ ok: true });
  });

  it("is a one-time passphrase after a reset, which leads to a new passphrase and opens nothing afterwards", async () => {
    const { slip } = await house.ask("users.reset", { id: noor });
    expect(await stateOf(noor)).toBe("invited");

    expect(await trySignIn("noor")).toEqual(wrong);
    expect(await trySignIn("noor", slip.join(" "))).toMatchObject({
      value: { mustChoosePassphrase: true },
    });
    await house.ask("session.choosePassphrase", { passphrase: "ember quarry moss thistle" });

    expect(await trySignIn("noor", slip.join(" "))).toEqual(wrong);
    expect(await trySignIn("noor", "ember quarry moss thistle")).toMatchObject({
      value: { mustChoosePassphrase: false },
    });
  });

  it("opens nothing written after a reset, not even with the earlier key file", async () => {
    const { vmk, vaultId } = await keysFromFile(house.folder, "noor", passphraseOf("noor"));
    const file = join(house.folder, "hearth.db");
    const opensWith = (key: Buffer) => {
      openCopy(file, databaseKey(key, vaultId), { nativeBinding }).file.close();
    };
    expect(() => opensWith(vmk)).not.toThrow();
    const { slip } = await house.ask("users.reset", { id: noor });
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => opensWith(vmk)).toThrow();
    // The resetting user continues in the same session, and all users sign in as before.
    expect(await stateOf(noor)).toBe("invited");
    expect(await trySignIn("noor", slip.join(" "))).toMatchObject({ ok: true });
    expect(await trySignIn("ada")).toMatchObject({ ok: true });
  });

  it("gets its new key at the next sign-in where the vault is locked right after a reset", async () => {
    const { vmk, vaultId } = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
    await house.ask("users.reset", { id: noor });
    expect(await trySignIn("ada")).toMatchObject({ ok: true });
    house.lock();
    const after = await keysFromFile(house.folder, "ada", passphraseOf("ada"));
    expect(after.vaultId).toBe(vaultId);
    expect(after.vmk.equals(vmk)).toBe(false);
  });

  it("is chosen once with a one-time passphrase, and the keys created with it stay", async () => {
    house.lock();
    await house.unlock("ada");
    const added = { name: "Samira Invented", signInName: "samira", roles: ["care" as const] };
    const { slip } = await house.ask("users.add", { ...added, language: "en" });
    await trySignIn("samira", slip.join(" "));
    const passphrases = [passphraseOf("samira"), "ember quarry moss thistle"];
    const answers = await Promise.all(
      passphrases.map((passphrase) => house.call("session.choosePassphrase", { passphrase })),
    );
    expect(answers).toMatchObject([{ ok: true }, { error: { type: "Forbidden" } }]);
    expect(await trySignIn("samira", passphrases[1])).toEqual(wrong);
    expect(await trySignIn("samira")).toMatchObject({ value: { name: "Samira Invented" } });
  });

  it("of the only care worker is renewed once two verified sheets open the care records, and not before", async () => {
    const samira = await addColleague(house, "ada", "samira", ["care"]);
    await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
    await house.unlock("ada");
    const last = { ok: false, error: { type: "LastMember", compartment: "care" } };
    expect(await house.call("users.reset", { id: samira })).toEqual(last);
    await makeProvedKit(house);
    expect(await house.call("users.reset", { id: samira })).toEqual(last);
    expect(await trySignIn("samira")).toMatchObject({ value: { holds: ["office", "care"] } });
    await trySignIn("ada");
    expect(await house.call("users.reset", { id: samira })).toMatchObject({ ok: true });
  });

  it("is still a one-time passphrase when deactivated with it, and reactivated", async () => {
    const { slip } = await house.ask("users.reset", { id: noor });
    await house.ask("users.setEnabled", { id: noor, enabled: false });
    expect(await trySignIn("noor", slip.join(" "))).toEqual(wrong);
    await house.unlock("ada");
    await house.ask("users.setEnabled", { id: noor, enabled: true });
    expect(await stateOf(noor)).toBe("invited");

    expect(await trySignIn("noor", slip.join(" "))).toMatchObject({ ok: true });
  });
});

it("changing a passphrase needs the current one, which opens nothing afterwards", async () => {
  const next = "ember quarry moss thistle";
  const change = { current: "not the one in use at all", next };
  expect(await house.call("session.changePassphrase", change)).toEqual(wrong);

  await house.ask("session.changePassphrase", { current: passphraseOf("ada"), next });

  expect(await trySignIn("ada")).toEqual(wrong);
  expect(await trySignIn("ada", next)).toMatchObject({ ok: true });
});

it("nobody removes the last administrator who can sign in, and nobody removes themselves", async () => {
  const { id } = await house.ask("session.me", {});
  const ways = async () => [
    await house.call("users.setRoles", { id, roles: ["shelter"] }),
    await house.call("users.setEnabled", { id, enabled: false }),
  ];
  const last = { ok: false, error: { type: "LastAdministrator" } };
  expect(await ways()).toEqual([last, last]);

  await house.ask("users.setRoles", { id: noor, roles: ["admin", "shelter"] });
  await house.ask("users.setEnabled", { id: noor, enabled: false });
  expect(await ways()).toEqual([last, last]);
  const forbidden = { ok: false, error: { type: "Forbidden" } };
  expect(await house.call("users.remove", { id })).toEqual(forbidden);

  await house.ask("users.setEnabled", { id: noor, enabled: true });
  // Another is an administrator by role, but opens no office yet.
  expect(await house.call("users.setRoles", { id, roles: ["shelter"] })).toEqual(last);
});

describe("the recovery key", () => {
  const asks = async () =>
    (await house.ask("today.view", {})).needs.some(
      (need) => need.kind === "setUp" && need.step === "kit",
    );

  it("is asked for on Today from the first day until all three sheets are verified, and not while new ones wait: those before stand", async () => {
    expect(await asks()).toBe(true);

    const { sheets, asks: places } = await house.ask("kit.make", {});
    for (const { number, lines } of sheets) {
      expect(await asks(), `before sheet ${number}`).toBe(true);
      const answers = (places[number - 1] ?? []).map((place) => ({
        place,
        word: lines[place.line]?.[place.word] ?? "",
      }));
      await house.ask("kit.prove", { sheet: number, answers });
    }
    expect(await asks()).toBe(false);

    await house.ask("kit.make", {});
    expect(await asks()).toBe(false);
    await makeProvedKit(house, sheets);
    expect(await asks()).toBe(false);
  });

  it("is asked of administrators alone, who can make one", async () => {
    house.lock();
    await house.unlock("noor");

    expect(await asks()).toBe(false);
    expect(await house.call("kit.make", {})).toEqual({ ok: false, error: { type: "Forbidden" } });
  });
});
