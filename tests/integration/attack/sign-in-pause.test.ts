// Passphrases tried one after the other on the lock screen.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { copyOf, refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import { foundHouse, testHouse, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
  house.lock();
});
afterAll(() => house.remove());

const guess = (at: TestHouse, name = "ada") => tryUnlock(at, name, [], "not her passphrase");
const wait = (at: TestHouse, seconds: number) => {
  at.now = Instant.parse(new Date(Date.parse(at.now) + seconds * 1000).toISOString());
};

it("wait after the fifth, for every name, the right one too, and in a program that was started again", async () => {
  const copy = copyOf(house);
  for (const name of ["ada", "ada", "nobody", "ada", "nobody"])
    expect(await guess(copy, name)).toEqual(refusal("WrongPassphrase"));
  for (const at of [copy, copyOf(copy)]) {
    expect(await guess(at)).toEqual({ ok: false, error: { type: "SignInPaused", seconds: 2 } });
    expect(await tryUnlock(at, "ada")).toMatchObject(refusal("SignInPaused"));
  }
  wait(copy, 2);
  expect(await guess(copy)).toEqual(refusal("WrongPassphrase"));
  wait(copy, 3);
  expect(await guess(copy)).toEqual({ ok: false, error: { type: "SignInPaused", seconds: 1 } });
  wait(copy, 1);
  expect(await tryUnlock(copy, "ada")).toMatchObject({ ok: true });
  copy.lock();
  // After a sign-in all is as before.
  expect(await guess(copy)).toEqual(refusal("WrongPassphrase"));
});
