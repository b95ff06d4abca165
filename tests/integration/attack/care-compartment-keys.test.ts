import { afterEach, describe, expect, it } from "vitest";
import { epochsOf } from "../../../db/users/compartment-keys.ts";
import { emptyIdentity, type PersonId } from "../../../domain/people/person.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import type { Compartment, UserId } from "../../../domain/users/user.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  passphraseOf,
  preparedHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { compartmentKeys, keysFromFile, openRaw, type OwnKeys } from "./raw-vault-access.ts";
import { contains, spoilsOf } from "./readable-with-own-keys.ts";

/** Ada has these roles; Samira has the office compartment and has not signed in since. */
const houseWhereAdaIs = (...roles: ("admin" | "care")[]) =>
  preparedHouse(async (fresh) => {
    house = fresh;
    const rooms = await foundHouse(house, roles);
    const bedId = BedId.parse(rooms[0]?.beds[0]?.id);
    const { personId: person } = await house.ask("stays.admit", { ...aNewcomer(), bedId });
    house.lock();
    return { person, samira: await careWorker("samira") };
  });
const withAdmin = houseWhereAdaIs("admin");
const withCareWorker = houseWhereAdaIs("admin", "care");

let house: TestHouse;
let person: PersonId;
let samira: UserId;
const begin = async (begun: typeof withAdmin) => {
  ({ house, person, samira } = await begun());
};
afterEach(() => house.remove());

async function careWorker(signInName: string): Promise<UserId> {
  const id = await addColleague(house, "ada", signInName, ["care"]);
  await letIn(house, "ada", { signInName, id }, "office");
  return id;
}

async function remark(text: string): Promise<void> {
  const { card } = await house.ask("people.view", { id: person });
  const input = { id: person, version: card.version, remark: { text } };
  await house.ask("people.saveCareRemark", input);
}

const remarkOf = async (): Promise<unknown> =>
  (await house.ask("people.view", { id: person })).careRemark;

const epochs = (compartment: Compartment): number =>
  epochsOf(openHouseOf(house).database.db, compartment).length;

/** The vault in its current state, with the seed and the compartment keys from an earlier one. */
async function withOldKeys({ bundleSeed, copied }: OwnKeys): Promise<OwnKeys> {
  return { ...(await keysFromFile(house.folder, "ada", passphraseOf("ada"))), bundleSeed, copied };
}

/** What a colleague can copy who knows their passphrase. */
async function copiedKeys(signInName: string): Promise<OwnKeys> {
  const keys = await keysFromFile(house.folder, signInName, passphraseOf(signInName));
  const { file } = openRaw(keys);
  const copied = [...compartmentKeys(keys, file).values()];
  file.close();
  return { ...keys, copied };
}

describe("the care compartment", () => {
  it("is created in the session of the first care worker, not before", async () => {
    house = testHouse();
    await foundHouse(house);
    expect(epochs("care")).toBe(0);
    await careWorker("samira");

    const me = await house.unlock("samira");

    expect(me.holds).toEqual(["office", "care"]);
    expect(epochs("care")).toBe(1);
  });

  it("gets a new key at once when a member removes another", async () => {
    await begin(withCareWorker);
    await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
    await house.unlock("samira");
    await remark("written while samira was here");
    house.lock();
    const before = await copiedKeys("samira");

    await house.unlock("ada");
    await house.ask("users.remove", { id: samira });
    await new Promise((resolve) => setImmediate(resolve));
    expect(epochs("care")).toBe(2);
    expect(await remarkOf()).toMatchObject({ content: { text: "written while samira was here" } });
    await remark("written once samira was gone");
    house.lock();

    const spoils = spoilsOf(await withOldKeys(before));
    expect(contains(spoils, "written while samira was here")).toBe(true);
    expect(contains(spoils, "written once samira was gone")).toBe(false);
  });

  it("needs a new key after a removal by an administrator, and gets it when a member signs in", async () => {
    await begin(withAdmin);
    await house.unlock("samira");
    await remark("written while samira was here");
    house.lock();
    const leila = await careWorker("leila");
    await letIn(house, "samira", { signInName: "leila", id: leila }, "care");
    const before = await copiedKeys("samira");

    await house.unlock("ada");
    await house.ask("users.remove", { id: samira });
    await new Promise((resolve) => setImmediate(resolve));
    expect(epochs("care")).toBe(1);
    const asked = { kind: "rotation", compartment: "care" };
    expect((await house.ask("today.view", {})).needs).toContainEqual(asked);
    house.lock();

    await house.unlock("leila");
    expect(epochs("care")).toBe(2);
    expect((await house.ask("today.view", {})).needs).not.toContainEqual(asked);
    expect(await remarkOf()).toMatchObject({ content: { text: "written while samira was here" } });
    await remark("written once samira was gone");
    house.lock();

    const spoils = spoilsOf(await withOldKeys(before));
    expect(contains(spoils, "written while samira was here")).toBe(true);
    expect(contains(spoils, "written once samira was gone")).toBe(false);
  });

  it("is not left by its last member, and a refused departure loses nothing", async () => {
    await begin(withAdmin);
    await house.unlock("samira");
    house.lock();

    await house.unlock("ada");
    const last = { ok: false, error: { type: "LastMember", compartment: "care" } };
    expect(await house.call("users.setRoles", { id: samira, roles: ["shelter"] })).toEqual(last);
    expect(await house.call("users.remove", { id: samira })).toEqual(last);
    const { card } = await house.ask("people.view", { id: person });
    await house.ask("people.saveIdentity", {
      id: person,
      version: card.version,
      showsName: false,
      identity: { ...emptyIdentity, birthPlace: "written after the refusal" },
    });
    house.lock();

    await house.unlock("samira");
    expect(await house.ask("people.view", { id: person })).toMatchObject({
      identity: { state: "open", content: { birthPlace: "written after the refusal" } },
    });
  });

  it("keeps its key from a user whose passphrase was reset, until a colleague grants access", async () => {
    await begin(withCareWorker);
    await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
    const before = await copiedKeys("samira");

    await house.unlock("ada");
    const { slip } = await house.ask("users.reset", { id: samira });
    await remark("right after the reset");
    house.lock();
    // The old passphrase and an old key file open no more than before.
    expect(contains(spoilsOf(await withOldKeys(before)), "right after the reset")).toBe(false);
    await house.unlock("samira", slip.join(" "));
    const me = await house.ask("session.choosePassphrase", { passphrase: passphraseOf("other") });
    expect(me).toMatchObject({ holds: [], awaits: ["office", "care"] });
    house.lock();

    // A later new key is not sealed to the earlier key, which someone else may have.
    const tomas = await careWorker("tomas");
    await letIn(house, "ada", { signInName: "tomas", id: tomas }, "care");
    await house.unlock("ada");
    await house.ask("users.remove", { id: tomas });
    await new Promise((resolve) => setImmediate(resolve));
    await remark("after the reset");
    house.lock();
    expect(contains(spoilsOf(await withOldKeys(before)), "after the reset")).toBe(false);

    await house.unlock("samira", passphraseOf("other"));
    const { words } = await house.ask("session.fingerprint", {});
    house.lock();
    await house.unlock("ada");
    await house.ask("compartments.letIn", { userId: samira, compartment: "care", words });
    house.lock();
    await house.unlock("samira", passphraseOf("other"));
    expect(await remarkOf()).toMatchObject({ content: { text: "after the reset" } });
  });

  it("is not granted by a user who does not have it", async () => {
    await begin(withAdmin);
    await house.unlock("samira");
    house.lock();
    const tomas = await addColleague(house, "ada", "tomas", ["care"]);
    await house.unlock("tomas");
    const { words } = await house.ask("session.fingerprint", {});
    house.lock();

    await house.unlock("ada");
    expect(
      await house.call("compartments.letIn", { userId: tomas, compartment: "care", words }),
    ).toMatchObject(refusal("NotMember"));
  });
});
