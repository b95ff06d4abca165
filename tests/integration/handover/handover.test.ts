import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { addMinutes, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { noFields } from "../../../domain/residence/document.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { aCall, anIncident } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";
import { admit } from "../../helpers/integration/residents-and-care-workers.ts";
import { anOuting, refusalOf, signIn } from "../../helpers/integration/outings-and-departures.ts";
import {
  addColleague,
  foundHouse,
  openHouseOf,
  preparedHouse,
  seeEverybody,
  type TestHouse,
} from "../../helpers/integration/test-house.ts";

const today = "2026-11-24";

let house: TestHouse;
let linh: PersonId;
let olena: PersonId;
const begun = preparedHouse(async (fresh) => {
  house = fresh;
  await inTheAfternoon(async () => {
    await foundHouse(house);
    linh = (await admit(house, 0)).personId;
    olena = (await admit(house, 1, "Olena Other")).personId;
  });
  await addColleague(house, "ada", "noor", ["shelter"]);
  await house.unlock("noor");
  return { linh, olena };
});
beforeEach(async () => {
  ({ house, linh, olena } = await begun());
});
afterEach(() => house.remove());

const view = () => house.ask("handover.view", {});

/** Doses due before a box was added, or before a person came, are not asked for. */
async function inTheAfternoon<T>(done: () => Promise<T>): Promise<T> {
  const evening = house.now;
  house.now = Instant.parse("2026-11-24T12:00:00.000Z");
  const given = await done();
  house.now = evening;
  return given;
}

describe("a person who is out", () => {
  it("is listed once, with the most certain information", long, async () => {
    const rosa = (await admit(house, 2, "Rosa Third")).personId;
    const backBy = addMinutes(house.now, 90);
    await house.ask("passes.goOut", anOuting(house, [linh, olena], { whereTo: "market", backBy }));
    const id = await plan({ personId: rosa });
    await house.ask("calendar.step", { id, step: "left" });
    const { rooms } = await house.ask("papers.evacuation", {});
    expect(
      rooms.flatMap(({ people }) => people).every(({ presence }) => presence.state === "signedOut"),
    ).toBe(true);
    await house.ask("calendar.step", { id: await plan({ personId: olena }), step: "left" });

    expect((await view()).out).toMatchObject([
      {
        why: "pass",
        pass: { whereTo: "market", stage: "out", people: [{ id: linh }, { id: olena }] },
      },
      { why: "appointment", person: { id: rosa } },
    ]);

    house.now = addMinutes(backBy, 200);
    await house.ask("missing.open", { personId: linh });
    expect((await view()).out).toMatchObject([
      { why: "looked-for", person: { id: linh } },
      { why: "pass", pass: { stage: "alarm", people: [{ id: olena }] } },
      { why: "appointment", person: { id: rosa } },
    ]);

    await house.ask("passes.back", { personIds: [linh, olena] });
    await house.ask("calendar.step", { id, step: "back" });
    expect((await view()).out).toEqual([]);
  });

  it("counted as absent at night stays listed until the return from the outing", async () => {
    const { id } = await house.ask("passes.goOut", {
      ...anOuting(house, [linh], { backBy: addMinutes(house.now, 1200) }),
    });
    await seeEverybody(house);
    const { night, lines } = await house.ask("census.view", { night: null });
    await house.ask("census.close", {
      night,
      shown: lines.map(({ person, state }) => ({ personId: person.id, state })),
    });
    expect((await view()).out).toMatchObject([{ why: "pass", pass: { id } }]);
    house.now = addMinutes(house.now, 600);
    await house.ask("passes.back", { personIds: [linh] });
    expect((await view()).out).toEqual([]);
  });
});

describe("the medicines of a shift", () => {
  it("are those due before it ends, and missed ones since yesterday", async () => {
    const times = ["18:00", "21:00", "21:30", "23:30"];
    await inTheAfternoon(() =>
      house.ask("medicines.start", {
        personId: linh,
        label: "Box 3",
        times,
        from: today,
        until: null,
        care: null,
      }),
    );
    const due = async () => (await view()).doses.map(({ day, at, state }) => [day, at, state]);
    const evening = [
      [today, "18:00", "missed"],
      [today, "21:00", "due"],
      [today, "21:30", "due"],
    ];
    expect(await due()).toEqual(evening);

    // The night shift sees those of the evening, and of the small hours only.
    house.now = Instant.parse("2026-11-24T22:10:00.000Z");
    expect(await due()).toEqual([
      [today, "18:00", "missed"],
      [today, "21:00", "missed"],
      [today, "21:30", "missed"],
      [today, "23:30", "due"],
    ]);
  });

  it("stay with their answer, for this shift and for the next, and need no new confirmation", async () => {
    const times = ["20:00", "21:00"] as const;
    const { id } = await inTheAfternoon(() =>
      house.ask("medicines.start", {
        personId: linh,
        label: "Box 3",
        times: [...times],
        from: today,
        until: null,
        care: null,
      }),
    );
    const isUnread = async () =>
      (await house.ask("today.view", {})).needs.some(({ kind }) => kind === "handOver");
    expect(await isUnread()).toBe(true);
    for (const [place, at] of times.entries())
      await house.ask("medicines.say", {
        medicineId: id,
        day: today,
        at,
        outcome: place === 0 ? "given" : "refused",
      });
    const answered = [
      { at: "20:00", said: { outcome: "given", byName: "noor Invented" } },
      { at: "21:00", said: { outcome: "refused", byName: "noor Invented" } },
    ];
    expect((await view()).doses).toMatchObject(answered);
    expect(await isUnread()).toBe(false);

    house.now = Instant.parse("2026-11-24T22:10:00.000Z");
    expect((await view()).doses).toMatchObject(answered);
    house.now = Instant.parse("2026-11-25T11:00:00.000Z");
    expect((await view()).doses).toEqual([]);
  });
});

describe("the confirmation of having read it", () => {
  it("is undone by the user who pressed it by mistake, and leaves the page as unread as before", async () => {
    await house.ask("incidents.record", anIncident(linh, { level: "conversation" }));
    await house.ask("log.write", {
      shift: { day: today, name: "evening" },
      kind: "note",
      about: null,
      text: ["Quiet"],
      isPinned: false,
    });
    const before = await view();
    expect(before.entries).toHaveLength(1);
    const read = { shift: before.shift, at: before.at };
    await house.ask("handover.confirm", read);
    const after = await view();
    expect(after).toMatchObject({ readers: [{ byName: "noor Invented" }], incidents: [] });
    expect([after.entries, after.read]).toEqual([[], before.entries]);

    await signIn(house, "ada");
    expect(await refusalOf(house, "handover.takeBack", read)).toBe("NotFound");
    await signIn(house, "noor");
    await house.ask("handover.takeBack", read);
    const { readers, mine, since, incidents } = await view();
    expect({ readers, mine, since }).toEqual({ readers: [], mine: null, since: before.since });
    expect(incidents).toHaveLength(1);
    expect(await refusalOf(house, "handover.takeBack", read)).toBe("NotFound");

    house.now = Instant.parse("2026-11-24T22:10:00.000Z");
    expect(await refusalOf(house, "handover.takeBack", read)).toBe("ShiftOver");
    const { file } = openHouseOf(house).database;
    for (const change of [
      "DELETE FROM hand_over_taken_back",
      "UPDATE hand_over_taken_back SET taken_back_at = ''",
    ])
      expect(() => file.exec(change)).toThrow("was taken back");
  });
});

describe("referrals", () => {
  it("are listed as long as on Today, and do not make the page unread", async () => {
    const take = (change: Parameters<typeof aCall>[0]) =>
      house.ask("referrals.take", aCall(change));
    const { id } = await take({ urgency: "tonight" });
    await take({});
    const invited = { kind: "invited", at: null } as const;
    const comes = await take({ decision: { ...invited, on: CalendarDate.parse(today) } });
    await take({ decision: { ...invited, on: CalendarDate.parse("2026-11-25") } });

    expect((await view()).calls).toMatchObject([
      { kind: "referralUrgent", referralId: id, name: "Mina Invented", referredBy: "police" },
      { kind: "interview", referralId: comes.id, on: today },
    ]);
    const { needs } = await house.ask("today.view", {});
    expect(needs.some(({ kind }) => kind === "handOver")).toBe(false);

    const { card } = await house.ask("referrals.view", { id });
    const decision = { kind: "refused", reason: "no-place" } as const;
    await house.ask("referrals.decide", { id, version: card.version, decision });
    expect((await view()).calls).toMatchObject([{ referralId: comes.id }]);
  });

  it.each([
    ["house", 1],
    ["worker", 0],
  ] as const)(
    "that the %s promised to whoever left are there for whoever makes them",
    async (caller, count) => {
      const { current } = await house.ask("people.view", { id: olena });
      const stayId = current?.stay.id ?? "";
      await house.ask("stays.depart", {
        stayId,
        night: today,
        destination: "unknown",
        reason: "ended-by-person",
      });
      await house.ask("departures.agreeCall", { stayId, on: today, caller });
      const { calls } = await view();
      expect(calls).toHaveLength(count);
      if (count === 1) expect(calls).toMatchObject([{ kind: "followUp", person: { id: olena } }]);
    },
  );
});

describe("an incident", () => {
  it("is listed while it is new, without an agreement, or with a planned conversation", async () => {
    const agreed = { level: "conversation" } as const;
    await house.ask("incidents.record", anIncident(linh, agreed));
    const later = anIncident(olena, { ...agreed, followUpOn: "2026-11-27" });
    const { id } = await house.ask("incidents.record", later);
    const page = await view();
    expect(page.incidents.map(({ people }) => people[0]?.id).sort()).toEqual([linh, olena].sort());

    await house.ask("handover.confirm", { shift: page.shift, at: page.at });
    expect((await view()).incidents).toMatchObject([
      { id, level: "conversation", followUpOn: "2026-11-27", people: [{ id: olena }] },
    ]);
    expect(JSON.stringify(await view())).not.toContain("quarrel");

    house.now = Instant.parse("2026-11-27T19:00:00.000Z");
    await house.ask("incidents.followUp", { id, version: 1, outcome: "Calm since." });
    expect((await view()).incidents).toEqual([]);
  });
});

describe("documents that expire within a week", () => {
  it("are listed with their day for every shift, while their person lives here", async () => {
    house.lock();
    await house.unlock("ada");
    for (const [id, expiresOn] of [
      [linh, "2026-12-01"],
      [linh, "2026-12-02"],
      [linh, "2026-11-23"],
      [olena, today],
    ] as const)
      await house.ask("documents.add", {
        id,
        kind: "insurance",
        state: "held",
        askedOn: null,
        issuedOn: null,
        expiresOn,
        renews: null,
        fields: { ...noFields, attempts: [] },
      });
    house.lock();
    await house.unlock("noor");

    expect((await view()).expiring).toMatchObject([
      { person: { id: olena }, kind: "insurance", until: today },
      { person: { id: linh }, kind: "insurance", until: "2026-12-01" },
    ]);
    const { current } = await house.ask("people.view", { id: olena });
    await house.ask("stays.depart", {
      stayId: current?.stay.id ?? "",
      night: today,
      destination: "unknown",
      reason: "ended-by-person",
    });
    expect((await view()).expiring).toMatchObject([{ person: { id: linh } }]);
  });
});

async function plan(change: Partial<Input<"calendar.plan">>): Promise<string> {
  const { ids } = await house.ask("calendar.plan", {
    personId: linh,
    day: today,
    at: "20:00",
    minutes: 60,
    place: "doctor",
    needsEscort: true,
    escort: null,
    interpreter: null,
    care: null,
    weeks: 1,
    ...change,
  });
  return ids[0] ?? "";
}
