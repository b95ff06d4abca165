import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  isDoneInDossier,
  madeAfter,
  whyOutdated,
} from "../../../domain/dossiers/dossier-due-dates.ts";
import type {
  ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import { TaskKind } from "../../../domain/residence/procedure/procedure-tasks.ts";
import {
  type ResidenceProcedure,
  procedureOn,
} from "../../../domain/residence/procedure/residence-procedure.ts";

const day = (text: string) => CalendarDate.parse(text);

describe("what is due", () => {
  it("leads to a dossier where something is requested from the authority, and to the procedure otherwise", () => {
    expect(TaskKind.options.filter(isDoneInDossier)).toEqual([
      "startDossier",
      "send",
      "alarm",
      "lastFortnight",
      "lastWeek",
      "lastDay",
      "askProvisional",
      "askOpenEnded",
    ]);
  });
});

describe("a final dossier that was not sent", () => {
  const issued = (id: number, step: "provisional" | "temporary" | "openEnded", on: string) =>
    ({
      id: `00000000-0000-4000-8000-00000000000${String(id)}`,
      on,
      kind: "issued",
      step,
      profile: "1997",
      printed: null,
      override: null,
    }) as ResidenceEvent;
  const first = issued(1, "temporary", "2026-06-30");
  const before = procedureOn([first], day("2026-12-01"));
  const after = procedureOn([first, issued(2, "temporary", "2026-12-28")], day("2027-01-05"));
  const permit = procedureOn([first, issued(3, "openEnded", "2026-12-28")], day("2027-01-05"));
  const made = (track: ResidenceProcedure, id: string | null) =>
    madeAfter(track, id as ResidenceEventId | null, day("2026-11-24"));

  it("is over once another document is current, also where its base document was not stored", () => {
    for (const id of [first.id, null]) {
      expect(whyOutdated("T12", before, made(before, id))).toBeNull();
      expect(whyOutdated("T12", after, made(after, id))).toBe("issued");
    }
  });

  it("asks for an open-ended stay until that is given", () => {
    expect(whyOutdated("T13", after, made(after, first.id))).toBeNull();
    expect(whyOutdated("T13", permit, made(permit, first.id))).toBe("issued");
  });

  it("is over in a procedure without a document at that time", () => {
    const other = procedureOn([issued(4, "temporary", "2026-12-28")], day("2027-01-05"));
    expect(whyOutdated("T12", other, made(other, first.id))).toBe("issued");
    expect(whyOutdated("T12", procedureOn([], day("2027-01-05")), null)).toBe("unheld");
  });
});
