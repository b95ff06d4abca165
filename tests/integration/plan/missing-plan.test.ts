// What Today says of missing plans and scores: to the assigned care worker, on one line.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { ScoreArea, type ScoreMoment } from "../../../domain/plan/plan-entry.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aGoal, aStep } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { signInLater } from "../../helpers/integration/test-house.ts";

let at: ContactsHouse;
let samira: UserId;
beforeEach(async () => {
  at = await contactsHouse();
  samira = at.ids.samira;
  await assign(samira);
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function track() {
  const [assistance] = await at.house.ask("assistance.ofPerson", { id: at.linh });
  return assistance?.track.id ?? "";
}

const assignFrom = async (userId: UserId, from: string) =>
  at.house.ask("assistance.assign", { id: await track(), userId, from });
const assign = (userId: UserId) => assignFrom(userId, "2026-11-24");

/** What is shown about Linh, to one colleague on one day. */
async function told(day: string, name = "samira"): Promise<readonly string[]> {
  const then = Instant.parse(`${day}T18:00:00.000Z`);
  if (then > at.house.now) at.house.now = then;
  await signInLater(at.house, name);
  return (await at.house.ask("today.view", {})).needs.flatMap((need) => {
    if (need.kind !== "planMissing" && need.kind !== "scoresDue") return [];
    if (!need.people.some(({ id }) => id === at.linh)) return [];
    return [need.kind === "scoresDue" ? need.moment : "plan"];
  });
}

const score = (moment: ScoreMoment, day: string) =>
  at.house.ask("plan.save", {
    id: at.linh,
    entryId: null,
    version: 0,
    steps: [],
    header: { state: "done", partOf: null, forWhom: null, workerId: null, day },
    content: {
      kind: "score",
      moment,
      withPerson: true,
      note: "",
      scores: { ...Object.fromEntries(ScoreArea.options.map((area) => [area, 2])) } as Record<
        ScoreArea,
        number
      >,
    },
  });

it("is shown after two weeks without a plan, and no longer once there is a goal", async () => {
  expect(await told("2026-12-07")).toEqual([]);
  expect(await told("2026-12-08")).toEqual(["plan", "intake"]);
  await at.house.ask("plan.save", {
    id: at.linh,
    entryId: null,
    version: 0,
    steps: [],
    ...aGoal(),
  });
  expect(await told("2026-12-09")).toEqual(["intake"]);
  await score("intake", "2026-12-09");
  expect(await told("2026-12-10")).toEqual([]);
});

it("is shown after the number of days in the settings", async () => {
  at.house.lock();
  await at.house.unlock("ada");
  const settings = await at.house.ask("house.settings", {});
  await at.house.ask("house.saveSettings", { ...settings, planAfterDays: 30 });
  expect(await told("2026-12-20")).toEqual([]);
  expect(await told("2026-12-24")).toEqual(["plan", "intake"]);
});

it(
  "is shown to the assigned care worker, and to every care worker where there is none",
  long,
  async () => {
    expect(await told("2026-12-10", "tom")).toEqual([]);
    expect(await told("2026-12-10", "noor")).toEqual([]);
    expect(await told("2026-12-10", "ada")).toEqual([]);
    expect(await told("2026-12-10", "samira")).toEqual(["plan", "intake"]);
    const mina = (await at.house.ask("today.view", {})).needs.find(
      ({ kind }) => kind === "planMissing",
    );
    expect(mina).toMatchObject({ people: [{ id: at.linh }, { id: at.mina }] });
    expect(await told("2026-12-10", "tom")).toEqual([]);
  },
);

it("asks for scores after six months, and for the final ones for a month", long, async () => {
  await score("intake", "2026-11-24");
  expect(await told("2027-05-23")).toEqual(["plan"]);
  expect(await told("2027-05-24")).toEqual(["plan", "sixMonths"]);
  await score("sixMonths", "2027-05-24");
  const { current } = await at.house.ask("people.view", { id: at.linh });
  const why = { destination: "unknown", reason: "ended-by-person" } as const;
  await at.house.ask("stays.depart", {
    stayId: current?.stay.id ?? "",
    night: "2027-05-24",
    ...why,
  });
  await at.house.ask("assistance.close", {
    id: await track(),
    on: "2027-05-24",
    leavesOn: null,
    ...why,
  });
  expect(await told("2027-05-25")).toEqual(["exit"]);
  expect(await told("2027-05-25", "tom")).toEqual([]);
  expect(await told("2027-06-24")).toEqual(["exit"]);
  expect(await told("2027-06-25")).toEqual([]);
});

it("shows nothing of a hidden file to users who are not named for it", async () => {
  const { version } = (await at.house.ask("people.view", { id: at.linh })).card;
  await at.house.ask("hidden.hide", { id: at.linh, version, colleagues: [] });
  await assign(at.ids.tom);
  expect(await told("2026-12-10", "tom")).toEqual([]);
});

it("asks again about a person who returns after months, for a plan and for scores", async () => {
  await at.house.ask("plan.save", {
    id: at.linh,
    entryId: null,
    version: 0,
    ...aGoal(),
    steps: [aStep("Of then", { day: "2026-11-25" })],
  });
  await score("intake", "2026-11-24");
  const { current } = await at.house.ask("people.view", { id: at.linh });
  const why = { destination: "unknown", reason: "ended-by-person" } as const;
  await at.house.ask("stays.depart", {
    stayId: current?.stay.id ?? "",
    night: "2026-11-24",
    ...why,
  });
  await at.house.ask("assistance.close", {
    id: await track(),
    on: "2026-11-24",
    leavesOn: null,
    ...why,
  });
  await score("exit", "2026-11-24");
  await told("2027-03-01");
  await at.house.ask("assistance.reopen", { personId: at.linh, on: "2027-03-01" });
  await assignFrom(samira, "2027-03-01");

  expect(await told("2027-03-15")).toEqual(["intake"]);
  const { needs } = await at.house.ask("today.view", {});
  expect(needs.filter(({ kind }) => kind === "planStep")).toEqual([]);
  const before = await at.house.ask("plan.view", { id: at.linh });
  expect(before).toMatchObject({ reviewOn: null, scoresDue: "intake" });
  await at.house.ask("plan.save", {
    id: at.linh,
    entryId: null,
    version: 0,
    steps: [],
    ...aGoal(),
  });
  expect((await at.house.ask("plan.view", { id: at.linh })).reviewOn).toBe("2027-06-15");
});
