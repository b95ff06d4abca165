import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { goalsToTakeAlong } from "../../../domain/plan/plan-review.ts";
import type { PlanEntryId } from "../../../domain/plan/plan-entry.ts";
import {
  aConference,
  aGoal,
  anInterview,
  aReview,
  aStep,
  aWorkTrial,
} from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
beforeAll(async () => {
  at = await legalHouse();
  ({ house, linh, mina } = at);
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const today = "2026-11-24";
const plan = (id = linh) => house.ask("plan.view", { id });
const save = (
  written: Pick<Input<"plan.save">, "header" | "content">,
  more: Partial<Input<"plan.save">> = {},
) =>
  house.call("plan.save", {
    id: linh,
    entryId: null,
    version: 0,
    steps: [],
    ...written,
    ...more,
  });
const invalid = (...fields: readonly string[]) => ({
  ok: false,
  error: { type: "InvalidInput", fields },
});

let goalId: PlanEntryId;

describe("a goal", () => {
  it("is written with its first steps, and is in one file alone", async () => {
    const saved = await save(aGoal(), { steps: [aStep("Buy a lamp", { day: "2026-12-01" })] });
    expect(saved).toMatchObject({ ok: true });
    const { entries } = await plan();
    expect(entries).toMatchObject([
      { kind: "goal", version: 1, byName: "samira Invented", content: { state: "open" } },
      { kind: "step", partOf: entries[0]?.id, forWhom: "team", day: "2026-12-01" },
    ]);
    if (entries[0] !== undefined) goalId = entries[0].id;
    expect((await plan(mina)).entries).toEqual([]);
  });

  it("changes by versions, and refuses one that was read before another", async () => {
    const again = { entryId: goalId, version: 1 };
    expect(await save(aGoal("Sleep eight hours"), again)).toMatchObject({ ok: true });
    expect(await save(aGoal("Sleep ten hours"), again)).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    expect((await plan()).entries[0]).toMatchObject({
      id: goalId,
      version: 2,
      content: { content: { words: "Sleep eight hours" } },
    });
  });

  it("is not changed from another file, nor into something else", async () => {
    const again = { entryId: goalId, version: 2 };
    expect(await save(aGoal(), { ...again, id: mina })).toMatchObject({
      error: { type: "NotFound" },
    });
    expect(await save(aConference(), again)).toMatchObject({ error: { type: "NotFound" } });
  });

  it("belongs to a component where it is psycho-social, and to none elsewhere", async () => {
    const { header, content } = aGoal();
    const legal = { ...content, strand: "legal" } as typeof content;
    expect(await save({ header, content: legal })).toEqual(invalid("component"));
  });
});

describe("a step", () => {
  it("belongs to a goal or a conference of the same person", async () => {
    expect(await save(aStep("See a doctor", { partOf: goalId }))).toMatchObject({ ok: true });
    expect(await save(aStep("See a doctor", { partOf: goalId }), { id: mina })).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it("says who is responsible, and names a colleague only where it is theirs", async () => {
    expect(await save(aStep("Call", { forWhom: null }))).toEqual(invalid("header.forWhom"));
    expect(await save(aStep("Call", { forWhom: "worker" }))).toEqual(invalid("header.workerId"));
  });

  it("stays in place when it is ticked", async () => {
    const step = (await plan()).entries.find(({ kind }) => kind === "step");
    const again = { entryId: step?.id ?? null, version: 1 };
    const done = aStep("Buy a lamp", { state: "done", partOf: null });
    expect(await save(done, again)).toEqual(invalid("header.partOf"));
    const ticked = aStep("Buy a lamp", { state: "done", partOf: goalId });
    expect(await save(ticked, again)).toMatchObject({ ok: true });
  });
});

describe("what is assessed and decided", () => {
  it("has a day that is not in the future", async () => {
    expect(await save(aConference("To come", "2026-11-25"))).toEqual(invalid("day"));
  });

  it("makes tasks of the decisions of a conference", async () => {
    const steps = [aStep("Ask the town hall", { day: "2026-11-30" })];
    expect(await save(aConference(), { steps })).toMatchObject({ ok: true });
    const { entries } = await plan();
    const conference = entries.find(({ kind }) => kind === "conference");
    expect(entries.at(-1)).toMatchObject({ kind: "step", partOf: conference?.id });
  });
});

describe("a review", () => {
  it("needs a goal, and stores the plan as it was", async () => {
    const said = aReview();
    expect(
      await house.call("plan.review", { ...(await shownOf(house, mina)), on: today, said }),
    ).toMatchObject({
      error: { type: "NotFound" },
    });
    expect((await plan()).reviewOn).toBe("2027-02-24");
    await house.ask("plan.review", { ...(await shownOf(house, linh)), on: "2026-11-20", said });
    await save(aGoal("Sleep ten hours"), { entryId: goalId, version: 2 });
    const { entries, reviewOn } = await plan();
    expect(reviewOn).toBe("2027-02-20");
    expect(entries.at(-1)).toMatchObject({
      kind: "review",
      day: "2026-11-20",
      content: {
        content: {
          goals: [
            {
              words: "Sleep eight hours",
              steps: [{ text: "See a doctor" }, { text: "Buy a lamp", state: "done" }],
            },
          ],
        },
      },
    });
  });

  it("is refused where anything of the plan was changed since it was shown", async () => {
    const shown = await shownOf(house, linh);
    await save(aGoal("Sleep ten hours"), { entryId: goalId, version: 3 });
    const agree = async (seen: typeof shown) =>
      house.call("plan.review", { ...seen, on: today, said: aReview() });
    expect(await agree(shown)).toMatchObject({ error: { type: "ChangedMeanwhile" } });
    expect(await agree({ ...shown, shown: [] })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    expect(await agree(await shownOf(house, linh))).toMatchObject({ ok: true });
  });

  it("is signed on the screen with a drawn signature, and without one otherwise", async () => {
    const drawn = { ...aReview(), how: "screen" as const };
    const review = async (said: Input<"plan.review">["said"]) =>
      house.call("plan.review", { ...(await shownOf(house, linh)), on: today, said });
    expect(await review(drawn)).toEqual(invalid("signature"));
    const line: [number, number][] = [
      [10, 10],
      [90, 40],
    ];
    expect(await review({ ...drawn, signature: [line] })).toMatchObject({ ok: true });
    expect(await review({ ...drawn, how: "paper", signature: [line] })).toEqual(
      invalid("signature"),
    );
  });
});

describe("a record of the project", () => {
  it("has its facts for the house and its texts for care workers, by versions", async () => {
    const trial = aWorkTrial();
    await house.ask("plan.saveRecord", { id: linh, recordId: null, version: 0, ...trial });
    const [seen] = (await plan()).records;
    expect(seen).toMatchObject({ version: 1, facts: trial.facts, words: { content: trial.words } });
    const recordId = seen?.id ?? null;
    const over = { ...trial.facts, outcome: "finished" } as typeof trial.facts;
    const change = (facts: typeof trial.facts, version = 1) =>
      house.call("plan.saveRecord", { id: linh, recordId, version, facts, words: trial.words });
    expect(await change(over)).toEqual(invalid("facts.until"));
    expect(await change({ ...over, until: today })).toMatchObject({ ok: true });
    expect(await change(over, 2)).toMatchObject({ ok: false });
    expect(await change({ ...over, until: today })).toMatchObject({
      error: { type: "ChangedMeanwhile" },
    });
    const mistake = { ...over, until: today, outcome: "mistake" } as typeof over;
    expect(await change(mistake, 2)).toMatchObject({ ok: true });
    expect((await plan()).records).toEqual([]);
  });
});

describe("what is added automatically", () => {
  it("adds a prepared interview, and removes it when its day is past", async () => {
    const card = anInterview({ on: "2026-12-03" });
    await house.ask("legal.prepareInterview", { id: linh, card, replaces: null });
    const past = anInterview({ on: "2026-11-03" });
    await house.ask("legal.prepareInterview", { id: linh, card: past, replaces: null });
    expect((await plan()).outside).toEqual([
      { from: "interview", on: "2026-12-03", withWhom: "Invented police" },
    ]);
  });
});

describe("its printout", () => {
  it("has the goals that the person wants on it, and names no staff in its steps", async () => {
    const { header, content } = aGoal("Never to stand on paper");
    const kept = { ...content, onPaper: false } as typeof content;
    expect(await save({ header, content: kept })).toMatchObject({ ok: true });
    const { id: workerId } = await house.ask("session.me", {});
    const workersStep = aStep("Call the clinic", { forWhom: "worker", workerId, partOf: goalId });
    expect(await save(workersStep)).toMatchObject({ ok: true });
    const entries = (await plan()).entries.flatMap(({ content: seen, ...entry }) =>
      seen.state === "open" ? [{ ...entry, content: seen.content }] : [],
    );
    const along = JSON.stringify(goalsToTakeAlong(entries));
    expect(along).toContain("Sleep ten hours");
    expect(along).toContain("Call the clinic");
    expect(along).not.toContain("Never to stand on paper");
    expect(along).not.toContain("samira");
  });

  it("can be sent by a care worker, and is in the history of the person", async () => {
    const paper = { kind: "planSheet", way: "printed", personId: linh } as const;
    await house.ask("papers.note", paper);
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    expect(lines[0]).toMatchObject({ action: "printed", detail: "planSheet" });
    await at.as("ada");
    expect(await house.call("papers.note", paper)).toMatchObject({ error: { type: "Forbidden" } });
    await at.as("samira");
  });
});

describe("reading it", () => {
  it("leaves an entry in the audit log of the file, once for each reader", async () => {
    const { lines } = await house.ask("people.history", { id: linh, page: 0 });
    const actions = lines.map(({ action, detail }) => (action === "read" ? detail : action));
    expect(actions).toEqual(
      expect.arrayContaining(["plan", "planChanged", "planReviewed", "projectRecorded"]),
    );
    expect(actions.filter((one) => one === "plan")).toHaveLength(1);
  });

  it.each(["ada", "noor"])("is never %s", async (name) => {
    await at.as(name);
    expect(await house.call("plan.view", { id: linh })).toMatchObject({
      error: { type: "Forbidden" },
    });
  });
});

describe("the tables", () => {
  const columns =
    "id, entry_id, version, person_id, kind, state, part_of, for_whom, worker_id, day, sealed_care, recorded_at, recorded_by";
  const copy = (change: string, of: string) =>
    `INSERT INTO plan_entries (${columns}) SELECT ${change} FROM plan_entries WHERE kind = '${of}' AND version = 1 LIMIT 1`;
  const rest = "sealed_care, recorded_at, recorded_by";
  it.each([
    "UPDATE plan_entries SET state = 'done'",
    "UPDATE project_records SET level = NULL",
    // A goal with a day, a step for nobody, an unknown worker, an open conference.
    copy(`'x', 'x', 1, person_id, kind, state, NULL, NULL, NULL, '2026-11-24', ${rest}`, "goal"),
    copy(`'x', 'x', 1, person_id, kind, state, NULL, NULL, NULL, NULL, ${rest}`, "step"),
    copy(`'x', 'x', 1, person_id, kind, state, NULL, 'worker', NULL, NULL, ${rest}`, "step"),
    copy(`'x', 'x', 1, person_id, kind, 'open', NULL, NULL, NULL, day, ${rest}`, "conference"),
    // A version of nothing, of another person, of another kind; a step of another person's goal.
    copy(`'x', 'y', 2, person_id, kind, state, NULL, NULL, NULL, NULL, ${rest}`, "goal"),
    copy(
      `'x', entry_id, 4, (SELECT id FROM people WHERE number = 2), kind, state, NULL, NULL, NULL, NULL, ${rest}`,
      "goal",
    ),
    copy(`'x', entry_id, 4, person_id, 'step', state, NULL, 'team', NULL, NULL, ${rest}`, "goal"),
    copy(
      `'x', 'x', 1, (SELECT id FROM people WHERE number = 2), 'step', 'open', id, 'team', NULL, NULL, ${rest}`,
      "goal",
    ),
    "DELETE FROM plan_entries WHERE kind = 'goal'",
    `INSERT INTO project_records SELECT 'x', 'x', 1, person_id, 'language', NULL, 'a1', NULL, NULL,
      NULL, NULL, 'planned', sealed_care, recorded_at, recorded_by, NULL FROM project_records LIMIT 1`,
    `INSERT INTO project_records SELECT 'x', 'x', 1, person_id, 'training', NULL, NULL, NULL, NULL,
      NULL, NULL, 'planned', sealed_care, recorded_at, recorded_by, NULL FROM project_records LIMIT 1`,
    `INSERT INTO project_records SELECT 'x', 'x', 1, person_id, 'work', NULL, NULL, 'care', NULL,
      NULL, NULL, 'running', sealed_care, recorded_at, recorded_by, NULL FROM project_records LIMIT 1`,
  ])("refuse %s", (sql) => {
    const { file } = openHouseOf(house).database;
    // By a constraint of the table, not because a column was added since.
    expect(() => file.prepare(sql).run()).toThrow(/^(?!table .* columns)/);
  });
});
