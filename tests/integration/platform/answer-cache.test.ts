import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import Database from "better-sqlite3";
import { addMinutes } from "../../../domain/core/calendar-date.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { cachedUntilWritten } from "../../../electron/vault/platform/answer-cache.ts";
import { databaseKey } from "../../../electron/vault/keys/derive-key.ts";
import { houseFile } from "../../../electron/vault/platform/opened-vault.ts";
import { read, auditAlone, write } from "../../../electron/vault/platform/transactions.ts";
import {
  foundHouse,
  nativeBinding,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const spot = { kind: "log", personId: null, object: null } as const;

let house: TestHouse;
let worked = 0;
beforeAll(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterAll(() => house.remove());
beforeEach(() => {
  ask();
  worked = 0;
});

const count = () => {
  worked += 1;
  return openHouseOf(house).database.file.prepare("SELECT count(*) FROM rooms").pluck().get();
};
function ask(): unknown {
  const answer = read(openHouseOf(house), house.vault.clock, (context) =>
    ok(cachedUntilWritten(context, "rooms", count)),
  );
  return answer.ok ? answer.value : null;
}
const rename = (name: string) =>
  openHouseOf(house)
    .database.file.prepare("UPDATE rooms SET name = ? WHERE position = 0")
    .run(name);

describe("an answer computed from the whole database", () => {
  it("is computed once while people read files and type drafts", async () => {
    auditAlone(openHouseOf(house), house.vault.clock, [
      { action: "refused", detail: "people.view" },
    ]);
    await house.ask("drafts.save", { spot, version: 0, content: "{}" });
    expect([ask(), ask()]).toEqual([16, 16]);
    await house.ask("drafts.discard", { spot });
    expect(ask()).toBe(16);
    expect(worked).toBe(0);
  });

  it("is computed again after a change of what it depends on, however it was made", async () => {
    rename("Room of roses");
    ask();
    expect(worked).toBe(1);
    await house.ask("session.setLook", { language: "en", theme: "dark", textSize: "normal" });
    ask();
    expect(worked).toBe(2);
  });

  it("is computed again where another connection changed something", () => {
    const { folder, vmk, vault } = openHouseOf(house);
    const options = nativeBinding === null ? {} : { nativeBinding };
    const other = new Database(houseFile.database(folder), options);
    other.pragma("cipher = 'sqlcipher'");
    other.pragma("legacy = 4");
    other.key(Buffer.concat([Buffer.from("raw:"), databaseKey(vmk, vault.id)]));
    other.prepare("UPDATE rooms SET name = 'Room of lilies' WHERE position = 1").run();
    other.close();
    ask();
    expect(worked).toBe(1);
  });

  it("is computed again on another day, and during a write", () => {
    house.now = addMinutes(house.now, 60 * 24);
    ask();
    expect(worked).toBe(1);
    write(openHouseOf(house), house.vault.clock, (context) => {
      cachedUntilWritten(context, "rooms", count);
      rename("Never kept");
      cachedUntilWritten(context, "rooms", count);
      return err({ type: "NotFound" });
    });
    expect(worked).toBe(3);
    expect(ask()).toBe(16);
  });

  it("is gone when the vault is closed", () => {
    openHouseOf(house).opened.forget();
    ask();
    expect(worked).toBe(1);
  });
});
