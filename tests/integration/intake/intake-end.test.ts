import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import {
  aFamily,
  done,
  type IntakeHouse,
  intakeHouse,
} from "../../helpers/integration/intake-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: IntakeHouse;
let house: TestHouse;
let mina: PersonId;
beforeAll(async () => {
  at = await intakeHouse();
  ({ house, mina } = at);
});
afterAll(() => house.remove());

describe("who may open it", () => {
  it("nobody with the house compartment alone, and a care worker only once access is granted", async () => {
    await at.as("noor");
    expect(await house.call("intake.view", { id: mina })).toEqual({
      ok: false,
      error: { type: "Forbidden" },
    });
    await at.as("tom");
    for (const name of ["intake.view", "conditions.ofPerson"] as const)
      expect(await house.call(name, { id: mina })).toMatchObject({
        error: { type: "NotMember", compartment: "office" },
      });
  });

  it("of a hidden file only named users", async () => {
    await at.as("samira");
    const { personId: id } = await house.ask("stays.admit", {
      ...aNewcomer({ name: "Faustine Invented" }),
      bedId: at.beds[0] ?? "",
    });
    const { card } = await house.ask("people.view", { id });
    await house.ask("hidden.hide", { id, version: card.version, colleagues: [] });
    expect((await at.view(id)).track).toMatchObject({ assistedOn: "2026-11-24" });

    await at.as("ada");
    const refused = { error: { type: "NotNamed" } };
    expect(await house.call("intake.view", { id })).toMatchObject(refused);
    expect(await house.call("conditions.ofPerson", { id })).toMatchObject(refused);
    const mark = { id, section: "identity", version: 0, state: done } as const;
    expect(await house.call("intake.mark", mark)).toMatchObject(refused);
    expect(needsOf(await house.ask("today.view", {}), id)).toEqual([]);
  });
});

describe("how it ends", () => {
  const on = "2026-11-24";
  const openOne = async (name: string) => {
    const known = { sex: "female", age: { basis: "unknown" }, languages: [] } as const;
    const opened = { name, ...known, languages: [], waiting: null };
    return (await house.ask("intake.open", opened)).id;
  };

  it("accepted: the assistance begins, and nothing else changes", async () => {
    await at.as("samira");
    const id = await openOne("Ana Invented");
    await house.ask("intake.end", { id, ending: { outcome: "accepted", on } });
    const { track, ending } = await at.view(id);
    expect(track).toMatchObject({ assistedOn: on, closing: null });
    expect(ending).toMatchObject({ outcome: "accepted", byName: "samira Invented" });
    expect((await house.ask("stays.ofPerson", { id })).length).toBe(0);
    expect(
      await house.call("intake.end", { id, ending: { outcome: "accepted", on } }),
    ).toMatchObject({ error: { type: "IntakeEnded" } });
  });

  it("redirected: the assistance closes, and the service is known to the office", async () => {
    await at.as("samira");
    const id = await openOne("Ela Invented");
    const to = "canary service";
    const ending = { outcome: "reoriented", on, to, destination: "unknown" } as const;
    await house.ask("intake.end", { id, ending });
    const seen = await at.view(id);
    expect(seen.track?.closing).toEqual({ on, destination: "unknown", reason: "reoriented" });
    expect(seen.ending).toMatchObject({ to: { content: "canary service" } });
    const rows = openHouseOf(house).database.file.prepare("SELECT * FROM intake_endings").all();
    expect(JSON.stringify(rows)).not.toContain("canary service");
  });

  it("not accepted: with the reason; a later assistance begins another intake with the known data", async () => {
    await at.as("samira");
    const id = await openOne("Ida Invented");
    const remark = aFamily({ remark: "Known from before" });
    await house.ask("intake.saveFamily", { id, version: 0, state: done, family: remark });
    await house.ask("intake.end", {
      id,
      ending: {
        outcome: "not-accepted",
        on,
        reason: "no-sign-of-exploitation",
        destination: "unknown",
      },
    });
    expect((await at.view(id)).ending).toMatchObject({ reason: "no-sign-of-exploitation" });
    await house.ask("assistance.reopen", { personId: id, on });
    const again = await at.view(id);
    expect(again.ending).toBeNull();
    expect(again.family).toMatchObject({ content: { remark: "Known from before" } });
    expect(again.sections.every(({ state }) => state === null)).toBe(true);
  });

  it("not during a stay, nor on a future day", async () => {
    await at.as("samira");
    const { personId: id } = await house.ask("stays.admit", {
      ...aNewcomer({ name: "Rosa Invented" }),
      bedId: at.beds[1] ?? "",
    });
    const end = { outcome: "not-accepted", reason: "other", destination: "unknown" } as const;
    expect(await house.call("intake.end", { id, ending: { ...end, on } })).toMatchObject({
      error: { type: "StillResident" },
    });
    const tomorrow = { ...end, on: "2026-11-25" };
    expect(await house.call("intake.end", { id, ending: tomorrow })).toMatchObject({
      error: { type: "DayOutside" },
    });
    expect((await at.view(id)).ending).toBeNull();
  });
});

describe("Today", () => {
  it("shows to the office which intakes are open, until they end", async () => {
    await at.as("ada");
    await house.ask("intake.mark", { id: mina, section: "identity", version: 0, state: done });
    expect(needsOf(await house.ask("today.view", {}), mina)).toMatchObject([
      { kind: "intakeOpen", settled: 1, of: 8, person: { name: "Mina Invented" } },
    ]);
    await at.as("noor");
    expect(needsOf(await house.ask("today.view", {}), mina)).toEqual([]);
    await at.as("ada");
    await house.ask("intake.end", { id: mina, ending: { outcome: "accepted", on: "2026-11-24" } });
    expect(needsOf(await house.ask("today.view", {}), mina)).toEqual([]);
  });
});

describe("a month after a no-show or a departure", () => {
  beforeAll(async () => {
    await at.as("noor");
    const needs = { needs: [], text: "A light, please" };
    const write = { id: mina, needs, health: null, state: null };
    for (const version of [0, 1, 2]) await house.ask("intake.saveArrival", { ...write, version });
  });

  it("the needs on arrival are removed from the house, and stay with the office", async () => {
    for (const moment of ["2026-12-15T12:00:00.000Z", "2026-12-28T12:00:00.000Z"]) {
      house.now = Instant.parse(moment);
      await at.as("noor");
    }
    const { file } = openHouseOf(house).database;
    const rows = file.prepare("SELECT * FROM intake_sections WHERE arrival IS NOT NULL").all();
    expect(rows).toEqual([]);
    expect(await house.call("intake.arrival", { id: mina })).toMatchObject({
      error: { type: "NotFound" },
    });
    await at.as("ada");
    expect((await house.ask("intake.arrival", { id: mina })).needs.text).toBe("A light, please");
    const { lines } = await house.ask("people.history", { id: mina, page: 0 });
    expect(lines.filter(({ action }) => action === "arrivalLeftHouse")).toHaveLength(3);
  });
});

const needsOf = (today: { readonly needs: readonly object[] }, id: PersonId) =>
  today.needs.filter((need) => {
    const { person, kind } = need as {
      readonly kind: string;
      readonly person?: { readonly id: string };
    };
    return person?.id === id && kind === "intakeOpen";
  });
