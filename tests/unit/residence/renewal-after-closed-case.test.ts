import { describe, expect, it } from "vitest";
import type { JudicialEvent } from "../../../domain/legal/judicial-event.ts";
import { residenceEventsOf } from "../../../domain/residence/criminal-case-effect.ts";
import { ResidenceEvent } from "../../../domain/residence/procedure/procedure-event.ts";
import { procedureOn } from "../../../domain/residence/procedure/residence-procedure.ts";
import { day, happened, idOf, linked, recorded } from "../legal/test-judicial-events.ts";
import { requirementsFor } from "../../../domain/residence/procedure/requirements.ts";

const facts = {
  leftExploitation: true,
  acceptsAssistance: true,
  statementStands: true,
  isMinorAlone: false,
  activated: [{ profile: "1997" as const, from: day("1997-01-01") }],
};
const holds: ResidenceEvent = ResidenceEvent.parse({
  kind: "issued",
  id: "00000000-0000-4000-8000-0000000000ff",
  on: "2023-06-01",
  step: "temporary",
  profile: "1997",
  printed: null,
  override: null,
});
const [caseA, caseB] = [idOf(100), idOf(200)];

describe("a renewal", () => {
  it.each<[string, JudicialEvent]>([
    ["closed", happened(5, "closed")],
    ["closed by a non-suit", happened(5, "chamberOrder", { order: "nonSuit" })],
    ["ended by an acquittal", happened(5, "judgment", { outcome: "acquittal" })],
  ])(
    "is held back by a case that was %s only where the person's statement mattered in it",
    (_, over) => {
      const lacking = (mattered: "yes" | "no") => {
        const events = residenceEventsOf({ charged: "yes", id: caseA }, recorded(over), {
          ...linked,
          mattered,
        });
        const track = procedureOn([holds, ...events], day("2024-12-01"));
        return requirementsFor(track, facts).missing.temporary.map(({ type }) => type);
      };
      expect(lacking("yes")).toContain("caseGoesOn");
      expect(lacking("no")).not.toContain("caseGoesOn");
    },
  );

  it("is not held back by a case that was closed without the person after the magistrate said that theirs continues", () => {
    const own = residenceEventsOf(
      { charged: "yes", id: caseA },
      recorded(happened(5, "closed")),
      linked,
    );
    const other = residenceEventsOf(
      { charged: "yes", id: caseB },
      recorded(happened(9, "closed")),
      { ...linked, mattered: "no" },
    );
    const answered = ResidenceEvent.parse({
      kind: "answers",
      id: idOf(300),
      on: happened(7, "closed").on,
      given: { Q1: "yes" },
      from: { office: "prosecutor", name: "", caseId: null },
    });
    const track = procedureOn([holds, ...own, ...other, answered], day("2024-12-01"));
    expect(requirementsFor(track, facts).missing.temporary.map(({ type }) => type)).not.toContain(
      "caseGoesOn",
    );
  });
});
