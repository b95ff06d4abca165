import { describe, expect, it } from "vitest";
import type { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { duesOf } from "../../../domain/residence/expiring-documents.ts";
import { residenceStatus } from "../../../domain/residence/procedure/residence-status.ts";
import { court, day, issued, met, statement } from "./procedure/test-procedure-events.ts";

describe("what else there is to do than the permit", () => {
  const card = issued("2026-07-01", "temporary");
  const dues = (events: readonly ResidenceEvent[], on: string, facts = met) =>
    duesOf(residenceStatus([statement("2026-02-01"), card, ...events], facts, day(on))).map(
      ({ matter, due }) => [matter, due.next?.kind, due.document?.id ?? null],
    );

  it("hides no renewal that has its last day, however recent: a step of a court", () => {
    expect(dues([court("2026-11-20", "summons")], "2026-11-24")).toEqual([
      ["openEnded", "askOpenEnded", null],
      ["permit", "send", card.id],
    ]);
  });

  it("nor a condition that is broken, which waits every day", () => {
    const broken = { ...met, acceptsAssistance: false };
    expect(dues([], "2026-11-24", broken).map(([matter]) => matter)).toContain("permit");
    expect(dues([], "2026-11-24", broken).map(([matter]) => matter)).toContain("condition");
  });

  it("nor a magistrate who has not answered", () => {
    const extended = issued("2026-09-25", "provisional");
    const all = duesOf(
      residenceStatus([statement("2026-09-20"), extended], met, day("2026-12-14")),
    );
    expect(all.map(({ due }) => due.next?.kind)).toEqual(["lastFortnight", "chaseMagistrate"]);
  });

  it.each(["2026-10-01", "2026-11-16", "2026-12-01", "2026-12-24", "2027-01-02"])(
    "shows on %s what it shows of the permit by itself",
    (on) => {
      const alone = dues([], on).filter(([matter]) => matter === "permit");
      const beside = dues([court("2026-09-20", "summons")], on, {
        ...met,
        leftExploitation: false,
      });
      expect(beside.filter(([matter]) => matter === "permit")).toEqual(alone);
    },
  );
});
