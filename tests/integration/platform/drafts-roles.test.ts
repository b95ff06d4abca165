// A user's own key opens their drafts; those that belong to a compartment they have left are no longer shown.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drafts } from "../../../db/drafts/drafts.table.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { sessionDraft } from "../../../domain/counselling/session.ts";
import { type DraftSpot, readerOfDraft } from "../../../domain/drafts/draft.ts";
import { remarkDraft } from "../../../domain/health/health-card.ts";
import { disclosureDraftKey } from "../../../domain/disclosures/disclosure-draft-key.ts";
import { legalDraftKey } from "../../../domain/legal/legal-draft-key.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { planDraft } from "../../../domain/plan/plan-file.ts";
import { contactBanDraft } from "../../../domain/safety/safety.ts";
import type { UserId } from "../../../domain/users/user.ts";
import { sealDraft } from "../../../electron/vault/keys/sealed-drafts.ts";
import { aCall } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
let samira: UserId;
let personId: PersonId;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  const samira = await addCareWorker(house, "samira");
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

const content = JSON.stringify({ text: "half a sentence" });
const log: DraftSpot = { kind: "log", personId: null, object: null };

async function listed(): Promise<readonly DraftSpot[]> {
  return (await house.ask("drafts.list", {})).map(({ spot }) => spot);
}

it(
  "hides what a role could read once it is removed, and shows it again with the role",
  long,
  async () => {
    const { id: call } = await house.ask(
      "referrals.take",
      aCall({ decision: { kind: "refused", reason: "no-place" } }),
    );
    const closed: readonly DraftSpot[] = [
      sessionDraft(personId, "new"),
      planDraft(personId, "goal"),
      legalDraftKey(personId, "note"),
      { kind: "intake", personId, object: "family" },
      { kind: "referral", personId: null, object: call },
    ];
    const stay: readonly DraftSpot[] = [log, { kind: "safetyCard", personId, object: null }];
    await signIn(house, "samira");
    for (const spot of [...closed, ...stay])
      await house.ask("drafts.save", { spot, version: 0, content });

    await signIn(house, "ada");
    await house.ask("users.setRoles", { id: samira, roles: ["shelter"] });
    await signIn(house, "samira");

    expect(await listed()).toHaveLength(stay.length);
    expect(await listed()).toEqual(expect.arrayContaining([...stay]));
    for (const spot of closed) expect(await house.ask("drafts.read", { spot })).toBeNull();
    for (const spot of stay) expect(await house.ask("drafts.read", { spot })).not.toBeNull();

    await signIn(house, "ada");
    await house.ask("users.setRoles", { id: samira, roles: ["care"] });
    house.lock();
    await letIn(house, "ada", { signInName: "samira", id: samira }, "office", "care");
    await signIn(house, "samira");

    expect(await listed()).toHaveLength(closed.length + stay.length);
    for (const spot of closed)
      expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
  },
);

describe("a form that shows more to care workers", () => {
  const spots: () => readonly DraftSpot[] = () => [
    { kind: "intake", personId, object: "exploitation" },
    { kind: "intake", personId, object: "arrival" },
    { kind: "appointment", personId: null, object: null },
    { kind: "medicine", personId: null, object: null },
    { kind: "wrong", personId: null, object: "incident" },
    { kind: "wrong", personId: null, object: "breach" },
    legalDraftKey(personId, "event", "1"),
    legalDraftKey(personId, "record", "1"),
    disclosureDraftKey(personId, "line", "1"),
  ];
  const give = (roles: readonly ["admin", ...("care" | "shelter")[]]) =>
    house.ask("users.setRoles", { id: samira, roles: [...roles] });

  it("keeps its content from an author who is no longer a care worker", long, async () => {
    await house.ask("users.setRoles", { id: samira, roles: ["admin", "care"] });
    house.lock();
    await letIn(house, "ada", { signInName: "samira", id: samira }, "office", "care");
    await signIn(house, "samira");
    for (const spot of spots()) await house.ask("drafts.save", { spot, version: 1, content });
    expect(await listed()).toHaveLength(spots().length);

    await signIn(house, "ada");
    await give(["admin"]);
    await signIn(house, "samira");
    expect(await listed()).toEqual([]);
    for (const spot of spots()) expect(await house.ask("drafts.read", { spot })).toBeNull();

    await signIn(house, "ada");
    await give(["admin", "care"]);
    house.lock();
    await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
    await signIn(house, "samira");
    expect(await listed()).toHaveLength(spots().length);
  });

  it("keeps it in memory, too, while the disk is full", async () => {
    await signIn(house, "samira");
    const spot: DraftSpot = { kind: "appointment", personId: null, object: null };
    const { file } = openHouseOf(house).database;
    file.pragma("query_only = ON");
    await house.ask("drafts.save", { spot, version: 0, content });
    file.pragma("query_only = OFF");
    expect(await listed()).toEqual([spot]);

    await signIn(house, "ada");
    await house.ask("users.setRoles", { id: samira, roles: ["shelter"] });
    await signIn(house, "samira");
    expect(await listed()).toEqual([]);
  });

  it("opens to an author who never was one", async () => {
    await give(["admin"]);
    await signIn(house, "samira");
    for (const spot of spots()) await house.ask("drafts.save", { spot, version: 1, content });
    expect(await listed()).toHaveLength(spots().length);
  });
});

it("treats a draft of an earlier program as one that may contain everything", async () => {
  house.lock();
  await letIn(house, "ada", { signInName: "samira", id: samira }, "care");
  await signIn(house, "samira");
  const spot: DraftSpot = { kind: "appointment", personId: null, object: null };
  const { bundleSeed, vault, userId, database } = openHouseOf(house);
  const place = {
    vaultId: vault.id,
    userId,
    kind: spot.kind,
    personId: "",
    object: "",
    version: 0,
  };
  const sealed = sealDraft(bundleSeed, place, content);
  database.db
    .insert(drafts)
    .values({ ...place, sealed, savedAt: house.now })
    .run();
  expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });

  await signIn(house, "ada");
  await house.ask("users.setRoles", { id: samira, roles: ["shelter"] });
  await signIn(house, "samira");
  expect(await house.ask("drafts.read", { spot })).toBeNull();
});

it(
  "leaves out a referral whose names have moved to the office, although it was not decided",
  long,
  async () => {
    const noor = await addColleague(house, "ada", "noor", ["shelter"]);
    await signIn(house, "ada");
    const { id: call } = await house.ask("referrals.take", aCall());
    const spots: readonly DraftSpot[] = [
      { kind: "referral", personId: null, object: call },
      { kind: "referral", personId: null, object: `${call} told` },
    ];
    await signIn(house, "noor");
    for (const spot of spots) await house.ask("drafts.save", { spot, version: 1, content });
    expect(await listed()).toHaveLength(2);

    house.now = Instant.parse("2027-01-06T20:10:00.000Z");
    await signInLate("ada");
    await signInLate("noor");
    expect(await listed()).toEqual([]);
    for (const spot of spots) expect(await house.ask("drafts.read", { spot })).toBeNull();

    await signInLate("ada");
    await house.ask("users.setRoles", { id: noor, roles: ["care"] });
    house.lock();
    await letIn(house, "ada", { signInName: "noor", id: noor }, "office");
    await signInLate("noor");
    expect(await listed()).toHaveLength(2);
  },
);

async function signInLate(signInName: string): Promise<void> {
  house.lock();
  await signInLater(house, signInName);
}

it("keeps the centre's texts for administrators, and those about people for the office", () => {
  expect(readerOfDraft({ kind: "letter", personId: null, object: "invitation en" })).toBe("admin");
  expect(readerOfDraft({ kind: "letter", personId, object: "1" })).toBe("office");
  expect(readerOfDraft({ kind: "dossier", personId, object: "1 release" })).toBe("care");
  expect(readerOfDraft({ kind: "dossier", personId, object: "1 facts" })).toBe("office");
  expect(readerOfDraft(legalDraftKey(personId, "interview", "1"))).toBe("care");
  expect(readerOfDraft(contactBanDraft(personId))).toBe("office");
  expect(readerOfDraft(remarkDraft(personId))).toBe("care");
});
