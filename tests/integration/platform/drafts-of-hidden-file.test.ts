// A draft about a file that was hidden since is for those who are named for it.
import { afterEach, beforeEach, expect, it } from "vitest";
import { sessionDraft } from "../../../domain/counselling/session.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { legalDraftKey } from "../../../domain/legal/legal-draft-key.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { aCall, anIncident } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const day = "2026-11-24";
const content = JSON.stringify({ text: "half a sentence about Linh" });
const nobody = { personId: null } as const;

let house: TestHouse;
let samira: UserId;
let personId: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  const samira = await addCareWorker(house, "samira");
  house.lock();
  await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
  await signIn(house, "ada");
  const { personId } = await admit(house, 0);
  return { samira, personId };
});
beforeEach(async () => {
  ({ house, samira, personId } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function hide(colleagues: readonly UserId[] = []): Promise<void> {
  const { card } = await house.ask("people.view", { id: personId });
  await house.ask("hidden.hide", {
    id: personId,
    version: card.version,
    colleagues: [...colleagues],
  });
}

async function listed(): Promise<readonly DraftSpot[]> {
  return (await house.ask("drafts.list", {})).map(({ spot }) => spot);
}

const save = (spot: DraftSpot) => house.ask("drafts.save", { spot, version: 1, content });

it("stays sealed for a user who is not named, and comes back with the file", long, async () => {
  const linhsSpots: readonly DraftSpot[] = [
    sessionDraft(personId, "new"),
    legalDraftKey(personId, "note"),
    { kind: "intake", personId, object: "family" },
    { kind: "safetyCard", personId, object: null },
  ];
  const log: DraftSpot = { kind: "log", ...nobody, object: null };
  await signIn(house, "samira");
  for (const spot of [...linhsSpots, log]) await save(spot);

  await signIn(house, "ada");
  await hide();
  await signIn(house, "samira");
  expect(await listed()).toEqual([log]);
  for (const spot of linhsSpots) expect(await house.ask("drafts.read", { spot })).toBeNull();

  await signIn(house, "ada");
  const { card } = await house.ask("people.view", { id: personId });
  await house.ask("hidden.show", { id: personId, version: card.version });
  await signIn(house, "samira");
  expect(await listed()).toHaveLength(linhsSpots.length + 1);
});

it("stays open to a named user", async () => {
  const spot = legalDraftKey(personId, "note");
  await signIn(house, "samira");
  await save(spot);

  await signIn(house, "ada");
  await hide([samira]);
  await signIn(house, "samira");
  expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
});

it("keeps the person's referral, appointment and incident with the rest", async () => {
  const { id: call } = await house.ask("referrals.take", aCall());
  openHouseOf(house)
    .database.file.prepare("UPDATE referrals SET person_id = ? WHERE id = ?")
    .run(personId, call);
  await house.ask("calendar.plan", {
    personId,
    day,
    at: "22:00",
    minutes: 60,
    place: "doctor",
    weeks: 1,
    needsEscort: false,
    escort: null,
    interpreter: null,
    care: null,
  });
  const { id: incident } = await house.ask("incidents.record", anIncident(personId));
  const appointment = openHouseOf(house)
    .database.file.prepare("SELECT id FROM appointments")
    .pluck()
    .get() as string;
  const spots: readonly DraftSpot[] = [
    { kind: "referral", ...nobody, object: call },
    { kind: "referral", ...nobody, object: `${call} told` },
    { kind: "appointment", ...nobody, object: `${day} ${appointment}` },
    { kind: "wrong", ...nobody, object: `incident ${incident}` },
  ];
  await signIn(house, "samira");
  for (const spot of spots) await save(spot);
  expect(await listed()).toHaveLength(spots.length);

  await signIn(house, "ada");
  await hide();
  await signIn(house, "samira");
  expect(await listed()).toEqual([]);
});

it("keeps what a user types while not named: their form shows nothing of it", async () => {
  await hide();
  await signIn(house, "samira");
  const spot: DraftSpot = { kind: "safetyCard", personId, object: null };
  await save(spot);
  expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
});
