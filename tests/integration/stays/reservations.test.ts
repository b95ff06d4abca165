import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import {
  admit,
  bed,
  bedOnBoard,
  beds,
  beginPlanning,
  count,
  endPlanning,
  freeFrom,
  house,
  later,
  passTo,
  place,
  refused,
  reserve,
  tonight,
  tryToAdmit,
  undoLast,
  waitingPerson,
  wish,
} from "../../helpers/integration/bed-planning-house.ts";
import { aCall } from "../../helpers/builders.ts";
import { long } from "../../helpers/long-test.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

describe("a reservation", () => {
  it("holds a bed: nobody else is given it, as the board, the list of free beds and Today show", async () => {
    const id = await reserve({ places: [place(0)] });

    expect(await bedOnBoard(0)).toMatchObject({ state: "held", hold: { about: "A woman" } });
    expect(await freeFrom(tonight)).not.toContain(beds[0]);
    expect(await house.ask("today.view", {})).toMatchObject({ free: 15 });
    expect(await tryToAdmit(0)).toEqual(refused("BedPromised"));
    expect(await house.call("reservations.make", wish({ places: [place(0)] }))).toMatchObject(
      refused("BedPromised"),
    );

    await house.ask("reservations.release", { id });
    expect(await bedOnBoard(0)).toMatchObject({ state: "free" });
    await house.ask("reservations.undo", { id });
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });
  });

  it("leaves the nights before it free, for a person who is planned to leave in time", async () => {
    await reserve({ places: [place(0)], from: later(10), expiresOn: later(12), until: later(40) });

    expect(await house.ask("beds.free", { from: tonight })).toContainEqual(
      expect.objectContaining({ bedId: beds[0], freeUntil: later(10) }),
    );
    expect(await tryToAdmit(0)).toEqual(refused("BedPromised"));
    const short = { plannedUntil: later(10) };
    const { stayId } = await admit(0, short);
    expect(await house.call("stays.plan", { stayId, plannedUntil: later(11) })).toEqual(
      refused("BedPromised"),
    );
  });

  it("begins after the planned end of the current resident, and never before", async () => {
    await admit(0, { plannedUntil: later(20) });
    const from = (nights: number) => ({
      ...wish({ places: [place(0)], from: later(nights), expiresOn: later(30), until: later(60) }),
    });
    expect(await house.call("reservations.make", from(19))).toEqual({
      ok: false,
      error: { type: "BedTaken" },
    });
    await house.ask("reservations.make", from(20));
    expect(await bedOnBoard(0)).toMatchObject({ state: "taken", next: { from: later(20) } });
  });

  it("is used by the expected person, in whatever bed they get, and restored when that is undone", async () => {
    const { personId } = await waitingPerson();
    await reserve({ places: [{ bedId: bed(0), personId }], about: "" });
    expect((await house.ask("beds.waiting", {})).map(({ hold }) => hold?.room)).toEqual(["Room 1"]);
    const free = await house.ask("beds.free", { from: tonight, forPerson: personId });
    expect(free[0]).toMatchObject({ bedId: beds[0] });
    expect(free[0]?.placeId).not.toBeNull();

    const admitted = await admit(0, { personId, name: null });
    expect(await bedOnBoard(0)).toMatchObject({ state: "taken" });
    expect(await house.ask("beds.waiting", {})).toEqual([]);
    await undoLast(admitted.personId);
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });

    await admit(5, { personId, name: null });
    expect(await bedOnBoard(0)).toMatchObject({ state: "free" });
  });

  it("is restored together with later changes to the rest of it", long, async () => {
    const [mother, child] = [(await waitingPerson()).personId, (await waitingPerson()).personId];
    const places = [
      { bedId: bed(0), personId: mother },
      { bedId: bed(1), personId: child },
    ];
    const id = await reserve({ places, about: "" });
    const admitted = await admit(0, { personId: mother, name: null });
    const moved = [{ bedId: bed(2), personId: child }];
    await house.ask("reservations.change", { id, ...wish({ places: moved, about: "" }) });

    await undoLast(admitted.personId);

    expect(await bedOnBoard(0)).toMatchObject({ state: "held", hold: { person: { id: mother } } });
    expect(await bedOnBoard(2)).toMatchObject({ state: "held", hold: { person: { id: child } } });
  });

  it.each(["is free", "was given away"])(
    "is as before a change, also for a person who was never admitted where their bed %s",
    async (how) => {
      const [ana, linh] = [(await waitingPerson()).personId, (await waitingPerson()).personId];
      const places = [
        { bedId: bed(0), personId: ana },
        { bedId: bed(1), personId: linh },
      ];
      const id = await reserve({ places, about: "" });
      const admitted = await admit(5, { personId: ana, name: null });
      const moved = [{ bedId: bed(2), personId: linh }];
      const changed = await house.ask("reservations.change", {
        id,
        ...wish({ places: moved, about: "" }),
      });
      if (how === "was given away") await admit(0);
      await undoLast(admitted.personId);

      await house.ask("reservations.undo", { id: changed.id });

      expect(await bedOnBoard(0)).toMatchObject(
        how === "is free" ? { state: "held", hold: { person: { id: ana } } } : { state: "taken" },
      );
      expect(await bedOnBoard(1)).toMatchObject({ state: "held", hold: { person: { id: linh } } });
    },
  );

  it("for a person without a file is used by whoever is admitted to it", async () => {
    const id = await reserve({ places: [place(0), place(1)], about: "A mother and her son" });
    const held = await bedOnBoard(0);
    const placeId = held?.state === "held" ? held.hold.placeId : null;
    await admit(0, { placeId });

    expect(await bedOnBoard(0)).toMatchObject({ state: "taken" });
    expect(await bedOnBoard(1)).toMatchObject({ state: "held" });
    expect(await house.call("reservations.undo", { id })).toEqual(refused("NothingToUndo"));
  });

  it("lapses when nobody came in time, as recorded in the audit log", async () => {
    const { personId } = await waitingPerson();
    await reserve({ places: [{ bedId: bed(0), personId }], expiresOn: later(1) });
    house.now = Instant.parse("2026-11-26T20:00:00.000Z");
    expect(await bedOnBoard(0)).toMatchObject({ state: "free" });

    await admit(0, { from: later(2), plannedUntil: later(90) });
    const { lines } = await house.ask("people.history", { id: personId, page: 0 });
    expect(lines.map(({ action }) => action)).toContain("reservationExpired");
  });

  it("that has lapsed blocks nobody, even if nobody has signed in since", async () => {
    const [linh, ana] = [await admit(1), await admit(2)];
    await reserve({ places: [place(0)], expiresOn: later(1) });
    await passTo(2);
    const night = later(2);

    await house.ask("stays.move", { stayId: linh.stayId, bedId: bed(0), night });
    await undoLast(linh.personId);
    expect(await bedOnBoard(1)).toMatchObject({ sleeper: { personId: linh.personId } });

    // Another person was expected in the freed bed, and did not come.
    await house.ask("stays.move", { stayId: ana.stayId, bedId: bed(5), night });
    await reserve({ places: [place(2)], from: night, expiresOn: later(3) });
    await passTo(4);
    const [last] = await house.ask("stays.ofPerson", { id: ana.personId });
    expect((await house.call("stays.undo", { eventId: last?.undoable ?? "" })).ok).toBe(true);
  });

  it("is changed as a whole, and as it was before when that is undone", async () => {
    const id = await reserve({ places: [place(0)] });
    const changed = await house.ask("reservations.change", { ...wish({ places: [place(1)] }), id });
    expect(await bedOnBoard(0)).toMatchObject({ state: "free" });
    expect(await bedOnBoard(1)).toMatchObject({ state: "held" });

    await house.ask("reservations.undo", { id: changed.id });
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });
    expect(await bedOnBoard(1)).toMatchObject({ state: "free" });
  });

  it.each([
    ["NightPassed", { from: later(-1) }],
    ["EndBeforeStart", { until: tonight }],
    ["ExpiresOutside", { expiresOn: later(99) }],
    ["InvalidInput", { about: "" }],
  ] as const)("is refused when it makes no sense: %s", async (type, change) => {
    expect(await house.call("reservations.make", wish(change))).toMatchObject({ error: { type } });
  });

  it("is not made for two people in one bed, nor for a resident", async () => {
    const { personId } = await admit(3);
    expect(
      await house.call("reservations.make", wish({ places: [{ bedId: bed(0), personId }] })),
    ).toEqual(refused("PersonElsewhere"));
    expect(await house.call("reservations.make", wish({ places: [place(0), place(0)] }))).toEqual(
      refused("BedTaken"),
    );
  });

  it(
    "for two people to keep apart waits until a user has spoken with the coordinator",
    long,
    async () => {
      const [ana, linh] = [await waitingPerson(), await waitingPerson()].map((one) => one.personId);
      const { people, both } = await keepApart(ana ?? "", linh ?? "");
      const noor = (await house.ask("session.me", {})).id;

      expect(await house.call("reservations.make", both)).toEqual(refused("TalkToCoordinator"));
      expect(await house.call("reservations.make", { ...both, spokeWith: noor })).toEqual(
        refused("TalkToCoordinator"),
      );
      const asked = { people, from: tonight };
      expect(await house.ask("beds.warnings", asked)).toMatchObject({ talkToCoordinator: true });
      const alone = { people: people.slice(0, 1), from: tonight };
      expect(await house.ask("beds.warnings", alone)).toMatchObject({ talkToCoordinator: false });
      const [ada] = (await house.ask("beds.warnings", asked)).coordinators;
      expect((await house.call("reservations.make", { ...both, spokeWith: ada?.id })).ok).toBe(
        true,
      );
      // From then on either of them alone triggers the question: the other is expected.
      expect(await house.ask("beds.warnings", alone)).toMatchObject({ talkToCoordinator: true });
    },
  );

  it("removes notes about the expected person a month after it ended", async () => {
    const id = await reserve({ about: "Kin of somebody" });
    await house.ask("reservations.release", { id });
    for (const day of ["2026-12-10", "2026-12-27"]) {
      house.lock();
      house.now = Instant.parse(`${day}T18:00:00.000Z`);
      await house.unlock("noor");
    }
    expect(count("SELECT count(*) AS n FROM reservations WHERE about IS NOT NULL")).toBe(0);
  });
});

/** Has the office keep the two apart; returns the warnings for reserving for both of them. */
async function keepApart(id: string, otherId: string) {
  house.lock();
  await house.unlock("ada");
  await house.ask("safety.keepApart", { id, otherId, reason: { kind: "family", text: "" } });
  house.lock();
  await house.unlock("noor");
  const people = [id, otherId];
  const places = people.map((personId, index) => ({ bedId: bed(index), personId }));
  return { people, both: wish({ places, about: "" }) };
}

describe("the waiting list", () => {
  it("lists people who were accepted and have no bed, with since when and why", async () => {
    const { personId } = await waitingPerson();
    expect(await house.ask("beds.waiting", {})).toMatchObject([
      {
        person: { id: personId, name: "Mina Invented" },
        since: tonight,
        why: "accepted",
        hold: null,
      },
    ]);
  });

  it("lists people assisted outside the house whose new referral was accepted, until a decision", async () => {
    const { personId, stayId } = await admit(0);
    await house.ask("stays.depart", {
      stayId,
      night: later(1),
      destination: "own-rented-home",
      reason: "ended-by-person",
    });
    house.lock();
    await house.unlock("ada");
    const [file] = await house.ask("assistance.ofPerson", { id: personId });
    const id = file?.track.id ?? "";
    expect(file?.track).toMatchObject({ assistedOn: tonight, closing: null });
    house.now = Instant.parse(`${later(5)}T12:00:00.000Z`);
    expect(await house.ask("beds.waiting", {})).toEqual([]);

    await house.ask("referrals.take", aCall({ decision: { kind: "accepted", personId } }));
    expect(await house.ask("beds.waiting", {})).toMatchObject([
      { person: { id: personId }, since: later(5), why: "accepted" },
    ]);

    house.now = Instant.parse(`${later(5)}T12:05:00.000Z`);
    const outside = { id, mode: "non-residential" as const, reason: null, from: later(5) };
    await house.ask("assistance.setMode", outside);
    expect(await house.ask("beds.waiting", {})).toEqual([]);
  });

  it("lists nobody whose referral was recorded during their stay", async () => {
    const { personId, stayId } = await admit(0);
    house.lock();
    await house.unlock("ada");
    house.now = Instant.parse(`${later(1)}T12:00:00.000Z`);
    await house.ask("referrals.take", aCall({ decision: { kind: "accepted", personId } }));
    house.now = Instant.parse(`${later(40)}T12:00:00.000Z`);
    await house.ask("stays.depart", {
      stayId,
      night: later(40),
      destination: "own-rented-home",
      reason: "ended-by-person",
    });
    expect(await house.ask("beds.waiting", {})).toEqual([]);
  });
});
