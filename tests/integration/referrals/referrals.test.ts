import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { aCall } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
const begun = preparedHouse(async (house) => {
  await foundHouse(house);
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("ada");
  return {};
});
beforeEach(async () => {
  ({ house } = await begun());
});
afterEach(() => house.remove());

const everything = { referredBy: null, text: "", page: 0 } as const;

async function as(who: string): Promise<void> {
  house.lock();
  await house.unlock(who);
}

async function take(change: Partial<Input<"referrals.take">> = {}): Promise<ReferralId> {
  return (await house.ask("referrals.take", aCall(change))).id;
}

async function decide(id: ReferralId, decision: Input<"referrals.decide">["decision"]) {
  const { card } = await house.ask("referrals.view", { id });
  return house.ask("referrals.decide", { id, version: card.version, decision });
}

describe("a referral at night", () => {
  it(
    "is recorded by a volunteer, who sees the names and not the text for the office",
    long,
    async () => {
      await as("noor");
      const id = await take();

      expect(await house.ask("referrals.view", { id })).toMatchObject({
        card: { number: 1, referredBy: "police", decision: { kind: "waiting" }, decidedAt: null },
        names: { state: "open", names: { name: "Mina Invented", caller: "Zone Nowhere, Peeters" } },
        suspicion: { state: "closed", exists: true },
        told: [{ words: { state: "closed", exists: true }, byName: "noor Invented" }],
        takenBy: "noor Invented",
      });
      const { referrals } = await house.ask("referrals.list", { ...everything, filter: "open" });
      expect(referrals).toMatchObject([{ suspicion: null, names: { state: "open" } }]);
    },
  );

  it("is read completely by the office the next morning", async () => {
    await as("noor");
    const id = await take();
    await house.ask("referrals.tell", { id, told: { text: "They called again at five." } });
    await as("ada");

    expect(await house.ask("referrals.view", { id })).toMatchObject({
      suspicion: { state: "open", content: { form: "ForcedLabour", sector: "construction" } },
      told: [
        { words: { content: { text: "Sleeps on the building site." } } },
        { words: { content: { text: "They called again at five." } } },
      ],
    });
  });

  it("can be corrected by a volunteer, except what they cannot read", async () => {
    await as("noor");
    const id = await take();
    const { told: _told, decision: _decision, ...call } = aCall();
    const corrected = { ...call, id, version: 1, ageRange: "18-25" as const };

    const refused = await house.call("referrals.change", corrected);
    expect(refused).toEqual({ ok: false, error: { type: "NotMember", compartment: "office" } });
    expect(await house.ask("referrals.change", { ...corrected, suspicion: null })).toMatchObject({
      version: 2,
      ageRange: "18-25",
    });
    const again = await house.call("referrals.change", { ...corrected, suspicion: null });
    expect(again).toEqual({ ok: false, error: { type: "ChangedMeanwhile" } });
    await as("ada");
    expect(await house.ask("referrals.view", { id })).toMatchObject({
      suspicion: { content: { form: "ForcedLabour" } },
    });
  });

  it("deletes the draft", async () => {
    const spot = { kind: "referral", personId: null, object: null } as const;
    await house.ask("drafts.save", { spot, version: 0, content: "{}" });
    await take();

    expect(await house.ask("drafts.read", { spot })).toBeNull();
  });

  it("is in the calendar while an interview is planned, by the name that the house knows", async () => {
    const id = await take();
    const calls = async () =>
      (await house.ask("calendar.lines", { from: "2026-11-23", days: 7 })).calls;
    expect(await calls()).toEqual([]);
    await decide(id, { kind: "invited", on: "2026-11-27", at: "14:30" });
    const { card, names } = await house.ask("referrals.view", { id });
    const name = names.state === "open" ? names.names.name : null;
    expect(await calls()).toEqual([
      { id, number: card.number, day: "2026-11-27", at: "14:30", name },
    ]);
    await decide(id, { kind: "no-show" });
    expect(await calls()).toEqual([]);
  });

  it("is refused when it is in the future, or invites for yesterday", async () => {
    for (const change of [
      { receivedAt: "2027-01-01T00:00:00.000Z" },
      { decision: { kind: "invited", on: "2026-11-23", at: null } },
    ] as const)
      expect(await house.call("referrals.take", aCall(change))).toMatchObject({
        ok: false,
        error: { type: "InvalidInput" },
      });
    const listed = await house.ask("referrals.list", { ...everything, filter: "all" });
    expect(listed.total).toBe(0);
  });
});

describe("a decision", () => {
  it("hands the names to the office, and the volunteer no longer finds the referral", async () => {
    await as("noor");
    const id = await take();
    await decide(id, { kind: "refused", reason: "no-place" });

    expect(await house.call("referrals.view", { id })).toMatchObject({
      error: { type: "NotFound" },
    });
    const volunteersList = await house.ask("referrals.list", { ...everything, filter: "all" });
    expect(volunteersList).toMatchObject({ referrals: [], total: 0, open: 0 });
    await as("ada");
    expect(await house.ask("referrals.view", { id })).toMatchObject({
      card: { decision: { kind: "refused", reason: "no-place" } },
      names: { state: "open", names: { name: "Mina Invented" } },
    });
  });

  it("can be changed later, keeping the earlier decision, and restores the names", async () => {
    const id = await take({ decision: { kind: "refused", reason: "no-place" } });
    await decide(id, { kind: "invited", on: "2026-11-27", at: "14:30" });
    await as("noor");

    expect(await house.ask("referrals.view", { id })).toMatchObject({
      card: { version: 2, decision: { kind: "invited", on: "2026-11-27", at: "14:30" } },
      names: { state: "open", names: { name: "Mina Invented" } },
      past: [
        { action: "referralDecided", detail: "invited" },
        { action: "read" },
        { action: "referralDecided", detail: "refused" },
        { action: "referralTaken" },
      ],
    });
    const { file } = openHouseOf(house).database;
    const kept = file.prepare(
      "SELECT version, card ->> '$.decision.reason' AS reason FROM referrals_history",
    );
    expect(kept.all()).toEqual([{ version: 1, reason: "no-place" }]);
  });

  it("opens a file with the data of the referral", async () => {
    const id = await take();
    const { decision } = await decide(id, { kind: "accepted", personId: null });
    if (decision.kind !== "accepted") throw new Error("She was accepted");

    expect(await house.ask("people.view", { id: decision.personId })).toMatchObject({
      card: {
        name: "Mina Invented",
        sex: "female",
        age: { basis: "estimated", years: 30, on: "2026-11-24" },
        languages: ["ro"],
      },
      identity: { content: { name: "Mina Invented" } },
    });
    // Changing the decision back and forth opens no second file.
    await decide(id, { kind: "waiting" });
    expect(await decide(id, { kind: "accepted", personId: null })).toMatchObject({ decision });
    const everybody = await house.ask("people.list", { filter: "all", page: 0 });
    expect(everybody.total).toBe(1);
  });

  it("goes to the existing file of a known person", async () => {
    const first = await take({ decision: { kind: "accepted", personId: null } });
    const { card } = await house.ask("referrals.view", { id: first });
    const second = await take();
    const { decision } = card;
    if (decision.kind !== "accepted") throw new Error("She was accepted");

    expect(await decide(second, { ...decision })).toMatchObject({ decision });
    const nobody = { kind: "accepted", personId: "00000000-0000-4000-8000-000000000000" } as const;
    const lost = await house.call("referrals.take", aCall({ decision: nobody }));
    expect(lost).toEqual({ ok: false, error: { type: "NotFound" } });
    const past = await house.ask("people.history", { id: decision.personId, page: 0 });
    expect(past.lines.filter(({ action }) => action === "referralTaken")).toHaveLength(2);
  });
});

describe("the list", () => {
  it("has open ones on top by urgency, then interviews, then the others, newest first", async () => {
    await take({ urgency: "can-wait", names: { name: "Third", caller: "", phone: "" } });
    await take({ decision: { kind: "reoriented", to: "A service" } });
    await take({ decision: { kind: "invited", on: "2026-11-26", at: null } });
    await take({ decision: { kind: "refused", reason: "other" } });
    await take({ urgency: "tonight" });
    await take({ urgency: "this-week" });

    const { referrals, total, open } = await house.ask("referrals.list", {
      ...everything,
      filter: "all",
    });
    expect(referrals.map(({ card }) => card.number)).toEqual([5, 6, 1, 3, 4, 2]);
    expect({ total, open }).toEqual({ total: 6, open: 4 });
    const settled = await house.ask("referrals.list", { ...everything, filter: "settled" });
    expect(settled.referrals.map(({ card }) => card.number)).toEqual([4, 2]);
  });

  it("is searched by name, caller, phone and number, and filtered by source", async () => {
    const names = { name: "Svitlana Kovalenko", caller: "CAW, Janssens", phone: "02 555 00 00" };
    await take({ names, decision: { kind: "refused", reason: "other" } });
    await take({ referredBy: "self" });

    for (const text of ["kovalenka", "janssens", "555", "1"])
      expect(
        (await house.ask("referrals.list", { ...everything, filter: "all", text })).referrals,
      ).toMatchObject([{ card: { number: 1 } }]);
    const own = { ...everything, filter: "all", referredBy: "self" } as const;
    expect((await house.ask("referrals.list", own)).total).toBe(1);
    await as("noor");
    const byName = { ...everything, filter: "all", text: "kovalenka" } as const;
    expect((await house.ask("referrals.list", byName)).total).toBe(0);
  });

  it(
    "continues pages from the open ones to the others without losing or repeating one",
    long,
    async () => {
      for (let call = 0; call < 205; call += 1)
        await take(call % 2 === 0 ? {} : { decision: { kind: "refused", reason: "other" } });

      const pages = await Promise.all(
        [0, 1, 2].map((page) =>
          house.ask("referrals.list", { ...everything, filter: "all", page }),
        ),
      );
      expect(pages.map(({ referrals }) => referrals.length)).toEqual([200, 5, 0]);
      const numbers = pages.flatMap(({ referrals }) => referrals.map(({ card }) => card.number));
      expect(new Set(numbers).size).toBe(205);
    },
  );
});

describe("Today", () => {
  it("shows urgent referrals, interviews of the week and how many others wait", async () => {
    await take({ urgency: "tonight" });
    await take({ decision: { kind: "invited", on: "2026-11-30", at: "09:00" } });
    await take({ decision: { kind: "invited", on: "2026-12-24", at: null } });
    await take();
    await take();
    await as("noor");

    const { needs } = await house.ask("today.view", {});
    expect(needs).toMatchObject([
      { kind: "referralUrgent", name: "Mina Invented", referredBy: "police" },
      { kind: "interview", on: "2026-11-30", at: "09:00" },
      { kind: "referralsWaiting", count: 2, oldest: "2026-11-24" },
    ]);
  });
});

describe("the database itself", () => {
  it("refuses readable names of a settled referral, a decision without its detail, and changed texts", async () => {
    await take();
    const { file } = openHouseOf(house).database;
    for (const sql of [
      "UPDATE referrals SET decision = 'refused', decided_at = '2026', refusal_reason = 'other'",
      "UPDATE referrals SET decision = 'refused', decided_at = '2026', name = NULL, caller = NULL, phone = NULL",
      "UPDATE referrals SET decision = 'accepted', decided_at = '2026', caller = NULL, phone = NULL, name = NULL",
      "UPDATE referrals SET interview_on = '2026-11-30'",
      "UPDATE referrals SET erased_at = '2026'",
      "UPDATE referral_words SET sealed = x'00'",
    ])
      expect(() => file.exec(sql), sql).toThrow();
  });
});
