// A hidden file: users who are not named for it open neither its plan nor its health data, and see nothing of it on Today.
import { afterAll, beforeAll, expect, it } from "vitest";
import { aGoal, aHealthCard, aReview, aStep } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn } from "../../helpers/integration/test-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
  const { house, linh: id } = at;
  const workers = await house.ask("assistance.workers", {});
  const tom = workers.find(({ name }) => name.startsWith("tom"))?.id;
  if (tom === undefined) throw new Error("He works here");
  house.lock();
  await letIn(house, "samira", { signInName: "tom", id: tom }, "care");
  await at.as("samira");
  const steps = [aStep("Whisper", { day: "2026-11-24" })];
  await house.ask("plan.save", { id, entryId: null, version: 0, ...aGoal(), steps });
  await house.ask("plan.review", {
    ...(await shownOf(house, id)),
    on: "2026-08-01",
    said: aReview(),
  });
  const { version } = (await house.ask("people.view", { id })).card;
  await house.ask("hidden.hide", { id, version, colleagues: [] });
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const kinds = async () =>
  (await at.house.ask("today.view", {})).needs
    .map(({ kind }) => kind)
    .filter((kind) => kind === "planStep" || kind === "planReview");

it("stays with named users, who can have it signed on paper", async () => {
  const { house, linh: id } = at;
  expect(await house.ask("plan.view", { id })).toMatchObject({ isHidden: true });
  expect((await kinds()).toSorted()).toEqual(["planReview", "planStep"]);
  const drawn = { ...aReview(), how: "screen" as const, signature: [[[1, 1] as [number, number]]] };
  expect(
    await house.call("plan.review", {
      ...(await shownOf(house, id)),
      on: "2026-11-24",
      said: drawn,
    }),
  ).toMatchObject({
    error: { type: "HiddenOnPaper" },
  });
});

it("is shown on Today by its number, as several users look there", async () => {
  const { needs } = await at.house.ask("today.view", {});
  const review = needs.find(({ kind }) => kind === "planReview");
  expect(review).toMatchObject({ person: { id: at.linh, name: null } });
  expect(JSON.stringify(needs)).not.toContain("Linh");
});

it("is closed to another care worker in every way", async () => {
  const { house, linh: id } = at;
  await at.as("tom");
  expect(await kinds()).toEqual([]);
  const step = { id, entryId: null, version: 0, ...aStep(), steps: [] };
  const card = { id, follows: null, agreedOn: null, card: aHealthCard() };
  for (const answer of [
    await house.call("plan.view", { id }),
    await house.call("plan.save", step),
    await house.call("plan.review", { id, shown: [], on: "2026-11-24", said: aReview() }),
    await house.call("health.view", { id }),
    await house.call("health.saveCard", card),
  ])
    expect(answer).toMatchObject({ error: { type: "NotNamed" } });
});
