import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  admit,
  bedOnBoard,
  beginPlanning,
  endPlanning,
  house,
  later,
  passTo,
  place,
  plan,
  planned,
  refused,
  reserve,
  sleepers,
  tonight,
  tryToAdmit,
  undoLast,
} from "../../helpers/integration/bed-planning-house.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

describe("a planned move", () => {
  it("holds the bed, frees the other from its night on, and is confirmed by a user on the day", async () => {
    const { stayId } = await admit(0);
    const id = await plan(3, [[stayId, 1]]);

    expect(await tryToAdmit(1)).toEqual(refused("BedPromised"));
    await reserve({ places: [place(0)], from: later(3), expiresOn: later(5), until: later(30) });
    expect(await house.call("moves.carryOut", { id })).toEqual(refused("MoveTooEarly"));
    expect(await house.call("moves.callOff", { id })).toEqual(refused("BedPromised"));
    await passTo(3);
    expect(await bedOnBoard(0)).toMatchObject({ state: "taken" });

    await house.ask("moves.carryOut", { id });
    expect(await bedOnBoard(0)).toMatchObject({ state: "held" });
    expect(await bedOnBoard(1)).toMatchObject({
      state: "taken",
      sleeper: { inBedSince: later(3) },
    });
  });

  it("moves a family together, and two people into each other’s bed", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    const id = await plan(2, [
      [a.stayId, 1],
      [b.stayId, 0],
    ]);
    await passTo(2);
    await house.ask("moves.carryOut", { id });
    expect(await sleepers()).toEqual([b.personId, a.personId]);

    await house.ask("moves.undo", { id });
    expect(await sleepers()).toEqual([a.personId, b.personId]);
    expect((await house.ask("moves.open", {})).planned).toMatchObject([{ id, isWhole: true }]);
  });

  it("is cancelled, and restored when that is undone", async () => {
    const { stayId } = await admit(0);
    const id = await plan(3, [[stayId, 1]]);
    await house.ask("moves.callOff", { id });
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
    await house.ask("moves.undo", { id });
    expect((await house.ask("moves.open", {})).planned).toHaveLength(1);
    await house.ask("moves.undo", { id });
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
  });

  it("is dropped with a departure, and prevents an earlier planned end", async () => {
    const { stayId } = await admit(0);
    await plan(3, [[stayId, 1]]);
    expect(await house.call("moves.plan", planned(5, [[stayId, 2]]))).toEqual(
      refused("AlreadyPlanned"),
    );
    expect(await house.call("stays.plan", { stayId, plannedUntil: later(3) })).toEqual(
      refused("MoveComesFirst"),
    );
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId, night: tonight, ...departure });
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
  });

  it("is restored when the departure that dropped it is undone, where the bed is still free", async () => {
    const { stayId, personId } = await admit(0);
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    const leave = () => house.ask("stays.depart", { stayId, night: tonight, ...departure });
    const id = await plan(3, [[stayId, 1]]);
    await leave();
    await undoLast(personId);
    expect((await house.ask("moves.open", {})).planned).toMatchObject([{ id, isWhole: true }]);

    await leave();
    await admit(1);
    await undoLast(personId);
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
  });

  it("of several goes on without a person who left, and includes them again after undo", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    const id = await plan(3, [
      [a.stayId, 2],
      [b.stayId, 3],
    ]);
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId: a.stayId, night: tonight, ...departure });
    const lines = async () => (await house.ask("moves.open", {})).planned[0]?.lines ?? [];
    expect(await lines()).toHaveLength(1);
    await undoLast(a.personId);
    expect(await lines()).toHaveLength(2);
    await passTo(3);
    await house.ask("moves.carryOut", { id });
    expect(await bedOnBoard(2)).toMatchObject({ sleeper: { personId: a.personId } });
  });

  it.each([
    ["NightPassed", 0, 1],
    ["BedTaken", 3, 2],
    ["EndsBeforeMove", 400, 1],
  ] as const)("is refused when it cannot be: %s", async (type, nights, to) => {
    const { stayId } = await admit(0);
    await admit(2);
    expect(await house.call("moves.plan", planned(nights, [[stayId, to]]))).toMatchObject({
      error: { type },
    });
  });
});
