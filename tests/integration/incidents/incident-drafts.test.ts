// Drafts about incidents and complaints: kept for users who may write them, until they are saved, or their record is deleted.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { ComplaintId } from "../../../domain/incidents/complaint.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { aComplaint, anIncident } from "../../helpers/builders.ts";
import { type ContactsHouse, contactsHouse } from "../../helpers/integration/sessions-house.ts";
import { openHouseOf, signInLater } from "../../helpers/integration/test-house.ts";

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

const complain = async () => (await at.house.ask("complaints.take", aComplaint())).id;

const answer = (id: ComplaintId, satisfied: "no" | null) =>
  at.house.ask("complaints.answer", {
    id,
    version: 1,
    answer: "It will be quiet.",
    form: "talk",
    satisfied,
  });

it("of an answer stays until someone answers, and is not readable after leaving the office", async () => {
  const id = await complain();
  const spot = spotOf(`complaint ${id} answer`);
  await save(spot);
  await at.as("tom");
  await save(spot);
  await at.as("ada");
  await at.house.ask("users.setRoles", { id: at.ids.tom, roles: ["shelter"] });
  await at.as("tom");
  expect(await at.house.ask("drafts.read", { spot })).toBeNull();
  await at.as("samira");
  expect(await at.house.ask("drafts.read", { spot })).toMatchObject({ content });
  await answer(id, null);
  expect(kept()).toEqual([]);
});

it("of a second review stays until it is recorded, and is deleted with the text of the complaint", async () => {
  const [id, other] = [await complain(), await complain()];
  await answer(id, "no");
  await answer(other, null);
  await at.as("tom");
  for (const one of [id, other]) await save(spotOf(`complaint ${one} second`));
  await at.house.ask("complaints.second", { id, version: 2, second: "It is quiet now." });
  expect(kept()).toEqual([`complaint ${other} second`]);
  at.house.lock();
  at.house.now = Instant.parse("2027-01-25T20:10:00.000Z");
  await signInLater(at.house, "tom");
  expect(kept()).toEqual([]);
});

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
