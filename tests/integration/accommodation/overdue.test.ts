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
} from "../../helpers/integration/planning.ts";

// Somebody is past her planned end, and her bed was kept for somebody else from that night on: the plan was wrong, and
// the house goes on all the same.

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

describe("whoever stays on in a bed that is kept for somebody else", () => {
  it("can leave, and take it back", async () => {
    await leave(7);
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });

    await undoLast(personId);
    expect(await sleepers()).toEqual([personId, "free"]);
  });

  it("can move, plan further and take a planned move back", async () => {
    await moveOver();
    await house.ask("stays.plan", { stayId, plannedUntil: later(30) });
    const id = await plan(3 + 7, [[stayId, 2]]);
    await house.ask("moves.callOff", { id });

    expect(await sleepers()).toEqual(["held", personId]);
  });

  it("is out of the way for whoever was expected, whose place is kept again if she did not come after all", async () => {
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

  it("is asked to leave it for nobody while another bed is free: hers comes last", async () => {
    await house.ask("reservations.release", { id: reservationId });
    const ahead = await freeFrom(later(8));

    expect(ahead).toHaveLength(16);
    expect(ahead.at(-1)).toBe(bed(0));
  });

  it("has the bed tonight when she leaves tomorrow: it is kept for nobody else before", async () => {
    await house.ask("reservations.release", { id: reservationId });
    await leave(8);
    const next = { places: [place(0)], until: later(40), expiresOn: later(20) };

    expect(await house.call("reservations.make", wish({ ...next, from: later(7) }))).toEqual(
      refused("BedTaken"),
    );
    await reserve({ ...next, from: later(8) });
  });
});
