import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  admit,
  bed,
  beginPlanning,
  endPlanning,
  house,
  later,
  place,
  plan,
  reserve,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";
import { openHouseOf } from "../../helpers/integration/test-house.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

describe("the database itself", () => {
  it("refuses a bed reserved twice, whichever way it is written", async () => {
    const { stayId, personId } = await admit(0);
    await reserve({ places: [place(1)], from: later(2), expiresOn: later(3), until: later(9) });
    await plan(3, [[stayId, 2]]);
    const { file } = openHouseOf(house).database;
    const run = (sql: string, ...values: unknown[]) => file.prepare(sql).run(...values);
    const copyPlace = (bedId: string, person: string | null) =>
      run(
        `INSERT INTO reserved_places
         SELECT 'x', reservation_id, ?, ?, from_night, until_night, NULL, NULL FROM reserved_places`,
        bedId,
        person,
      );
    expect(() => copyPlace(bed(1), null)).toThrow("bed promised");
    expect(() => copyPlace(bed(0), null)).toThrow("bed promised");
    expect(() => copyPlace(bed(2), null)).toThrow("bed promised");
    expect(() => copyPlace(bed(7), personId)).toThrow("person elsewhere");
    const placement = (bedId: string) =>
      run("UPDATE placements SET bed_id = ? WHERE stay_id = ?", bedId, stayId);
    expect(() => placement(bed(1))).toThrow("bed promised");
    expect(() => run("UPDATE stays SET planned_until = ?", later(3))).toThrow("ends before");
    expect(() => run("UPDATE stays SET voided_at = 'now'")).toThrow("a move is planned");
    expect(() =>
      run("INSERT INTO bed_closures VALUES ('x', ?, ?, NULL, 'Paint')", bed(1), tonight),
    ).toThrow("bed promised");
    expect(() => run("UPDATE planned_moves SET bed_id = ?", bed(1))).toThrow("another plan");
    expect(() =>
      run(
        "INSERT INTO move_plans SELECT 'x', night, state, made_at, made_by, planned_at, NULL, NULL FROM move_plans",
      ),
    ).toThrow("draft");
  });
});

describe("the forecast", () => {
  it("counts planned ends, reservations and closures, and residents past their planned end as present", async () => {
    await admit(0, { plannedUntil: later(7) });
    await admit(1, { from: later(-9), plannedUntil: later(-1) });
    await reserve({ places: [place(2)], from: later(3), expiresOn: later(5), until: later(10) });
    await house.ask("beds.close", {
      bedId: bed(3),
      from: tonight,
      until: later(2),
      reason: "Paint",
    });

    const { nights, places, overdue } = await house.ask("beds.forecast", {});
    expect({ places, overdue, length: nights.length }).toEqual({
      places: 16,
      overdue: 1,
      length: 56,
    });
    expect([0, 3, 7, 10, 55].map((ahead) => nights[ahead])).toEqual([
      { night: tonight, taken: 2, reserved: 0, closed: 1, free: 13 },
      { night: later(3), taken: 2, reserved: 1, closed: 0, free: 13 },
      { night: later(7), taken: 1, reserved: 1, closed: 0, free: 14 },
      { night: later(10), taken: 1, reserved: 0, closed: 0, free: 15 },
      { night: later(55), taken: 1, reserved: 0, closed: 0, free: 15 },
    ]);
  });
});

describe("the timeline", () => {
  it("shows each bed with stays, planned moves, reservations and closures", async () => {
    const { stayId } = await admit(0);
    await plan(3, [[stayId, 1]]);
    await reserve({ places: [place(2)] });
    await house.ask("beds.close", { bedId: bed(3), from: later(1), until: null, reason: "Paint" });
    const timeline = await house.ask("beds.timeline", { from: later(-30), until: later(60) });

    expect(timeline.rooms.slice(0, 4).map(({ beds: [one] }) => one?.bars)).toMatchObject([
      [{ kind: "stay", from: tonight, until: null, moves: { night: later(3) } }],
      [{ kind: "move", from: later(3), fromRoom: "Room 1" }],
      [{ kind: "reservation", about: "A woman" }],
      [{ kind: "closure", reason: "Paint" }],
    ]);
    expect(await house.call("beds.timeline", { from: tonight, until: tonight })).toMatchObject({
      error: { type: "InvalidInput" },
    });
  });
});
