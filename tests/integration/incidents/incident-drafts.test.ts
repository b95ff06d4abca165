// Drafts about incidents: kept for users who may write them, until they are saved, or their record is deleted.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { anIncident } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/counselling-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

const content = JSON.stringify({ answer: "Half of an answer" });

let at: ContactsHouse;
beforeEach(async () => {
  at = await contactsHouse();
});
afterEach(() => {
  expect(at.house.fault).toBeNull();
  at.house.remove();
});

const spotOf = (object: string): DraftSpot => ({ kind: "wrong", personId: null, object });
const save = (spot: DraftSpot) => at.house.ask("drafts.save", { spot, version: 0, content });
const kept = () =>
  openHouseOf(at.house).database.file.prepare("SELECT object FROM drafts").pluck().all();

it("of an assessment stays until it is recorded, and so does one of a follow-up", async () => {
  const { id: breach } = await at.house.ask("breaches.open", {
    who: "Invented",
    toWhom: "Invented",
    how: "",
    knownOn: "2026-11-24",
    risk: "real",
    reasons: null,
    personIds: [],
    actions: [],
  });
  const followed = anIncident(at.linh, { followUpOn: "2026-11-24" });
  const { id: incident } = await at.house.ask("incidents.record", followed);
  await save(spotOf(`breach ${breach} assess`));
  await save(spotOf(`incident ${incident} followUp`));
  await at.house.ask("breaches.assess", {
    id: breach,
    version: 1,
    outcome: "unfounded",
    assessment: { text: "Invented" },
  });
  await at.house.ask("incidents.followUp", { id: incident, version: 1, outcome: "Invented" });
  expect(kept()).toEqual([]);
});
