import { describe, expect, it } from "vitest";
import {
  type ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import type { ProceduresByPerson } from "../../../domain/reports/report-facts.ts";
import { askedOf, aTrackId, aWay, day, noOffice, someone, told } from "./test-report-facts.ts";

const eventId = (on: string) =>
  ResidenceEventId.parse(`00000006-0000-4000-8000-${on.replaceAll("-", "").padStart(12, "0")}`);
const issued = (step: "reflection" | "temporary", on: string): ResidenceEvent => ({
  id: eventId(on),
  kind: "issued",
  step,
  on: day(on),
  profile: "1997",
  printed: null,
  override: null,
});
const ended = (on: string): ResidenceEvent => ({
  id: eventId(on),
  kind: "ended",
  on: day(on),
  reason: "other",
});

/** The phase in which the report of 2026 has the person with these procedures. */
function phaseIn2026(ways: ReturnType<typeof aWay>): string | undefined {
  const known: ProceduresByPerson = new Map([[someone(1), ways]]);
  const track = { id: aTrackId(1), personId: someone(1), openedOn: day("2025-12-01") };
  const assistance = { ...track, assistedOn: day("2025-12-01"), reopens: null, closing: null };
  const asked = askedOf({ tracks: [assistance], office: { ...noOffice, ways: known } });
  return told("phases", asked)[0];
}

describe("the phase of the last day of a year", () => {
  const first = aWay([issued("temporary", "2026-04-01"), ended("2027-01-10")], "2026-03-03");

  it("is that of the procedure that had been opened by then, whatever was opened since", () => {
    const later = aWay([issued("reflection", "2027-01-20")], "2027-01-15");
    expect(phaseIn2026([...later, ...first])).toBe("R4 count: 1");
  });

  it("is that of an open procedure, rather than of a newer one that had ended", () => {
    const ending = aWay([issued("reflection", "2026-10-02"), ended("2026-10-20")], "2026-10-01");
    expect(phaseIn2026([...ending, ...first])).toBe("R4 count: 1");
  });

  it("is the newest's where none went on", () => {
    const before = aWay([issued("temporary", "2026-04-01"), ended("2026-08-01")], "2026-03-03");
    const ending = aWay([issued("reflection", "2026-10-02"), ended("2026-10-20")], "2026-10-01");
    expect(phaseIn2026([...ending, ...before])).toBe("R7 count: 1");
  });

  it("counts documents that are older than the first procedure in the file", () => {
    expect(phaseIn2026(aWay([issued("temporary", "2026-04-01")], "2027-01-15"))).toBe(
      "R4 count: 1",
    );
  });
});
