import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unsealedRows } from "../../../db/integrity/rows-versus-audit-log.ts";
import { api, type ProcedureName } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import {
  commandExamples,
  commandsWithoutAuditEntry,
} from "../command-examples/all-command-examples.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { refusal, tryUnlock } from "../../helpers/integration/copied-vault.ts";
import {
  addColleague,
  foundHouse,
  makeProvedKit,
  openHouseOf,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";
import { inFewHouses } from "./share-test-vaults.ts";

interface Entry {
  readonly seq: number;
  readonly action: string;
  readonly detail: string | null;
}

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
});
afterEach(() => house.remove());

const entries = (): readonly Entry[] =>
  openHouseOf(house)
    .database.file.prepare("SELECT seq, action, detail FROM trace ORDER BY seq")
    .all() as readonly Entry[];

describe("the audit log", () => {
  it("has an entry for everything that can be changed", () => {
    const changing = (Object.keys(api) as ProcedureName[]).filter((name) =>
      ["command", "job"].includes(api[name].kind),
    );
    expect([...Object.keys(commandExamples), ...commandsWithoutAuditEntry].toSorted()).toEqual(
      changing.toSorted(),
    );
  });

  it("has an entry of its own kind after every change, and seals every row in its new state", async () => {
    const missing = await inFewHouses(
      Object.entries(commandExamples),
      async () => {
        house.remove();
        house = testHouse();
        await foundHouse(house, ["admin", "care"]);
        return new Set<string>();
      },
      async (without, { leaves, make }) => {
        const before = entries().length;
        await make(house);
        const actions = entries()
          .slice(before)
          .map(({ action }) => action);
        if (!actions.includes(leaves)) without.add(leaves);
      },
      async (without) => {
        const { db } = openHouseOf(house).database;
        const unsealed = unsealedRows(db).map(({ kind, how }) => `${kind} ${how}`);
        return Promise.resolve([...without, ...unsealed]);
      },
    );
    expect(missing).toEqual([]);
  }, 300_000);

  it("has an entry for each verified recovery sheet, and one for the recovery key", async () => {
    await makeProvedKit(house);

    const said = entries().filter(({ action }) => action !== "rowSealed");
    expect(said.slice(-5)).toMatchObject([
      { action: "kitMade", detail: null },
      { action: "sheetProved", detail: "sheet 1" },
      { action: "sheetProved", detail: "sheet 2" },
      { action: "sheetProved", detail: "sheet 3" },
      { action: "kitProved", detail: null },
    ]);
  });

  it("has one entry for viewing the same part of a file twice within a quarter of an hour", async () => {
    const { personId } = await admit(house, 0);
    await house.ask("people.view", { id: personId });
    house.now = Instant.parse("2026-11-24T20:20:00.000Z");
    await house.ask("people.view", { id: personId });
    await house.ask("people.history", { id: personId, page: 0 });
    expect(readings()).toEqual(["overview", "history"]);

    house.now = Instant.parse("2026-11-24T20:40:00.000Z");
    await house.ask("people.view", { id: personId });
    expect(readings()).toEqual(["overview", "history", "overview"]);
  });

  it("has an entry for a refusal, in the name of the user who asked", async () => {
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await house.unlock("noor");

    expect(await house.call("users.list", {})).toEqual(refusal("Forbidden"));

    const { file } = openHouseOf(house).database;
    expect(
      file.prepare("SELECT action, detail, user_id FROM trace ORDER BY seq DESC").get(),
    ).toEqual({ action: "refused", detail: "users.list", user_id: noor });
  });

  it("records refused sign-ins when someone signs in", async () => {
    house.lock();
    await tryUnlock(house, "ada", [], "not her passphrase");
    await tryUnlock(house, "nobody", [], "no passphrase at all");
    await house.unlock("ada");

    const refused = entries().filter(({ action }) => action === "signInRefused");
    expect(refused.map(({ detail }) => detail?.slice(0, 16))).toEqual([
      "2026-11-24T20:10",
      "2026-11-24T20:10",
    ]);
    house.lock();
    await house.unlock("ada");
    expect(entries().filter(({ action }) => action === "signInRefused")).toHaveLength(2);
  });
});

const readings = () =>
  entries()
    .filter(({ action }) => action === "read")
    .map(({ detail }) => detail);
