// A document was taken away again before its end.
import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../../domain/residence/procedure/procedure-event.ts";
import {
  gapsOf,
  phaseOf,
  standingOf,
  procedureOn,
} from "../../../../domain/residence/procedure/residence-procedure.ts";
import { dueState, duesOf } from "../../../../domain/residence/expiring-documents.ts";
import {
  answers,
  asked,
  day,
  ended,
  issued,
  plain,
  statement,
  statusOn,
  yes,
} from "./test-procedure-events.ts";

const said = [statement("2005-01-20"), issued("2005-01-31", "provisional")];
const before = [...said, answers("2005-03-01", yes)];
const withdrawn = issued("2005-04-20", "temporary", { withdrawnOn: day("2005-06-10") });
const events: readonly ResidenceEvent[] = [...before, withdrawn];
const on = (text: string, all = events) => procedureOn(all, day(text));
const standing = (text: string, all = events) => {
  const { state, ...rest } = standingOf(on(text, all));
  return [state, "on" in rest ? rest.on : null];
};
const kinds = (text: string, all = events) =>
  statusOn(all, text).tasks.map(({ kind, on: from, by }) => [kind, from, by]);

describe("a document that was withdrawn", () => {
  it("is valid until that day, and known as withdrawn from then on", () => {
    expect(standing("2005-06-09")).toEqual(["valid", null]);
    expect(standing("2005-06-10")).toEqual(["withdrawn", "2005-06-10"]);
    expect(on("2005-06-10").documents.at(-1)).toMatchObject({
      until: "2005-06-10",
      givenUntil: "2005-10-20",
      withdrawnOn: "2005-06-10",
    });
    expect(phaseOf(on("2005-07-01"))).toBe("R4");
  });

  it("leaves the jurist to look at it, and no renewal to be sent", () => {
    expect(kinds("2005-09-15")).toEqual([["documentWithdrawn", "2005-06-10", null]]);
    const [first] = duesOf(statusOn(events, "2005-09-15"));
    expect(first?.due).toMatchObject({ until: "2005-06-10", isPending: false });
    expect(first && dueState(first.due, day("2005-09-15"))).toBe("overdue");
    expect(statusOn(events, "2005-09-15").moves).toContainEqual(
      expect.objectContaining({ transition: "T12", from: null, by: null }),
    );
  });

  it("does not count while waiting, whatever was requested before", () => {
    const sent = [...events, plain("2005-06-01", "renewalSent")];
    expect(standing("2005-06-09", sent)).toEqual(["valid", null]);
    expect(standing("2005-11-01", sent)).toEqual(["withdrawn", "2005-06-10"]);
  });

  it("is over with another document or the end, and leaves a gap", () => {
    const next = [...events, issued("2005-07-01", "temporary")];
    expect(standing("2005-07-02", next)).toEqual(["valid", null]);
    expect(gapsOf(on("2005-07-02", next).documents)).toEqual([{ from: "2005-06-11", days: 20 }]);
    // A withdrawn document is not continued: a new one begins.
    expect(on("2005-07-02", next).documents.at(-1)?.until).toBe("2006-01-01");
    expect(kinds("2005-07-02", [...events, ended("2005-07-01", "refused")])).toEqual([]);
  });

  it("is so too where it would not have ended", () => {
    const permit = issued("2005-05-01", "openEnded", { withdrawnOn: day("2005-06-10") });
    // What the permit answered is not asked about again.
    const sent = asked("2005-04-25");
    const open = [...before, issued("2005-04-20", "temporary"), sent, permit];
    expect(standing("2005-06-09", open)).toEqual(["openEnded", null]);
    expect(standing("2005-06-10", open)).toEqual(["withdrawn", "2005-06-10"]);
    expect(kinds("2005-06-10", open)).toEqual([["documentWithdrawn", "2005-06-10", null]]);
    const moves = statusOn(open, "2005-06-10").moves.map(({ transition }) => transition);
    expect(moves).toEqual(["T5", "T17"]);
  });

  it("keeps its end, withdrawn after it, and an earlier extension continues from it", () => {
    const late = issued("2005-04-20", "temporary", { withdrawnOn: day("2005-11-10") });
    const next = [...before, late, issued("2005-10-15", "temporary")];
    expect(on("2005-12-01", next).documents.map(({ until }) => until)).toEqual([
      "2005-04-30",
      "2005-10-20",
      "2006-04-20",
    ]);
    expect(standing("2005-12-01", next)).toEqual(["valid", null]);
  });
});
