import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { ReferralId } from "../../../domain/referrals/referral.ts";
import { aCall } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  signInLater,
  testHouse,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = testHouse();
  await foundHouse(house);
});
afterEach(() => house.remove());

async function take(change: Partial<Input<"referrals.take">> = {}): Promise<ReferralId> {
  return (await house.ask("referrals.take", aCall(change))).id;
}

async function decide(id: ReferralId, decision: Input<"referrals.decide">["decision"]) {
  const { card } = await house.ask("referrals.view", { id });
  return house.ask("referrals.decide", { id, version: card.version, decision });
}

describe("after the configured weeks", () => {
  const counted = async () => house.ask("referrals.counts", { year: 2026 });

  it("refusals and no-shows lose names and texts automatically; counts, codes and the others stay", async () => {
    const refused = await take({ decision: { kind: "refused", reason: "no-place" } });
    const noShow = await take({ referredBy: "self" });
    await decide(noShow, { kind: "no-show" });
    const reoriented = await take({ decision: { kind: "reoriented", to: "A service" } });
    const waiting = await take();
    const before = await counted();

    await signInOn("2027-01-05"); // six weeks to the day
    expect(await namesOf(refused)).toMatchObject({ state: "open" });
    await signInOn("2027-01-06");

    for (const id of [refused, noShow]) expect(await namesOf(id)).toEqual({ state: "erased" });
    for (const id of [reoriented, waiting])
      expect(await namesOf(id)).toMatchObject({ state: "open" });
    expect(await counted()).toEqual(before);
    expect(await house.ask("referrals.view", { id: refused })).toMatchObject({
      card: { referredBy: "police", decision: { reason: "no-place" }, languages: ["ro"] },
      suspicion: { state: "open", content: { form: "ForcedLabour" } },
      told: [],
      past: [{ action: "read" }, { action: "referralErased" }, { action: "read" }, {}, {}],
    });
  });

  it("the rest is deleted after its months, once its year is over; the counts of that year stay", async () => {
    const refused = await take({ decision: { kind: "refused", reason: "no-place" } });
    const changed = await take({ referredBy: "self" });
    await decide(changed, { kind: "no-show" });
    const waiting = await take();
    const before = await counted();
    await signInOn("2027-01-06");
    await signInOn("2028-11-23");
    expect(await namesOf(refused)).toEqual({ state: "erased" });
    await signInOn("2028-11-25");
    for (const id of [refused, changed])
      expect(await house.call("referrals.view", { id })).toMatchObject({
        error: { type: "NotFound" },
      });
    expect((await house.ask("referrals.view", { id: waiting })).card.id).toBe(waiting);
    expect(await counted()).toEqual(before);
    const { file } = openHouseOf(house).database;
    expect(file.prepare("SELECT count(*) FROM referrals_history").pluck().get()).toBe(0);
  });

  it("nothing is restored: retyped names are not stored, texts are refused", async () => {
    const id = await take({ decision: { kind: "refused", reason: "no-place" } });
    await signInOn("2027-01-06");
    const { told: _told, decision: _decision, ...call } = aCall();

    await house.ask("referrals.change", { ...call, id, version: 1 });
    await decide(id, { kind: "waiting" });

    expect(await namesOf(id)).toEqual({ state: "erased" });
    expect(await house.call("referrals.tell", { id, told: { text: "Again" } })).toMatchObject({
      error: { type: "NotFound" },
    });
  });

  it(
    "an undecided referral is asked about, and is the office's alone afterwards",
    long,
    async () => {
      const waiting = await take();
      const undecided = async () =>
        (await house.ask("today.view", {})).needs.filter(
          ({ kind }) => kind === "referralUndecided",
        );

      await signInOn("2026-12-29");
      expect(await undecided()).toEqual([]);
      await signInOn("2026-12-30");
      expect(await undecided()).toMatchObject([
        { referralId: waiting, name: "Mina Invented", goesOn: "2027-01-06" },
      ]);
      await signInOn("2027-01-05");
      expect(await undecided()).toHaveLength(1);
      expect(houseKnows("Mina Invented")).toBe(true);
      await signInOn("2027-01-06");

      expect(await undecided()).toEqual([]);
      expect(houseKnows("Mina Invented")).toBe(false);
      expect(await namesOf(waiting)).toMatchObject({ state: "open" });
      const { needs } = await house.ask("today.view", {});
      expect(needs.filter(({ kind }) => kind === "referralsWaiting")).toMatchObject([{ count: 1 }]);
      expect((await decide(waiting, { kind: "accepted", personId: null })).decision.kind).toBe(
        "accepted",
      );
    },
  );

  it("names of the office alone are not overwritten by users who cannot read them", async () => {
    const waiting = await take();
    await addColleague(house, "ada", "noor", ["shelter"]);
    await signInOn("2027-01-06");
    await signInOn("2027-01-06", "noor");
    const { told: _told, decision: _decision, ...call } = aCall({ urgency: "tonight" });
    const names = { name: null, caller: "", phone: "" };

    expect(
      await house.call("referrals.change", {
        ...call,
        names,
        suspicion: null,
        id: waiting,
        version: 1,
      }),
    ).toMatchObject({ error: { type: "NotMember", compartment: "office" } });
    expect(await namesOf(waiting)).toEqual({ state: "closed" });

    await signInOn("2027-01-06");
    expect(await namesOf(waiting)).toMatchObject({ names: { name: "Mina Invented" } });
  });

  it("the number of weeks is a setting", async () => {
    const settings = await house.ask("house.settings", {});
    expect(settings.referralWeeks).toBe(6);
    await house.ask("house.saveSettings", { ...settings, referralWeeks: 2 });
    const id = await take({ decision: { kind: "refused", reason: "no-place" } });

    await signInOn("2026-12-09");

    expect(await namesOf(id)).toEqual({ state: "erased" });
  });

  const namesOf = async (id: ReferralId) => (await house.ask("referrals.view", { id })).names;

  /** Rows that open with the key of all users. */
  const houseKnows = (text: string): boolean =>
    JSON.stringify(
      openHouseOf(house).database.file.prepare("SELECT name, caller, phone FROM referrals").all(),
    ).includes(text);

  async function signInOn(day: string, signInName = "ada"): Promise<void> {
    house.lock();
    house.now = Instant.parse(`${day}T18:00:00.000Z`);
    await signInLater(house, signInName);
  }
});
