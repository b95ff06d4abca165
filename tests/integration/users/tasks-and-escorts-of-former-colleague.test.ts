// Tasks of a former colleague are shown to the current ones.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aStep } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { leaveHouse } from "../../helpers/integration/outings-and-departures.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import type { TestHouse } from "../../helpers/integration/test-house.ts";

const day = CalendarDate.parse("2026-11-26");

let at: LegalHouse;
let house: TestHouse;
let tom: UserId;
beforeEach(async () => {
  at = await legalHouse();
  ({ house } = at);
  const workers = await house.ask("assistance.workers", {});
  const found = workers.find(({ name }) => name.startsWith("tom"))?.id;
  if (found === undefined) throw new Error("He works here");
  tom = found;
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

/** Ada removes Tom, and two days pass. */
async function tomLeaves(): Promise<void> {
  await at.as("ada");
  await house.ask("users.remove", { id: tom });
  house.now = Instant.parse(`${day}T08:00:00.000Z`);
  await at.as("samira");
}

const needs = async (kind: TodayItem["kind"]) =>
  (await house.ask("today.view", {})).needs.filter((need) => need.kind === kind);

it("a step of a plan is shown to the current colleagues", async () => {
  const header = { forWhom: "worker" as const, workerId: tom, day };
  const asked = { id: at.linh, entryId: null, version: 0, ...aStep("Buy a lamp", header) };
  await house.ask("plan.save", { ...asked, steps: [] });
  expect(await needs("planStep")).toEqual([]);
  await tomLeaves();
  expect(await needs("planStep")).toMatchObject([{ text: "Buy a lamp" }]);
});

it("an agreed follow-up call is shown to the current colleagues", long, async () => {
  const { linh: id } = at;
  const [assistance] = await house.ask("assistance.ofPerson", { id });
  const given = { userId: tom, from: "2026-11-24" };
  await house.ask("assistance.assign", { id: assistance?.track.id ?? "", ...given });
  await leaveHouse(house, id);
  const [stay] = await house.ask("stays.ofPerson", { id });
  await house.ask("departures.agreeCall", {
    stayId: stay?.stay.id ?? "",
    on: day,
    caller: "worker",
  });
  await tomLeaves();
  expect(await needs("followUp")).toMatchObject([{ on: day, caller: "worker" }]);
});

it("a person in acute danger has no escort, until another one is found", async () => {
  const { linh: personId } = at;
  await house.ask("safety.assess", {
    id: personId,
    level: "acute",
    on: "2026-11-24",
    reviewOn: "2026-12-01",
    withPerson: true,
    reasons: { reasons: "Invented", ownWords: "" },
  });
  const slot = { minutes: 60, place: "court", needsEscort: true, escort: tom } as const;
  const asked = { personId, ...slot, interpreter: null, care: null, weeks: 1 };
  await house.ask("calendar.plan", { ...asked, day, at: "10:00" });
  await house.ask("calendar.plan", { ...asked, day: "2026-11-24", at: "11:00" });
  await tomLeaves();
  const seen = async () =>
    (await house.ask("calendar.view", { from: "2026-11-24", days: 7 })).appointments.map((one) => [
      one.escortName,
      one.isAloneInDanger,
    ]);
  // A past appointment shows who went.
  expect(await seen()).toEqual([
    ["tom Invented", false],
    [null, true],
  ]);
  const { appointments } = await house.ask("calendar.view", { from: day, days: 1 });
  const [one] = appointments;
  if (one === undefined) throw new Error("It was planned");
  const workers = await house.ask("assistance.workers", {});
  const samira = workers.find(({ name }) => name.startsWith("samira"))?.id ?? null;
  await house.ask("calendar.change", {
    id: one.id,
    version: one.version,
    day,
    at: "10:00",
    ...slot,
    escort: samira,
    interpreter: null,
    care: null,
  });
  expect((await seen())[1]).toEqual(["samira Invented", false]);
});

it("the result of an appointment is recorded although its escort has left", async () => {
  const { linh: personId } = at;
  const slot = { minutes: 60, place: "doctor", needsEscort: true, escort: tom } as const;
  const asked = { personId, ...slot, at: "11:00", interpreter: null, care: null } as const;
  await house.ask("calendar.plan", { ...asked, day: "2026-11-24", weeks: 1 });
  await tomLeaves();
  const { appointments } = await house.ask("calendar.view", { from: "2026-11-24", days: 1 });
  const [one] = appointments;
  if (one === undefined) throw new Error("It was planned");
  const change = (on: string, version: number) => {
    const { personId: _, ...kept } = asked;
    const care = { practitioner: "", purpose: "", followUp: "Invented: again in May" };
    return house.call("calendar.change", { ...kept, id: one.id, version, day: on, care });
  };
  expect(await change("2026-11-27", one.version)).toMatchObject({
    error: { type: "InvalidInput", fields: ["escort"] },
  });
  expect(await change("2026-11-24", one.version)).toMatchObject({ ok: true });
  const { appointments: after } = await house.ask("calendar.view", { from: "2026-11-24", days: 1 });
  expect(after).toMatchObject([{ escortName: "tom Invented", care: { state: "open" } }]);
});
