// A user has a name and a username: each of them is unique, and can be typed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house, ["admin"]);
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
});
afterAll(() => house.remove());

const add = (name: string, signInName: string) =>
  house.call("users.add", { name, signInName, roles: ["shelter"], language: "en" });

describe("a new colleague", () => {
  it.each(["noor Invented", " Noor  INVENTED ", "ｎｏｏｒ Invented"])(
    "has no name that a colleague here has: %j",
    async (name) => expect(await add(name, "wren")).toEqual(refusal("StaffNameTaken")),
  );

  it("has a username that nobody else has", async () => {
    expect(await add("Wren Invented", " NOOR ")).toEqual(refusal("SignInNameTaken"));
  });

  it.each(["😀😀", "wren\u200B", "wr\u0000en", "-wren", "<wren>"])(
    "has a username that any keyboard types, and not %j",
    async (signInName) => {
      expect(await add("Wren Invented", signInName)).toMatchObject({
        ok: false,
        error: { type: "InvalidInput" },
      });
    },
  );

  it("may have the name of a removed user", async () => {
    const taken = await add("Wren Invented", "wren.2");
    const id = taken.ok ? (taken.value as { readonly id: string }).id : "";
    expect(await add("Wren Invented", "wren.3")).toEqual(refusal("StaffNameTaken"));
    await house.ask("users.remove", { id });
    expect(await add("Wren Invented", "wren.3")).toMatchObject({ ok: true });
  });
});
