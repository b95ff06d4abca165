import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aHealthCard } from "../../helpers/builders.ts";
import { leaveHouse, monthPasses } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house, linh } = at);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const today = "2026-11-24";
const view = () => house.ask("health.view", { id: linh });
const emergency = async () => (await house.ask("health.emergency", { id: linh })).shown;
const save = async (
  card: Input<"health.saveCard">["card"],
  agreedOn: string | null,
  follows?: string | null,
) =>
  house.call("health.saveCard", {
    id: linh,
    agreedOn,
    card,
    follows: follows === undefined ? ((await view()).cards[0]?.id ?? null) : follows,
  });
const words = { allergies: "Invented nuts", help: "The spray in the blue bag" };

describe("a health card", () => {
  it("is for care workers until the person consents, and then the house sees what helps", async () => {
    expect(await save(aHealthCard(), null)).toMatchObject({ ok: true });
    expect(await emergency()).toEqual([]);
    expect(await save(aHealthCard(), today)).toMatchObject({ ok: true });
    expect(await emergency()).toEqual([words]);
    expect((await view()).cards).toMatchObject([
      {
        agreedOn: today,
        byName: "samira Invented",
        card: { content: { insurer: "Invented fund" } },
      },
      { agreedOn: null },
    ]);
  });

  it.each(["noor", "ada"])("shows %s what helps in an emergency, and no more", async (name) => {
    await at.as(name);
    expect(await emergency()).toEqual([words]);
    expect(await house.call("health.view", { id: linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
    await at.as("samira");
  });

  it("refuses one that was read before another, a future day, and days without insurance", async () => {
    const [, first] = (await view()).cards;
    expect(await save(aHealthCard(), today, first?.id)).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    expect(await save(aHealthCard(), "2026-11-25")).toMatchObject({
      error: { type: "InvalidInput", fields: ["agreedOn"] },
    });
    const until = aHealthCard({ insurance: "none", insuredUntil: today });
    expect(await save(until, today)).toMatchObject({
      error: { type: "InvalidInput", fields: ["insuredUntil"] },
    });
  });

  it("is removed from the house at once when the consent ends", async () => {
    expect(await save(aHealthCard(), null)).toMatchObject({ ok: true });
    expect(await emergency()).toEqual([]);
    const { file } = openHouseOf(house).database;
    expect(file.prepare("SELECT count(shown) FROM health_cards").pluck().get()).toBe(0);
    expect(await save(aHealthCard(), today)).toMatchObject({ ok: true });
  });

  it("shows medical appointments, with whom and what for", async () => {
    const plan = { at: "09:00", minutes: 30, needsEscort: false, escort: null, interpreter: null };
    const care = { practitioner: "Doctor Invented", purpose: "A look", followUp: "In a month" };
    const asked = { personId: linh, ...plan, care, weeks: 1 };
    await house.ask("calendar.plan", { ...asked, day: "2026-12-01", place: "doctor" });
    await house.ask("calendar.plan", { ...asked, day: "2026-12-02", place: "school" });
    expect(await view()).toMatchObject({
      ahead: [{ day: "2026-12-01", place: "doctor", care: { content: care } }],
      past: [],
    });
  });

  it.each([
    "UPDATE health_cards SET agreed_on = NULL",
    `UPDATE health_cards SET shown = '{"allergies":"x","help":"y"}'`,
    "UPDATE health_cards SET shown = 'no JSON' WHERE shown IS NOT NULL",
    "UPDATE health_cards SET replaced = 0 WHERE replaced = 1",
    "UPDATE health_cards SET replaced = 1 WHERE shown IS NOT NULL",
    `INSERT INTO health_cards SELECT 'x', person_id, NULL, NULL, '{}', sealed_care, recorded_at, recorded_by, 0
      FROM health_cards LIMIT 1`,
    `INSERT INTO health_cards SELECT 'x', person_id, follows, NULL, NULL, sealed_care, recorded_at, recorded_by, 0
      FROM health_cards WHERE follows IS NOT NULL LIMIT 1`,
  ])("is protected by its table: %s", (sql) => {
    const { file } = openHouseOf(house).database;
    expect(() => file.prepare(sql).run()).toThrow();
  });

  it("is removed from the house a month after the departure; care workers keep it", async () => {
    await leaveHouse(house, linh);
    expect(await emergency()).toEqual([words]);
    await monthPasses(house, "samira");
    expect(await emergency()).toEqual([]);
    expect((await view()).cards[0]?.card).toMatchObject({ content: words });
    expect(await save(aHealthCard(), today)).toMatchObject({ ok: true });
    expect(await emergency()).toEqual([]);
  });
});
