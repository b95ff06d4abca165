// A number is assigned once: its record may be deleted, and nothing else ever gets that number.
import { afterEach, beforeEach, expect, it } from "vitest";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { ErasurePart } from "../../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { waitForErasure } from "../../helpers/integration/erasure-wait.ts";
import { everythingKept, aCall } from "../../helpers/builders.ts";
import { addCareWorker, admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { countIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  foundHouse,
  openHouseOf,
  preparedHouse,
  signInLater,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
const begun = preparedHouse(async (house) => {
  await foundHouse(house, ["admin", "care"]);
  await addCareWorker(house, "samira");
  return {};
});
beforeEach(async () => {
  ({ house } = await begun());
});
afterEach(() => {
  expect(house.fault).toBeNull();
  house.remove();
});

async function signIn(who: string, on: string): Promise<void> {
  house.lock();
  house.now = Instant.parse(`${on}T20:10:00.000Z`);
  await signInLater(house, who);
}

const fileOf = (id: PersonId) => house.ask("people.view", { id });

async function leave(id: PersonId): Promise<void> {
  const [newest] = await house.ask("assistance.ofPerson", { id });
  await house.ask("assistance.close", {
    id: newest?.track.id ?? "",
    on: "2026-11-24",
    leavesOn: CalendarDate.parse("2026-11-24"),
    destination: "unknown",
    reason: "ended-by-person",
  });
}

it("is not reused for a person after a merged file was erased with the one that was kept", async () => {
  const { personId: kept } = await admit(house, 0);
  const call = await house.ask("referrals.take", aCall());
  const accepted = { kind: "accepted", personId: null } as const;
  const { decision } = await house.ask("referrals.decide", {
    id: call.id,
    version: 1,
    decision: accepted,
  });
  if (decision.kind !== "accepted") throw new Error("It was");
  const merged = decision.personId;
  const { number } = (await fileOf(merged)).card;
  await house.ask("merging.merge", {
    keptId: kept,
    mergedId: merged,
    take: everythingKept,
    keptVersion: (await fileOf(kept)).card.version,
    mergedVersion: (await fileOf(merged)).card.version,
  });
  await leave(kept);
  await signIn("samira", "2027-01-12");
  const { orderId } = await house.ask("forgetting.propose", {
    id: kept,
    parts: [...ErasurePart.options],
    ground: "asked",
    notBefore: "2027-01-12",
  });
  await signIn("ada", "2027-01-12");
  await house.ask("forgetting.agree", { orderId });
  await waitForErasure(house);
  await house.ask("forgetting.erase", { orderId });
  expect(countIn(house, "people")).toBe(0);
  const { decision: next } = await house.ask("referrals.take", aCall({ decision: accepted }));
  const newcomer = next.kind === "accepted" ? next.personId : kept;
  expect((await fileOf(newcomer)).card.number).toBe(number + 1);
});

it("is not reused for a referral after the first was deleted", async () => {
  const refused = { kind: "refused", reason: "no-place" } as const;
  expect((await house.ask("referrals.take", aCall({ decision: refused }))).number).toBe(1);
  await signIn("samira", "2027-02-12");
  await signIn("samira", "2029-02-12");
  expect(countIn(house, "referrals")).toBe(0);
  expect((await house.ask("referrals.take", aCall())).number).toBe(2);
});

it("only increases", async () => {
  await admit(house, 0);
  const { file } = openHouseOf(house).database;
  expect(() => file.exec("UPDATE given_numbers SET last = last - 1")).toThrow("given once");
});
