// The draft of a goal in one strand of the plan leaves those of the others.
import { afterAll, beforeAll, expect, it } from "vitest";
import { planDraft } from "../../../domain/plan/plan-file.ts";
import { aGoal } from "../../helpers/builders.ts";
import { type LegalHouse, legalHouse } from "../../helpers/integration/legal-house.ts";

let at: LegalHouse;
beforeAll(async () => {
  at = await legalHouse();
});
afterAll(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

it("deletes the draft of its own strand alone", async () => {
  const { house, linh: id } = at;
  for (const strand of ["administrative", "psychoSocial"] as const) {
    const spot = planDraft(id, "goal", strand);
    await house.ask("drafts.save", { spot, version: 0, content: JSON.stringify({ strand }) });
  }
  const goal = { id, entryId: null, version: 0, ...aGoal(), steps: [] };
  await house.ask("plan.save", { ...goal, begunIn: "administrative" });
  const left = (await house.ask("drafts.list", {})).map(({ spot }) => spot.object);
  expect(left).toEqual(["goal psychoSocial"]);
});
