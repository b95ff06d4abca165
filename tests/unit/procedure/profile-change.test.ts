import { describe, expect, it } from "vitest";
import { taskMoves } from "../../../domain/procedure/profile-change.ts";
import { trackOn } from "../../../domain/procedure/track.ts";
import { answers, day, issued, met, since2007, statement, yes } from "./histories.ts";

const said = statement("2007-06-20");
const declaration = issued("2007-07-02", "provisional");
const moves = (...events: Parameters<typeof trackOn>[0]) =>
  taskMoves(trackOn(events, day("2007-08-01")), met, since2007);

describe("what other rules would move", () => {
  it("is nothing where both ask the same", () => {
    expect(moves(said, declaration)).toEqual([]);
    expect(taskMoves(trackOn([said, declaration], day("2007-08-01")), met, [])).toEqual([]);
  });

  it("is what appears: two more questions to chase, from the first day of it", () => {
    expect(moves(said, declaration, answers("2007-07-10", yes))).toEqual([
      { kind: "chaseMagistrate", before: null, after: "2007-08-31" },
    ]);
  });

  it("is what goes, when the rules are taken back", () => {
    const track = trackOn([said, declaration, answers("2007-07-10", yes)], day("2007-08-01"));
    expect(taskMoves(track, { ...met, activated: since2007 }, [])).toEqual([
      { kind: "chaseMagistrate", before: "2007-08-31", after: null },
    ]);
  });
});
