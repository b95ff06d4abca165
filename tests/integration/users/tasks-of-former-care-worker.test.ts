// A former care worker in another role is assigned to nobody: tasks about their people are shown to the current care workers.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { aGoal, aReview, aSession, aStep } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { leaveHouse } from "../../helpers/integration/outings-and-departures.ts";

const evening = CalendarDate.parse("2026-11-24");
const later = CalendarDate.parse("2026-12-10");

let at: ContactsHouse;
beforeEach(async () => {
  at = await contactsHouse();
  for (const id of [at.linh, at.mina]) {
    const [assistance] = await at.house.ask("assistance.ofPerson", { id });
    await at.house.ask("assistance.assign", {
      id: assistance?.track.id ?? "",
      userId: at.ids.tom,
      from: evening,
    });
  }
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

/** What Samira sees on Today of these kinds. */
async function told(...kinds: readonly TodayItem["kind"][]): Promise<readonly TodayItem["kind"][]> {
  await at.as("samira");
  const { needs } = await at.house.ask("today.view", {});
  const found = new Set(needs.map(({ kind }) => kind));
  return kinds.filter((kind) => found.has(kind));
}

async function tomTakesShifts(): Promise<void> {
  await at.as("ada");
  await at.house.ask("users.setRoles", { id: at.ids.tom, roles: ["shelter"] });
}

it("shows risks, plans, documents and the intake of their people", async () => {
  const { linh: id } = at;
  await at.house.ask("safety.assess", {
    id,
    level: "acute",
    on: evening,
    reviewOn: later,
    withPerson: true,
    reasons: { reasons: "Invented", ownWords: "" },
  });
  await at.house.ask("documents.add", {
    id,
    kind: "insurance",
    state: "held",
    askedOn: null,
    issuedOn: null,
    expiresOn: evening,
    renews: null,
    fields: { ...noFields, attempts: [] },
  });
  await at.house.ask("intake.saveFamily", {
    id,
    version: 0,
    state: { kind: "begun" },
    family: { children: [], inDanger: [], remark: "" },
  });
  await at.house.ask("conditions.record", {
    id,
    corrects: null,
    record: { kind: "broken", condition: "C1", on: evening, text: "Invented" },
  });
  const header = { forWhom: "worker" as const, workerId: at.ids.tom, day: later };
  await at.house.ask("plan.save", {
    id,
    entryId: null,
    version: 0,
    ...aGoal(),
    steps: [aStep("Buy a lamp", header)],
  });
  await at.house.ask("plan.review", {
    ...(await shownOf(at.house, id)),
    on: "2026-09-12",
    said: aReview(),
  });
  at.house.now = Instant.parse(`${later}T08:00:00.000Z`);
  const plans = ["planStep", "planReview", "planMissing", "scoresDue"] as const;
  const kinds = ["riskReview", "due", "conditionBroken", "intakeOpen", ...plans] as const;
  expect(await told(...kinds)).toEqual([]);
  await tomTakesShifts();
  expect(await told(...kinds)).toEqual(kinds);
});

it("shows the agreed follow-up call, and final scores", async () => {
  await leaveHouse(at.house, at.linh);
  const [stay] = await at.house.ask("stays.ofPerson", { id: at.linh });
  await at.house.ask("departures.agreeCall", {
    stayId: stay?.stay.id ?? "",
    on: "2026-11-26",
    caller: "worker",
  });
  await leaveHouse(at.house, at.mina);
  const [assistance] = await at.house.ask("assistance.ofPerson", { id: at.mina });
  await at.house.ask("assistance.begin", { id: assistance?.track.id ?? "", on: evening });
  await at.house.ask("assistance.close", {
    id: assistance?.track.id ?? "",
    on: evening,
    leavesOn: null,
    destination: "unknown",
    reason: "ended-by-person",
  });
  at.house.now = Instant.parse("2026-11-26T08:00:00.000Z");
  expect(await told("followUp", "scoresDue")).toEqual([]);
  await tomTakesShifts();
  expect(await told("followUp", "scoresDue")).toEqual(["followUp", "scoresDue"]);
});

it("shows that nobody is assigned to the next session, until another colleague is", async () => {
  await at.as("tom");
  const next = { day: later, at: "14:00" } as const;
  const session = aSession("Invented", { level: "plan" }, { next });
  const { contactId } = await at.house.ask("contacts.record", { id: at.linh, ...session });
  const line = async () => {
    const { lines } = await at.house.ask("calendar.lines", { from: later, days: 1 });
    return lines.map(({ worker, about }) => [
      worker?.name ?? null,
      about.what === "session" ? about.next.workerName : null,
    ]);
  };
  expect(await told("sessionOpen")).toEqual([]);
  expect(await line()).toEqual([["tom Invented", "tom Invented"]]);
  await tomTakesShifts();
  expect(await told("sessionOpen")).toEqual(["sessionOpen"]);
  expect(await line()).toEqual([[null, ""]]);
  expect((await at.sessions()).contacts[0]?.next).toMatchObject({ workerId: null });
  await at.house.ask("contacts.moveNext", {
    contactId,
    version: 1,
    ...next,
    minutes: 45,
    place: "centre",
    workerId: at.ids.samira,
  });
  expect(await told("sessionOpen")).toEqual([]);
  expect(await line()).toEqual([["samira Invented", "samira Invented"]]);
});
