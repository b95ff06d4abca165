// Two files turn out to be one person, and both had a plan.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  everythingKept,
  aCall,
  aGoal,
  aReview,
  aStep,
  aWorkTrial,
} from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { intakeHouse, type IntakeHouse } from "../../helpers/integration/intake-house.ts";

let at: IntakeHouse;
beforeAll(async () => {
  at = await intakeHouse();
  await at.as("samira");
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

async function planOf(name: string): Promise<PersonId> {
  const { house } = at;
  const names = { name, caller: "", phone: "" };
  const call = aCall({ names, decision: { kind: "accepted", personId: null } });
  const { decision } = await house.ask("referrals.take", call);
  if (decision.kind !== "accepted") throw new Error("Not accepted");
  const id = decision.personId;
  const made = { entryId: null, version: 0, ...aGoal(), steps: [aStep()] };
  await house.ask("plan.save", { id, ...made });
  await house.ask("plan.saveRecord", { id, recordId: null, version: 0, ...aWorkTrial() });
  return id;
}

it("keeps the plans of both, each goal with its steps, and continues from there", async () => {
  const { house } = at;
  const [keptId, mergedId] = [await planOf("Sam Invented"), await planOf("Sami Invented")];
  await house.ask("plan.review", {
    ...(await shownOf(house, mergedId)),
    on: "2026-11-20",
    said: aReview(),
  });
  const { kept, merged } = await house.ask("merging.compare", { keptId, mergedId });
  await house.ask("merging.merge", {
    keptId,
    mergedId,
    keptVersion: kept.card.version,
    mergedVersion: merged.card.version,
    take: everythingKept,
  });

  const { entries, records, reviewOn } = await house.ask("plan.view", { id: keptId });
  const goals = entries.filter(({ kind }) => kind === "goal");
  const steps = entries.filter(({ kind }) => kind === "step");
  expect(steps.map(({ partOf }) => partOf)).toEqual(goals.map(({ id }) => id));
  expect(entries.map(({ content }) => content.state)).toEqual(entries.map(() => "open"));
  expect(records).toHaveLength(2);
  expect(reviewOn).toBe("2027-02-20");
  const again = { id: keptId, entryId: goals[1]?.id ?? null, version: 1, steps: [] };
  expect(await house.call("plan.save", { ...again, ...aGoal("Sleep") })).toMatchObject({
    ok: true,
  });
});
