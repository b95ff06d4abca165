// A family that moves tonight: all of them or nobody, with the problem of each, and one undo.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import {
  admit,
  bed,
  beginPlanning,
  endPlanning,
  house,
  later,
  type Moves,
  place,
  plan,
  refused,
  reserve,
  sleepers,
  tonight,
} from "../../helpers/integration/bed-planning-house.ts";

beforeEach(beginPlanning);
afterEach(endPlanning);

const going = (moves: Moves): Input<"moves.together"> => ({
  moves: moves.map(([stayId, to]) => ({ stayId, bedId: bed(to) })),
});

describe("a family that moves tonight", () => {
  it("is moved in one step, and moved back in one", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    const { id } = await house.ask(
      "moves.together",
      going([
        [a.stayId, 4],
        [b.stayId, 5],
      ]),
    );
    expect(await placesOf([a.stayId, b.stayId])).toEqual([bed(4), bed(5)]);

    await house.ask("moves.undo", { id });
    expect(await placesOf([a.stayId, b.stayId])).toEqual([bed(0), bed(1)]);
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
    expect(await house.call("moves.undo", { id })).toEqual(refused("CannotUndo"));
  });

  it("exchanges beds within the family", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    await house.ask(
      "moves.together",
      going([
        [a.stayId, 1],
        [b.stayId, 0],
      ]),
    );
    expect(await sleepers()).toEqual([b.personId, a.personId]);
  });

  it("stays where it is when one bed is not free, with the problem of each", async () => {
    const [a, b, c] = [await admit(0), await admit(1), await admit(2)];
    await admit(6);
    await reserve({ places: [place(7)], from: tonight, until: later(30), expiresOn: later(2) });
    const answer = await house.call(
      "moves.together",
      going([
        [a.stayId, 6],
        [b.stayId, 7],
        [c.stayId, 8],
      ]),
    );

    expect(answer).toMatchObject({
      error: {
        type: "MovesDoNotFit",
        moves: [
          { stayId: a.stayId, problem: { kind: "occupied" } },
          { stayId: b.stayId, problem: { kind: "promised", from: tonight } },
        ],
      },
    });
    expect(await placesOf([a.stayId, b.stayId, c.stayId])).toEqual([bed(0), bed(1), bed(2)]);
    expect((await house.ask("moves.open", {})).planned).toEqual([]);
  });

  it("is not given one bed twice, nor an occupied bed", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    const twice = await house.call(
      "moves.together",
      going([
        [a.stayId, 4],
        [b.stayId, 4],
      ]),
    );
    expect(twice).toMatchObject({ error: { type: "MovesDoNotFit" } });
    const there = await house.call("moves.together", going([[a.stayId, 0]]));
    expect(there).toMatchObject({
      error: { moves: [{ stayId: a.stayId, problem: { kind: "there" } }] },
    });
  });

  it("is refused a person twice, a person who left, and one whose move is planned", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    const same = going([
      [a.stayId, 4],
      [a.stayId, 5],
    ]);
    expect(await house.call("moves.together", same)).toEqual(refused("PersonElsewhere"));
    await plan(3, [[b.stayId, 9]]);
    expect(await house.call("moves.together", going([[b.stayId, 5]]))).toEqual(
      refused("AlreadyPlanned"),
    );
    const departure = { destination: "unknown", reason: "left-without-notice" } as const;
    await house.ask("stays.depart", { stayId: a.stayId, night: tonight, ...departure });
    expect(await house.call("moves.together", going([[a.stayId, 5]]))).toEqual(
      refused("NotResident"),
    );
  });

  it("is not moved without the coordinator when people to keep apart would meet", async () => {
    const [a, b] = [await admit(0), await admit(1)];
    house.lock();
    await house.unlock("ada");
    await house.ask("safety.keepApart", {
      id: a.personId,
      otherId: b.personId,
      reason: { kind: "same-inquiry", text: "" },
    });
    const moves = going([[a.stayId, 4]]);
    expect(await house.call("moves.together", moves)).toMatchObject({
      error: { type: "TalkToCoordinator" },
    });
    const { coordinators } = await house.ask("beds.warnings", {
      people: [a.personId],
      from: tonight,
    });
    const spokeWith = coordinators[0]?.id ?? "";
    expect(await house.call("moves.together", { ...moves, spokeWith })).toMatchObject({ ok: true });
  });
});

async function placesOf(stayIds: readonly string[]): Promise<readonly (string | undefined)[]> {
  const board = await house.ask("beds.board", { night: null });
  const all = board.rooms.flatMap((room) => room.beds);
  return stayIds.map(
    (stayId) => all.find((one) => one.state === "taken" && one.sleeper.stayId === stayId)?.bed.id,
  );
}
