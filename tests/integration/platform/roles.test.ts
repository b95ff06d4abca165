import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import type { Role } from "../../../domain/users/user.ts";
import { dispatch } from "../../../electron/vault/platform/dispatch.ts";
import { handlers } from "../../../electron/vault/handlers.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

// Every procedure × every role, on the real database. Inputs are deliberately nonsense: roles are checked before input.

const roles: readonly Role[] = ["shelter", "care", "admin"];
const names = (Object.keys(api) as ProcedureName[]).filter((name) => api[name].kind !== "door");

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  await addColleague(house, "ada", "shelter", ["shelter"]);
  await addColleague(house, "ada", "care", ["care"]);
  const id = await addColleague(house, "ada", "admin", ["admin"]);
  await addColleague(house, "ada", "waiting", ["admin"]);
  await letIn(house, "ada", { signInName: "admin", id }, "office");
});
afterAll(() => house.remove());

const ask = (name: string, input: unknown = { nonsense: true }) =>
  dispatch(handlers, house.vault, name, input);

describe.each(roles)("signed in as %s", (role) => {
  beforeAll(async () => {
    await house.unlock(role);
  });
  afterAll(() => house.lock());

  it.each(names)("%s", async (name) => {
    const answer = await ask(name);
    const allowed = (api[name].roles as readonly Role[]).includes(role);

    if (allowed) expect(answer).toMatchObject({ ok: false, error: { type: "InvalidInput" } });
    else expect(answer).toEqual({ ok: false, error: { type: "Forbidden" } });
  });
});

describe("signed in as an administrator whose key does not open the office", () => {
  beforeAll(async () => {
    await house.unlock("waiting");
  });
  afterAll(() => house.lock());

  const ofAdministrators = names.filter((name) =>
    api[name].roles.every((role) => role === "admin"),
  );
  const waysToTheKey = ["users.list", "compartments.letInByKit"];

  it.each(ofAdministrators)("%s", async (name) => {
    const error = waysToTheKey.includes(name)
      ? { type: "InvalidInput" }
      : { type: "NotMember", compartment: "office" };

    expect(await ask(name)).toMatchObject({ ok: false, error });
  });
});

describe("while the vault is locked", () => {
  it.each(names)("%s is closed", async (name) => {
    expect(await ask(name)).toEqual({ ok: false, error: { type: "Locked" } });
  });

  it("answers no name that is not on the list", async () => {
    for (const name of ["toString", "__proto__", "people.viewAll", 7, null, undefined])
      expect(await dispatch(handlers, house.vault, name, {})).toEqual({
        ok: false,
        error: { type: "UnknownProcedure" },
      });
  });
});

describe("an object that no comparison can handle", () => {
  it.each([
    ["session.unlock", "signInName"],
    ["session.unlock", "accepts"],
    ["recovery.reset", "sheets"],
  ])("is no input of %s: %s", async (name, field) => {
    for (const odd of [{ toString: 1 }, { valueOf: 1, toString: null }])
      expect(await ask(name, { [field]: { length: odd, size: odd } })).toMatchObject({
        error: { type: "InvalidInput" },
      });
  });
});

describe("signed in with a one-time passphrase", () => {
  it.each(names.filter((name) => name !== "session.me" && name !== "session.choosePassphrase"))(
    "%s waits until a passphrase is chosen",
    async (name) => {
      if (house.vault.house === null) await unlockWithSlip();

      expect(await ask(name)).toEqual({ ok: false, error: { type: "MustChoosePassphrase" } });
    },
  );

  async function unlockWithSlip(): Promise<void> {
    await house.unlock("ada");
    const { slip } = await house.ask("users.add", {
      name: "Noor Invented",
      signInName: "noor",
      roles: ["shelter", "care", "admin"],
      language: "en",
    });
    house.lock();
    await house.unlock("noor", slip.join(" "));
  }
});
