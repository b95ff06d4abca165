// The plan's tasks on Today: for the assigned colleague, for the team, and for the care worker of the person.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserId } from "../../../domain/users/user.ts";
import { aGoal, aReview, aStep } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
let samira: UserId;
let tom: UserId;
beforeAll(async () => {
  at = await legalHouse();
  const workers = await at.house.ask("assistance.workers", {});
  const idOf = (name: string) => {
    const found = workers.find((one) => one.name.startsWith(name));
    if (found === undefined) throw new Error("She works here");
    return found.id;
  };
  [samira, tom] = [idOf("samira"), idOf("tom")];
  at.house.lock();
  await letIn(at.house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  const [assistance] = await at.house.ask("assistance.ofPerson", { id: at.linh });
  await at.house.ask("assistance.assign", {
    id: assistance?.track.id ?? "",
    userId: samira,
    from: "2026-11-24",
  });
  const steps = [
    aStep("Hers", { forWhom: "worker", workerId: samira, day: "2026-11-26" }),
    aStep("His", { forWhom: "worker", workerId: tom, day: "2026-11-20" }),
    aStep("Theirs", { forWhom: "team", day: "2026-11-24" }),
    aStep("Her own", { forWhom: "person", day: "2026-11-25" }),
    aStep("Much later", { forWhom: "team", day: "2026-12-24" }),
    aStep("Some day", { forWhom: "team" }),
    aStep("Done", { forWhom: "team", day: "2026-11-24", state: "done" }),
  ];
  await save(aGoal(), steps);
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const save = (written: ReturnType<typeof aGoal>, steps: ReturnType<typeof aStep>[] = []) =>
  at.house.ask("plan.save", { id: at.linh, entryId: null, version: 0, ...written, steps });
const needs = async () => (await at.house.ask("today.view", {})).needs;
const steps = async () =>
  (await needs()).flatMap((need) => (need.kind === "planStep" ? [need.text] : []));
const reviews = async () =>
  (await needs()).flatMap((need) => (need.kind === "planReview" ? [need.reviewOn] : []));
const setMonths = async (planMonths: number) => {
  await at.as("ada");
  const settings = await at.house.ask("house.settings", {});
  await at.house.ask("house.saveSettings", { ...settings, planMonths });
};

describe("a step", () => {
  it.each([
    ["samira", ["Theirs", "Her own", "Hers"]],
    ["tom", ["His", "Theirs"]],
    ["ada", []],
    ["noor", []],
  ])("is shown to %s where it concerns them, once its day is near: %s", async (name, told) => {
    await at.as(name);
    expect(await steps()).toEqual(told);
  });

  it("is no longer shown once it is ticked off, and shown again when that is undone", async () => {
    await at.as("tom");
    const { entries } = await at.house.ask("plan.view", { id: at.linh });
    const his = entries.find(({ workerId }) => workerId === tom);
    const set = (state: "open" | "done", version: number) =>
      at.house.ask("plan.save", {
        id: at.linh,
        entryId: his?.id ?? null,
        version,
        steps: [],
        ...aStep("His", {
          state,
          forWhom: "worker",
          workerId: tom,
          day: "2026-11-20",
          partOf: his?.partOf ?? null,
        }),
      });
    await set("done", 1);
    expect(await steps()).toEqual(["Theirs"]);
    await set("open", 2);
    expect(await steps()).toEqual(["His", "Theirs"]);
  });
});

describe("a step to a goal", () => {
  const given = async (state: "open" | "dropped" | "done") => {
    const { entries } = await at.house.ask("plan.view", { id: at.linh });
    const goal = entries.find(
      ({ content }) => content.state === "open" && content.content.kind === "goal",
    );
    await at.house.ask("plan.save", {
      id: at.linh,
      entryId: goal?.id ?? null,
      version: goal?.version ?? 0,
      steps: [],
      ...aGoal(),
      header: { ...aGoal().header, state },
    });
  };

  it("is no longer shown once the goal was given up, and shown again when it is resumed", async () => {
    await at.as("tom");
    await given("dropped");
    expect(await steps()).toEqual([]);
    await given("done");
    expect(await steps()).toEqual(["His", "Theirs"]);
    await given("open");
    expect(await steps()).toEqual(["His", "Theirs"]);
  });
});

describe("a review", () => {
  it("is shown a week ahead, by the centre's interval in months, to the assigned care worker", async () => {
    await at.as("samira");
    expect(await reviews()).toEqual([]);
    await at.house.ask("plan.review", {
      ...(await shownOf(at.house, at.linh)),
      on: "2026-08-28",
      said: aReview(),
    });
    expect(await reviews()).toEqual(["2026-11-28"]);
    await at.as("tom");
    expect(await reviews()).toEqual([]);
    await setMonths(1);
    await at.as("samira");
    expect(await reviews()).toEqual(["2026-09-28"]);
    await setMonths(6);
    await at.as("samira");
    expect(await reviews()).toEqual([]);
    await setMonths(3);
  });

  it("is no longer shown once the plan was reviewed", async () => {
    await at.as("samira");
    await at.house.ask("plan.review", {
      ...(await shownOf(at.house, at.linh)),
      on: "2026-11-24",
      said: aReview(),
    });
    expect(await reviews()).toEqual([]);
  });
});
