// A review of the plan that was recorded by mistake: in the wrong file, or with a wrong answer.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import type { PlanEntryView } from "../../../domain/plan/plan-entry.ts";
import { personById } from "../../../db/people/people.ts";
import { allUsers } from "../../../db/users/users.ts";
import { ok } from "../../../domain/core/result.ts";
import { accessDataIn } from "../../../electron/vault/disclosures/data-held-on-person.ts";
import { read } from "../../../electron/vault/platform/transactions.ts";
import { aGoal, aReview } from "../../helpers/builders.ts";
import { shownOf } from "../../helpers/plan-as-shown.ts";
import { legalHouse } from "../../helpers/integration/legal-house.ts";
import { letIn, openHouseOf, type TestHouse } from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let linh: PersonId;
let mina: PersonId;
let first: PlanEntryView;
beforeAll(async () => {
  ({ house, linh, mina } = await legalHouse());
  const goal = { id: linh, entryId: null, version: 0, ...aGoal(), steps: [] };
  await house.ask("plan.save", goal);
  const said = aReview("canary of somebody else");
  await house.ask("plan.review", { ...(await shownOf(house, linh)), on: "2026-11-20", said });
  first = await review();
});
afterAll(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

const plan = () => house.ask("plan.view", { id: linh });

async function review(): Promise<PlanEntryView> {
  const found = (await plan()).entries.find(({ kind }) => kind === "review");
  if (found === undefined) throw new Error("It was gone through");
  return found;
}

const count = (version: number, counts: boolean, id = linh, entryId = first.id) =>
  house.call("plan.countReview", { id, entryId, version, counts });

it("no longer counts, is not printed for the person, and has no next date", async () => {
  expect((await plan()).reviewOn).toBe("2027-02-20");
  expect(heldOfLinh()).toContain("canary of somebody else");

  expect(await count(1, false)).toMatchObject({ ok: true });

  expect(await plan()).toMatchObject({ reviewOn: "2027-02-24" });
  expect(await review()).toMatchObject({ version: 2, state: "dropped", content: first.content });
  expect(heldOfLinh()).not.toContain("canary");
  expect(await count(1, false)).toMatchObject({ error: { type: "ChangedMeanwhile" } });
});

it("counts again where marking it was the mistake, unchanged", async () => {
  expect(await count(2, true)).toMatchObject({ ok: true });
  const { at: _at, ...stands } = await review();
  expect(first).toMatchObject({ ...stands, version: 1 });
  expect(heldOfLinh()).toContain("canary of somebody else");
});

it("is neither a goal nor another person’s", async () => {
  const goal = (await plan()).entries[0]?.id;
  for (const answer of [await count(1, false, linh, goal), await count(3, false, mina)])
    expect(answer).toMatchObject({ error: { type: "NotFound" } });
});

it("names who agreed it, also after a colleague withdrew and restored it", async () => {
  const { byName } = await review();
  const tom = allUsers(openHouseOf(house).database.db).find(
    ({ signInName }) => signInName === "tom",
  );
  if (tom === undefined) throw new Error("Tom works here");
  house.lock();
  await letIn(house, "samira", tom, "care");
  await house.unlock("tom");
  for (const counts of [false, true])
    expect(await count((await review()).version, counts)).toMatchObject({ ok: true });
  expect((await review()).byName).toBe(byName);
});

function heldOfLinh(): string {
  const held = read(openHouseOf(house), house.vault.clock, (context) => {
    const person = personById(context.tx, linh);
    return ok(person && accessDataIn(context, person, { kind: "care" }));
  });
  return JSON.stringify(held);
}
