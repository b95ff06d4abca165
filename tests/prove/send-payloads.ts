import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Known } from "../integration/attack/generated-inputs.ts";
import { testHouse, type TestHouse } from "../helpers/integration/test-house.ts";
import { tellMore } from "../helpers/report-proof-figure.ts";
import { knownIn, payloads, procedures, send, tellsHow } from "./payloads.ts";

/** Sends a part of the procedures their payloads, as a user who may call everything. */
export function attack(part: number, of: number): void {
  let house: TestHouse;
  let known: Known;
  beforeAll(async () => {
    house = testHouse();
    // The user has every role, and there is data of every kind.
    await house.ask("house.invent", { language: "en", theme: "system" });
    known = knownIn(house);
  });
  afterAll(() => house.remove());

  describe("payloads with something wrong in them", () => {
    it.each(procedures(part, of))("%s", async (name) => {
      const sent = await send(house, name, known, payloads);
      tellMore("procedures", 1);
      tellMore("payloads", sent.payloads);
      tellMore("payloads that were right after all, and undone", sent.reached);
      tellMore("crashes", sent.crashes.size);
      tellMore("answers with a stack trace or SQL", sent.tells.size);
      expect([...sent.crashes, ...sent.tells]).toEqual([]);
      expect(house.vault.house, "the house is still open").not.toBeNull();
    });
  });

  it("an answer that reveals implementation details is detected", () => {
    const told = "SqliteError: no such column: x\n    at prepare (/opt/hearth/db/open.ts:12:3)";
    expect(tellsHow({ ok: false, error: { type: "Unexpected", message: told } })).toBe(true);
    expect(tellsHow({ ok: false, error: { type: "InvalidInput", fields: ["id"] } })).toBe(false);
  });
}
