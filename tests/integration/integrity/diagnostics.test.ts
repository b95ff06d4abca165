// What is recorded about a bug, and what may be read out to IT support: never free text.
import { migrations } from "../../../db/platform/migrations.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertFault } from "../../../db/integrity/program-errors.ts";
import { mostFaults } from "../../../domain/integrity/diagnostics.ts";
import { BedId } from "../../../domain/accommodation/room.ts";
import { handlers } from "../../../electron/vault/handlers.ts";
import { dispatch } from "../../../electron/vault/platform/dispatch.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { filesIn } from "../attack/raw-vault-access.ts";
import {
  foundHouse,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = testHouse();
  const [room] = await foundHouse(house);
  const bedId = BedId.parse(room?.beds[0]?.id);
  await house.ask("stays.admit", { ...aNewcomer({ name: "Quillonde Vexmarrow" }), bedId });
});
afterAll(() => house.remove());

const view = () => house.ask("house.diagnostics", {});

describe("a bug", () => {
  it("is recorded by place and kind, with the number on the screen, and without its message", async () => {
    const broken = {
      ...handlers,
      handlers: {
        ...handlers.handlers,
        "rooms.list": () => {
          throw new TypeError("Quillonde Vexmarrow has no bed");
        },
      },
    };
    const answer = await dispatch(broken, house.vault, "rooms.list", {});
    expect(answer).toMatchObject({ ok: false, error: { type: "Unexpected" } });
    const { reference } = (answer as { error: { reference: string } }).error;

    const { faults, noted } = await view();
    expect(noted).toBe(1);
    expect(faults).toMatchObject([{ reference, procedure: "rooms.list" }]);
    expect(faults[0]?.kind).toMatch(/^TypeError/);
    expect(JSON.stringify(await view())).not.toContain("Quillonde");
  });

  it("is deleted when two hundred have come after it", async () => {
    const { db } = openHouseOf(house).database;
    for (let number = 0; number < mostFaults + 20; number += 1) {
      const at = `2026-11-25T10:${String(number % 60).padStart(2, "0")}:00.000Z` as never;
      insertFault(db, { reference: `ref${String(number)}`, at, procedure: "x", kind: "Error" });
    }
    const { noted, faults } = await view();
    expect(noted).toBe(mostFaults);
    expect(faults.length).toBeLessThanOrEqual(12);
  });

  it("is in the encrypted database alone", () => {
    house.lock();
    for (const [name, bytes] of filesIn(house.folder))
      expect(bytes.includes("rooms.list"), name).toBe(false);
  });
});

it("diagnostics for IT support contain numbers, days and words of the program", async () => {
  await house.unlock("ada");
  const { faults, ...said } = await view();
  expect(faults.length).toBeGreaterThan(0);
  expect(said).toMatchObject({ hasReserve: true, held: 0, lastBackup: null, lastCheck: null });
  expect(said.tables).toBe(migrations.at(-1)?.version);
  expect(said.entries).toBeGreaterThan(2);
});
