import { describe, expect, it } from "vitest";
import { taskChanges } from "../../../../domain/residence/procedure/rules-change-preview.ts";
import {
  answers,
  issued,
  met,
  since2007,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";

const said = statement("2007-06-20");
const declaration = issued("2007-07-02", "provisional");
const moves = (...events: Parameters<typeof statusOn>[0]) =>
  taskChanges(statusOn(events, "2007-08-01"), since2007);

describe("what other rules would move", () => {
  it("is nothing where both require the same", () => {
    expect(moves(said, declaration)).toEqual([]);
    expect(taskChanges(statusOn([said, declaration], "2007-08-01"), [])).toEqual([]);
  });

  it("is what appears: two more questions to chase, from the first day of it", () => {
    expect(moves(said, declaration, answers("2007-07-10", yes))).toEqual([
      { kind: "chaseMagistrate", before: null, after: "2007-08-31" },
    ]);
  });

  it("is what is removed, when the rules are undone", () => {
    const facts = { ...met, activated: since2007 };
    const status = statusOn([said, declaration, answers("2007-07-10", yes)], "2007-08-01", facts);
    expect(taskChanges(status, [])).toEqual([
      { kind: "chaseMagistrate", before: "2007-08-31", after: null },
    ]);
  });
});
