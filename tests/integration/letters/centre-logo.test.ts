import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aPlainPhoto } from "../../helpers/invented-pictures.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

const logo = async () => (await house.ask("letterhead.logo", {})).logo;
const keep = (words: string) => house.ask("letterhead.keepLogo", { picture: aPlainPhoto(words) });

describe("the logo of the centre", () => {
  it("is none at first, and cannot be confirmed or removed", async () => {
    expect(await logo()).toBeNull();
    expect(await house.call("letterhead.sayNeutral", { isNeutral: true })).toMatchObject({
      ok: false,
      error: { type: "ChangedMeanwhile" },
    });
    expect(await house.call("letterhead.removeLogo", {})).toMatchObject({
      ok: false,
      error: { type: "ChangedMeanwhile" },
    });
  });

  it("is stored as it was drawn, and is not neutral before that is confirmed", async () => {
    await keep("a flame");
    expect(await logo()).toEqual({ picture: aPlainPhoto("a flame"), isNeutral: false });

    await house.ask("letterhead.sayNeutral", { isNeutral: true });
    expect((await logo())?.isNeutral).toBe(true);
  });

  it("is replaced by another one, which is not confirmed", async () => {
    await keep("a flame");
    await house.ask("letterhead.sayNeutral", { isNeutral: true });
    await keep("two flames");
    expect(await logo()).toEqual({ picture: aPlainPhoto("two flames"), isNeutral: false });
  });

  it("is gone once it is removed", async () => {
    await keep("a flame");
    await house.ask("letterhead.removeLogo", {});
    expect(await logo()).toBeNull();
  });

  it("is refused where it contains more than a picture", async () => {
    const picture = new Uint8Array([...aPlainPhoto(), 1, 2, 3]);
    expect(await house.call("letterhead.keepLogo", { picture })).toMatchObject({
      ok: false,
      error: { type: "InvalidInput" },
    });
  });

  it("is limited in the same way by the tables", async () => {
    await keep("a flame");
    const { file } = openHouseOf(house).database;
    const wrong = (sql: string) => () => file.prepare(sql).run();
    expect(wrong("UPDATE letterhead_logo SET picture = x'FFD80000'")).toThrow(/replaced/);
    expect(wrong("UPDATE letterhead_logo SET is_neutral = 2")).toThrow(/CHECK/);
    file.prepare("CREATE TEMP TABLE was AS SELECT * FROM letterhead_logo").run();
    file.prepare("DELETE FROM letterhead_logo").run();
    const put = (columns: string) =>
      wrong(`INSERT INTO letterhead_logo SELECT ${columns} FROM was`);
    expect(put("1, picture, 1, kept_at, kept_by")).toThrow(/neutral/);
    expect(put("2, picture, 0, kept_at, kept_by")).toThrow(/CHECK/);
    expect(put("1, x'89504E470000', 0, kept_at, kept_by")).toThrow(/CHECK/);
    expect(put("1, picture, 0, kept_at, kept_by")).not.toThrow();
  });
});
