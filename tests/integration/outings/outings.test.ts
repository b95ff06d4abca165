import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, Instant } from "../../../domain/core/calendar-date.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aNewcomer } from "../../helpers/builders.ts";
import { anOuting, countIn, leaveHouse, presences } from "../../helpers/integration/going-out.ts";
import {
  addColleague,
  letIn,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let beds: readonly string[];
const prepared = preparedHouse(async (house) => {
  const beds = (await foundHouse(house)).map((room) => room.beds[0]?.id ?? "");
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  return { beds };
});
beforeEach(async () => {
  ({ house, beds } = await prepared());
});
afterEach(() => house.remove());

describe("going out", () => {
  it("records roughly where and until when, for the board, the count and the list", async () => {
    const linh = await admit("Linh Invented", 0);
    const ana = await admit("Ana Invented", 1);

    const { id } = await goOut([linh], { whereTo: "the market" });

    const view = await list();
    expect(view.inside.map((person) => person.id)).toEqual([ana]);
    expect(view.out).toMatchObject([
      { id, whereTo: "the market", stage: "out", byName: "noor Invented", people: [{ id: linh }] },
    ]);
    const { lines } = await house.ask("census.view", { night: null });
    expect(lines.map(({ state }) => state)).toEqual(["pass", "unsure"]);
    expect((await presences(house)).map(({ state }) => state)).toEqual(["signedOut", "inside"]);
  });

  it("is one outing for a family, whose members come back individually", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    const { id } = await goOut([linh, ana, linh]);
    expect((await list()).out.map(({ people }) => people.length)).toEqual([2]);

    await house.ask("passes.back", { personIds: [ana] });
    expect((await list()).out).toMatchObject([{ id, people: [{ id: linh }] }]);
    expect((await list()).back).toMatchObject([{ passId: id, person: { id: ana } }]);

    await house.ask("passes.stillOut", { id, personIds: [ana] });
    expect((await list()).out[0]?.people.map((person) => person.id)).toEqual([linh, ana]);
  });

  it("is refused to a person who is out, does not live here, or returns before leaving", async () => {
    const linh = await admit("Linh Invented", 0);
    const gone = await admit("Gone Invented", 1);
    await leave(gone);
    expect(await refusal("passes.goOut", outing([gone]))).toBe("NotResident");
    expect(await refusal("passes.goOut", outing([linh, gone]))).toBe("NotResident");
    for (const minutes of [0, -5, 60 * 24 * 40])
      expect(
        await refusal("passes.goOut", outing([linh], { backBy: addMinutes(house.now, minutes) })),
      ).toBe("BackByOutside");

    const { id } = await goOut([linh]);
    expect(await refusal("passes.goOut", outing([linh]))).toBe("AlreadyOut");
    await house.ask("passes.back", { personIds: [linh] });
    expect(await refusal("passes.back", { personIds: [linh] })).toBe("NotOut");
    const later = { id, backBy: addMinutes(house.now, 90), personIds: [linh] };
    expect(await refusal("passes.agree", later)).toBe("NotOut");
    await goOut([linh]);
    expect(await refusal("passes.stillOut", { id, personIds: [linh] })).toBe("AlreadyOut");
  });
});

describe("a person who is late", () => {
  it("is on Today by time, amber and then as an alarm, until another time is agreed", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    await goOut([ana], { backBy: addMinutes(house.now, 100) });
    const { id } = await goOut([linh], { backBy: addMinutes(house.now, 90) });
    expect(await overdue()).toEqual([]);

    house.now = addMinutes(house.now, 101);
    expect(await overdue()).toEqual([
      [linh, "late"],
      [ana, "late"],
    ]);
    const { lines } = await house.ask("census.view", { night: null });
    expect(lines.map(({ state }) => state)).toEqual(["unsure", "unsure"]);

    expect(await presences(house)).toMatchObject(
      (await list()).out.map(({ backBy: since }) => ({ why: { because: "late", since } })),
    );
    house.now = addMinutes(house.now, 50);
    expect(await overdue()).toEqual([
      [linh, "alarm"],
      [ana, "late"],
    ]);
    const backBy = addMinutes(house.now, 30);
    await house.ask("passes.agree", { id, backBy, personIds: [linh] });
    expect(await overdue()).toEqual([[ana, "late"]]);
  });

  it("is an alarm at once in case of great danger", async () => {
    house.lock();
    const samira = await addColleague(house, "ada", "samira", ["care"]);
    await letIn(house, "ada", { signInName: "samira", id: samira }, "office");
    await house.unlock("samira");
    const linh = await admit("Linh Invented", 0);
    await house.ask("safety.assess", {
      id: linh,
      level: "high",
      on: "2026-11-24",
      reviewOn: "2026-12-01",
      withPerson: true,
      reasons: { reasons: "", ownWords: "" },
    });
    await goOut([linh], { backBy: addMinutes(house.now, 90) });
    expect((await house.ask("passes.list", {})).out).toMatchObject([{ danger: "high" }]);
    house.now = addMinutes(house.now, 91);
    expect(await overdue()).toEqual([[linh, "alarm"]]);
  });
});

describe("the missing-resident steps", () => {
  it("are ticked with name and time, include the safety card, and end with the return", async () => {
    const linh = await admit("Linh Invented", 0);
    const card = { codeWord: "marigold", neverContact: [], whenGoingOut: "", whenRecognised: "" };
    await house.ask("safety.saveCard", { id: linh, version: 0, card });
    await goOut([linh]);
    const { id } = await house.ask("missing.open", { personId: linh });
    expect(await house.ask("missing.open", { personId: linh })).toEqual({ id });
    const begun = await house.ask("missing.view", { id });
    expect(begun).toMatchObject({ safety: { codeWord: "marigold" }, pass: { stage: "out" } });
    const stepId = begun.steps[1]?.id ?? "";
    await house.ask("missing.tick", { id, stepId, isDone: true });
    await house.ask("missing.tick", { id, stepId: begun.steps[0]?.id ?? "", isDone: true });
    await house.ask("missing.tick", { id, stepId: begun.steps[0]?.id ?? "", isDone: false });
    const description = { lastSeen: "at the tram", looks: "red coat" };
    await house.ask("missing.describe", { id, version: 1, description });
    expect(await refusal("missing.describe", { id, version: 1, description })).toBe(
      "ChangedMeanwhile",
    );

    const view = await house.ask("missing.view", { id });
    expect(view.steps.map(({ done }) => done?.byName ?? null).slice(0, 3)).toEqual([
      null,
      "noor Invented",
      null,
    ]);
    expect((await house.ask("today.view", {})).needs[0]).toMatchObject({
      kind: "searching",
      who: { id: linh },
    });

    await house.ask("passes.back", { personIds: [linh] });
    expect(await house.ask("missing.view", { id })).toMatchObject({ ended: { as: "back" } });
    expect(await refusal("missing.tick", { id, stepId, isDone: false })).toBe("SearchOver");
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["wentOut", "searchOpened", "stepTaken", "stepTakenBack", "cameBack"]),
    );
    expect(JSON.stringify(lines)).not.toContain("tram");
  });

  it("end with a departure, and the outing with them", async () => {
    const linh = await admit("Linh Invented", 0);
    await goOut([linh]);
    const { id } = await house.ask("missing.open", { personId: linh });

    await leave(linh);

    expect((await list()).out).toEqual([]);
    expect(await house.ask("missing.view", { id })).toMatchObject({
      ended: { as: "left" },
      stay: null,
    });
  });

  it("can be started for a person absent without notice, and not for one who left", async () => {
    const linh = await admit("Linh Invented", 0);
    const { id } = await house.ask("missing.open", { personId: linh });
    expect(await house.ask("missing.view", { id })).toMatchObject({ pass: null });
    await house.ask("passes.back", { personIds: [linh] });
    await leave(linh);
    expect(await refusal("missing.open", { personId: linh })).toBe("NotResident");
  });

  it("are written by an administrator, in three languages; ticked ones keep their text", async () => {
    const linh = await admit("Linh Invented", 0);
    const { id } = await house.ask("missing.open", { personId: linh });
    const before = await house.ask("missing.steps", {});
    const [first, ...rest] = before;
    if (first === undefined) throw new Error("The house has steps");
    await house.ask("missing.tick", { id, stepId: first.id, isDone: true });
    house.lock();
    await house.unlock("ada");

    const reworded = { ...first, en: "Look everywhere" };
    const saved = await house.ask("missing.saveSteps", { steps: [reworded, ...rest] });

    expect(saved.map(({ en }) => en)).toEqual(["Look everywhere", ...rest.map(({ en }) => en)]);
    const { steps } = await house.ask("missing.view", { id });
    expect(steps.filter(({ done }) => done !== null).map(({ en }) => en)).toEqual([first.en]);
    expect(steps).toHaveLength(before.length + 1);
  });
});

describe("the details of an outing", () => {
  it("are erased some hours after the return, and the history keeps that it happened", async () => {
    const [linh, ana] = [await admit("Linh Invented", 0), await admit("Ana Invented", 1)];
    await goOut([linh], { whereTo: "the market of canaries" });
    const { id } = await house.ask("missing.open", { personId: linh });
    const stepId = (await house.ask("missing.steps", {}))[0]?.id ?? "";
    await house.ask("missing.tick", { id, stepId, isDone: true });
    await house.ask("passes.back", { personIds: [linh] });
    await goOut([ana], { backBy: addMinutes(house.now, 60 * 24 * 5) });

    await signInAgain(60 * 47);
    expect(await counted()).toEqual({ passes: 2, people: 2, searches: 1, ticks: 1 });
    await signInAgain(61);

    expect(await counted()).toEqual({ passes: 1, people: 1, searches: 0, ticks: 0 });
    expect(await refusal("missing.view", { id })).toBe("NotFound");
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("wentOut");
  });
});

describe("the database itself", () => {
  it("refuses two outings at once, a stranger, and a tick after the end", async () => {
    const linh = await admit("Linh Invented", 0);
    const { id } = await goOut([linh]);
    const { file } = openHouseOf(house).database;
    const again = () =>
      file
        .prepare(
          `INSERT INTO pass_people (pass_id, person_id, stay_id)
           SELECT 'other', person_id, stay_id FROM pass_people WHERE pass_id = ?`,
        )
        .run(id);
    file
      .prepare(
        `INSERT INTO passes SELECT 'other', out_at, out_by, where_to, back_by, company, has_phone, by_count FROM passes`,
      )
      .run();
    expect(again).toThrow("UNIQUE");
    const { id: searchId } = await house.ask("missing.open", { personId: linh });
    await leave(linh);
    expect(again).toThrow("does not live here");
    expect(() =>
      file
        .prepare(
          `INSERT INTO missing_ticks SELECT ?, id, '2026-11-24T21:00:00.000Z',
             (SELECT id FROM users LIMIT 1) FROM missing_steps LIMIT 1`,
        )
        .run(searchId),
    ).toThrow("the search is over");
    expect(() => file.prepare("UPDATE passes SET back_by = out_at").run()).toThrow("CHECK");
    expect(() => file.prepare("UPDATE passes SET company = 'crowd'").run()).toThrow("CHECK");
  });
});

async function admit(name: string, bed: number): Promise<PersonId> {
  const { personId } = await house.ask("stays.admit", {
    ...aNewcomer({ name }),
    bedId: beds[bed] ?? "",
  });
  return personId;
}

const leave = (id: PersonId) => leaveHouse(house, id);

const list = () => house.ask("passes.list", {});

const outing = (people: readonly PersonId[], change: Partial<Input<"passes.goOut">> = {}) =>
  anOuting(house, people, change);
const goOut = (people: readonly PersonId[], change: Partial<Input<"passes.goOut">> = {}) =>
  house.ask("passes.goOut", outing(people, change));

const refusal = async (...[name, input]: Parameters<TestHouse["call"]>): Promise<string | null> => {
  const answer = await house.call(name, input);
  return answer.ok ? null : answer.error.type;
};

async function overdue() {
  const { needs } = await house.ask("today.view", {});
  return needs.flatMap((need) =>
    need.kind === "overdue" ? [[need.people[0]?.id, need.stage] as const] : [],
  );
}

async function signInAgain(minutesLater: number): Promise<void> {
  house.lock();
  house.now = Instant.parse(addMinutes(house.now, minutesLater));
  await house.unlock("noor");
}

async function counted() {
  return Promise.resolve({
    passes: countIn(house, "passes"),
    people: countIn(house, "pass_people"),
    searches: countIn(house, "missing_searches"),
    ticks: countIn(house, "missing_ticks"),
  });
}
