// A colleague is known by her name and signs in by another: each of them is one person's alone, and can be typed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../../helpers/integration/copied-house.ts";
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

  it("signs in with a name that nobody else signs in with", async () => {
    expect(await add("Wren Invented", " NOOR ")).toEqual(refusal("SignInNameTaken"));
  });

  it.each(["😀😀", "wren\u200B", "wr\u0000en", "-wren", "<wren>"])(
    "signs in with a name that any keyboard types, and not with %j",
    async (signInName) => {
      expect(await add("Wren Invented", signInName)).toMatchObject({
        ok: false,
        error: { type: "InvalidInput" },
      });
    },
  );

  it("may have the name of somebody who was removed", async () => {
    const taken = await add("Wren Invented", "wren.2");
    const id = taken.ok ? (taken.value as { readonly id: string }).id : "";
    expect(await add("Wren Invented", "wren.3")).toEqual(refusal("StaffNameTaken"));
    await house.ask("users.remove", { id });
    expect(await add("Wren Invented", "wren.3")).toMatchObject({ ok: true });
  });
});
