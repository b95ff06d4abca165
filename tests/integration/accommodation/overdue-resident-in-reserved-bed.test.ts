import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import {
  admit,
  arrival,
  bed,
  bedOnBoard,
  beginPlanning,
  endPlanning,
  freeFrom,
  house,
  later,
  passTo,
  place,
  plan,
  refused,
  reserve,
  sleepers,
  undoLast,
  wish,
} from "../../helpers/integration/bed-planning-house.ts";

// A resident is past the planned end, and the bed was reserved for another person from that night on: the plan was wrong, and
// everything continues to work.

let stayId: StayId;
let personId: PersonId;
let reservationId: string;
beforeEach(async () => {
  await beginPlanning();
  ({ stayId, personId } = await admit(0, { plannedUntil: later(5) }));
  reservationId = await reserve({
    places: [place(0)],
    from: later(5),
    until: later(40),
    expiresOn: later(20),
  });
  await passTo(7);
});
afterEach(endPlanning);

const leave = (nights: number) =>
  house.ask("stays.depart", {
    stayId,
    night: later(nights),
    destination: "unknown",
    reason: "ended-by-person",
  });
const moveOver = () => house.ask("stays.move", { stayId, bedId: bed(1), night: later(7) });

describe("a resident who stays on in a bed reserved for another person", () => {
  it("can leave, and have it undone", async () => {
    await leave(7);
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });

    await undoLast(personId);
    expect(await sleepers()).toEqual([personId, "free"]);
  });

  it("can move, get a new planned end, and have a planned move undone", async () => {
    await moveOver();
    await house.ask("stays.plan", { stayId, plannedUntil: later(30) });
    const id = await plan(3 + 7, [[stayId, 2]]);
    await house.ask("moves.callOff", { id });

    expect(await sleepers()).toEqual(["held", personId]);
  });

  it("does not block the expected person, whose reservation is restored if they did not come after all", async () => {
    await leave(7);
    await passTo(8);
    const { rooms } = await house.ask("beds.board", { night: null });
    const [first] = rooms[0]?.beds ?? [];
    const placeId = first?.state === "held" ? first.hold.placeId : null;
    const came = { from: later(8), plannedUntil: later(40), placeId };
    const { personId: expected } = await house.ask("stays.admit", arrival(0, came));
    await undoLast(expected);

    expect(await bedOnBoard(0)).toMatchObject({ state: "held", hold: { reservationId } });
  });

  it("is proposed to others last, while another bed is free", async () => {
    await house.ask("reservations.release", { id: reservationId });
    const ahead = await freeFrom(later(8));

    expect(ahead).toHaveLength(16);
    expect(ahead.at(-1)).toBe(bed(0));
  });

  it("has the bed tonight when leaving tomorrow: it is reserved for nobody else before", async () => {
    await house.ask("reservations.release", { id: reservationId });
    await leave(8);
    const next = { places: [place(0)], until: later(40), expiresOn: later(20) };

    expect(await house.call("reservations.make", wish({ ...next, from: later(7) }))).toEqual(
      refused("BedTaken"),
    );
    await reserve({ ...next, from: later(8) });
  });
});
