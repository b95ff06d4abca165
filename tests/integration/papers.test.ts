import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { entriesFrom } from "../../db/trace.ts";
import { addColleague, foundHouse, openHouseOf, testHouse, type TestHouse } from "./test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => {
  house.remove();
});

describe("a paper that leaves", () => {
  it("stands in the trace with its kind and nothing of what stands on it", async () => {
    await house.ask("papers.note", { kind: "recoverySheet", way: "printed" });
    await house.ask("papers.note", { kind: "recoverySheet", way: "saved" });

    expect(leaving()).toEqual([
      { action: "printed", objectKind: "paper", objectId: "recoverySheet", detail: null },
      { action: "saved", objectKind: "paper", objectId: "recoverySheet", detail: null },
    ]);
  });

  it("is not noted for those who may not make it", async () => {
    await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await house.call("papers.note", { kind: "recoverySheet", way: "saved" })).toEqual({
      ok: false,
      error: { type: "Forbidden" },
    });
    expect(leaving()).toEqual([]);
  });

  function leaving() {
    return entriesFrom(openHouseOf(house).database.db, 1, 1000)
      .filter(({ action }) => action === "printed" || action === "saved")
      .map(({ action, objectKind, objectId, detail }) => ({
        action,
        objectKind,
        objectId,
        detail,
      }));
  }
});
