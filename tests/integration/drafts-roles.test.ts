// Her own key opens what she left half written; what belongs to a part of the file that she has left is not shown any more.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Instant } from "../../domain/calendar.ts";
import { contactDraft } from "../../domain/contact.ts";
import { type DraftSpot, readerOfDraft } from "../../domain/draft.ts";
import { legalDraft } from "../../domain/legal/legal-draft.ts";
import type { PersonId } from "../../domain/person.ts";
import { planDraft } from "../../domain/plan/plan-file.ts";
import type { UserId } from "../../domain/user.ts";
import { aCall } from "../builders.ts";
import { addCareWorker, admit } from "./changes/change.ts";
import { signIn } from "./going-out.ts";
import {
  addColleague,
  foundHouse,
  letIn,
  signInLater,
  testHouse,
  type TestHouse,
} from "./test-house.ts";

let house: TestHouse;
let samira: UserId;
let personId: PersonId;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house, ["admin", "care"]);
  samira = await addCareWorker(house, "samira");
  ({ personId } = await admit(house, 0));
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

it("hides what a role gave to read once it is taken away, and shows it again with the role", async () => {
  const { id: call } = await house.ask(
    "referrals.take",
    aCall({ decision: { kind: "refused", reason: "no-place" } }),
  );
  const closed: readonly DraftSpot[] = [
    contactDraft(personId, "new"),
    planDraft(personId, "goal"),
    legalDraft(personId, "note"),
    { kind: "intake", personId, object: "family" },
    { kind: "referral", personId: null, object: call },
  ];
  const stay: readonly DraftSpot[] = [log, { kind: "intake", personId, object: "arrival" }];
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
  for (const part of ["office", "care"] as const) {
    house.lock();
    await letIn(house, "ada", { signInName: "samira", id: samira }, part);
  }
  await signIn(house, "samira");

  expect(await listed()).toHaveLength(closed.length + stay.length);
  for (const spot of closed)
    expect(await house.ask("drafts.read", { spot })).toMatchObject({ content });
});

it("leaves out a call whose names have gone to the office, although nobody decided about it", async () => {
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
});

async function signInLate(signInName: string): Promise<void> {
  house.lock();
  await signInLater(house, signInName);
}

it("keeps the words of the centre for administrators, and those about somebody for the office", () => {
  expect(readerOfDraft({ kind: "letter", personId: null, object: "invitation en" })).toBe("admin");
  expect(readerOfDraft({ kind: "letter", personId, object: "1" })).toBe("office");
  expect(readerOfDraft({ kind: "dossier", personId, object: "1 release" })).toBe("care");
  expect(readerOfDraft({ kind: "dossier", personId, object: "1 facts" })).toBe("office");
  expect(readerOfDraft(legalDraft(personId, "interview", "1"))).toBe("care");
});
