// Calendar entries other than appointments: read from their own records, by users who may read those.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeCalendar } from "../../../domain/calendar/calendar-entry.ts";
import { noFields } from "../../../domain/residence/document.ts";
import { aGoal, anInterview, aReview, aStep } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
  const { house, linh: id, mina } = at;
  const tom = await idOf("tom");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  const steps = [
    aStep("Ask canary", { forWhom: "worker", workerId: tom, day: "2026-11-26" }),
    aStep("Later", { day: "2026-12-26" }),
  ];
  await house.ask("plan.save", { id, entryId: null, version: 0, ...aGoal(), steps });
  await house.ask("plan.review", {
    ...(await shownOf(house, id)),
    on: "2026-08-25",
    said: aReview(),
  });
  const interview = { on: "2026-11-27", time: "09:30", withWhom: "Canary magistrate" } as const;
  await house.ask("legal.prepareInterview", { id, card: anInterview(interview), replaces: null });
  for (const person of [id, mina])
    await house.ask("documents.add", {
      id: person,
      kind: "insurance",
      state: "held",
      askedOn: null,
      issuedOn: null,
      expiresOn: "2026-11-28",
      renews: null,
      fields: { ...noFields, attempts: [] },
    });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function idOf(name: string) {
  const colleagues = await at.house.ask("calendar.colleagues", {});
  const found = colleagues.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error("She works here");
  return found.id;
}

const week = async (from = "2026-11-23") =>
  (await at.house.ask("calendar.lines", { from, days: 7 })).lines;
const seen = async () => (await week()).map(({ day, about }) => `${day} ${about.what}`).toSorted();

describe("the week", () => {
  it("shows plans, interviews and documents to care workers, in order of time", async () => {
    await at.as("tom");
    expect(await week()).toMatchObject([
      { day: "2026-11-25", at: null, about: { what: "planReview" } },
      {
        day: "2026-11-26",
        worker: { name: "tom Invented" },
        about: { what: "planStep", text: "Ask canary", forWhom: "worker" },
      },
      { day: "2026-11-27", at: "09:30", about: { what: "interview" } },
      { day: "2026-11-28", about: { what: "ends", document: "insurance" } },
      { day: "2026-11-28", about: { what: "ends", document: "insurance" } },
    ]);
    expect(await week("2026-11-30")).toEqual([]);
  });

  it.each(["ada", "noor"])(
    "shows %s expiring documents, and nothing of plans",
    async (colleague) => {
      await at.as(colleague);
      expect(await seen()).toEqual(["2026-11-28 ends", "2026-11-28 ends"]);
      const answer = JSON.stringify(await at.house.ask("calendar.lines", weekOf));
      expect(answer).not.toMatch(/canary/i);
    },
  );

  it("follows corrections, and removes what was undone", async () => {
    await at.as("samira");
    const { interviews } = await at.house.ask("legal.view", { id: at.linh });
    const replaces = interviews[0]?.id ?? null;
    const moved = anInterview({ on: "2026-11-24", withWhom: "Another" });
    await at.house.ask("legal.prepareInterview", { id: at.linh, card: moved, replaces });
    expect(await seen()).toContain("2026-11-24 interview");
    expect(await seen()).not.toContain("2026-11-27 interview");
    const newest =
      (await at.house.ask("legal.view", { id: at.linh })).interviews.at(-1)?.id ?? null;
    const mistake = { kind: "mistake", on: "2026-11-24", reason: "Not hers" } as const;
    await at.house.ask("legal.prepareInterview", { id: at.linh, card: mistake, replaces: newest });
    expect((await seen()).join()).not.toContain("interview");
  });

  it("shows the planned end of a stay to all staff", async () => {
    await at.as("noor");
    const { current } = await at.house.ask("people.view", { id: at.mina });
    const day = current?.stay.plannedUntil ?? "";
    expect(await week(day)).toMatchObject(
      Array.from({ length: 3 }, () => ({ day, about: { what: "stayEnd" } })),
    );
  });

  it("shows a hidden file to named users only, beyond what the house sees", async () => {
    await at.as("samira");
    const { version } = (await at.house.ask("people.view", { id: at.linh })).card;
    await at.house.ask("hidden.hide", { id: at.linh, version, colleagues: [] });
    expect(await seen()).toContain("2026-11-25 planReview");
    await at.as("tom");
    expect(await seen()).toEqual(["2026-11-28 ends", "2026-11-28 ends"]);
    const { people } = await at.house.ask("calendar.lines", weekOf);
    expect(people.find(({ id }) => id === at.linh)).toMatchObject({ name: null });
  });
});

describe("the view of a user", () => {
  it("is stored for that user alone, and forgets a former colleague", async () => {
    await at.as("noor");
    expect(await at.house.ask("calendar.filter", {})).toEqual(wholeCalendar);
    const filter = { view: "day", without: ["plan"], worker: await idOf("tom") } as const;
    await at.house.ask("calendar.remember", { filter: { ...filter, without: ["plan"] } });
    expect(await at.house.ask("calendar.filter", {})).toEqual(filter);
    await at.as("tom");
    expect(await at.house.ask("calendar.filter", {})).toEqual(wholeCalendar);

    const nobody = { ...wholeCalendar, worker: crypto.randomUUID() };
    expect(await at.house.call("calendar.remember", { filter: nobody })).toMatchObject({
      error: { type: "NotFound" },
    });
    const tom = await idOf("tom");
    await at.as("ada");
    await at.house.ask("users.remove", { id: tom });
    await at.as("noor");
    expect(await at.house.ask("calendar.filter", {})).toEqual({ ...filter, worker: null });
  });
});

const weekOf = { from: "2026-11-23", days: 7 };
