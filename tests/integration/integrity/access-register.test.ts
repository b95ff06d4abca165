import { afterEach, beforeEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { addColleague, makeProvedKit, openHouseOf } from "../../helpers/integration/test-house.ts";
import { dropTriggers } from "../attack/raw-vault-access.ts";

let at: ContactsHouse;
beforeEach(async () => {
  at = await contactsHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const view = (page = 0): Promise<Output<"register.view">> =>
  at.house.ask("register.view", { page });

const hide = async (): Promise<number> => {
  const { house, mina } = at;
  const { version, number } = (await house.ask("people.view", { id: mina })).card;
  await house.ask("hidden.hide", { id: mina, version, colleagues: [at.ids.tom] });
  return number;
};

it("says who holds what, since when and through whom", async () => {
  await at.as("ada");
  await makeProvedKit(at.house);
  await at.as("samira");
  await at.house.ask("contacts.nameDeputy", { userId: at.ids.tom, isNamed: true });
  await at.as("ada");
  await at.house.ask("users.setRoles", { id: at.ids.karim, roles: ["care", "shelter"] });
  await at.house.ask("users.setEnabled", { id: at.ids.noor, enabled: false });
  const { register, history } = await view();

  const ada = "Ada Invented";
  const samira = "samira Invented";
  expect(register.people.map(({ name, state, roles }) => [name, state, roles])).toEqual([
    [ada, "active", ["admin"]],
    [samira, "active", ["care"]],
    ["tom Invented", "active", ["care"]],
    ["karim Invented", "active", ["shelter", "care"]],
    ["noor Invented", "disabled", ["shelter"]],
  ]);
  const [, ofSamira, ofTom, ofKarim, ofNoor] = register.people;
  expect(ofSamira).toMatchObject({ added: { by: ada }, deputies: ["tom Invented"], reset: null });
  expect(ofTom?.holds).toMatchObject([
    { compartment: "office", given: { by: ada } },
    { compartment: "care", given: { by: samira } },
  ]);
  expect((ofKarim?.rolesGiven.at ?? "") > (ofKarim?.added.at ?? "")).toBe(true);
  expect(ofNoor).toMatchObject({ holds: [], awaits: [], stateGiven: { by: ada } });
  expect(register.recoveryKey).toMatchObject({
    verified: { by: ada },
    holds: [
      { compartment: "office", given: { by: ada } },
      { compartment: "care", given: { by: samira } },
    ],
  });
  expect(history.slice(0, 2)).toMatchObject([
    { by: ada, change: { kind: "personDisabled", name: "noor Invented" } },
    { by: ada, change: { kind: "rolesSet", given: ["shelter"], taken: [] } },
  ]);
  expect(history.at(-1)).toMatchObject({ by: ada, change: { kind: "founded", roles: ["admin"] } });
});

it("shows who is named for a hidden file to those alone, and nobody else even that there is one", async () => {
  await at.as("karim");
  const before = await view();
  await at.as("samira");
  const number = await hide();
  const names = ["samira Invented", "tom Invented"];

  for (const named of ["samira", "tom"]) {
    await at.as(named);
    const { register, history } = await view();
    expect(register.hiddenFiles).toMatchObject([{ number, names }]);
    expect(history[0]?.change).toMatchObject({ kind: "hiddenHoldersSet", file: number, names });
  }
  for (const other of ["karim", "ada"]) {
    await at.as(other);
    const { register, history, hasMore } = await view();
    expect(register.hiddenFiles).toEqual([]);
    expect({ history, hasMore }).toEqual({ history: before.history, hasMore: false });
  }
});

it("comes in pages, newest first", async () => {
  await at.as("ada");
  for (let turn = 0; turn < 30; turn += 1)
    for (const enabled of [false, true])
      await at.house.ask("users.setEnabled", { id: at.ids.noor, enabled });
  const first = await view();
  const second = await view(1);

  expect([first.history.length, first.hasMore, second.hasMore]).toEqual([50, true, false]);
  expect(first.history[0]?.change.kind).toBe("personEnabled");
  expect(second.history.at(-1)?.change.kind).toBe("founded");
  expect((await view(2)).history).toEqual([]);
});

it("is for those who hold the office", async () => {
  at.house.lock();
  await addColleague(at.house, "ada", "omar", ["admin"]);
  const refusals: unknown[] = [];
  for (const signInName of ["noor", "omar"]) {
    await at.as(signInName);
    refusals.push(await at.house.call("register.view", { page: 0 }));
  }
  expect(refusals).toMatchObject([
    { error: { type: "Forbidden" } },
    { error: { type: "NotMember", compartment: "office" } },
  ]);
});

it("is not shown from a chain that another program changed after the sign-in", async () => {
  await at.as("ada");
  const { file } = openHouseOf(at.house).database;
  dropTriggers(file);
  file.exec("UPDATE roster SET body = replace(body, 'tom Invented', 'tim Invented')");
  expect(await at.house.call("register.view", { page: 0 })).toMatchObject({
    error: { type: "RosterDamaged" },
  });
});
