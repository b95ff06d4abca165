import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type ComplaintState,
  dueFrom,
  maySecond,
  Satisfied,
  settledWordsGo,
  stageOfComplaint,
} from "../../../domain/incidents/complaint.ts";
import { UserId } from "../../../domain/users/user.ts";

const day = (text: string) => CalendarDate.parse(text);

const [ada, noor, tom] = ["1", "2", "3"].map((n) =>
  UserId.parse(`00000000-0000-4000-8000-00000000000${n}`),
) as [UserId, UserId, UserId];

const state = (change: Partial<ComplaintState> = {}): ComplaintState => ({
  receivedOn: day("2026-11-10"),
  due: day("2026-11-24"),
  concernedUserId: null,
  answeredOn: null,
  answeredBy: null,
  satisfied: null,
  secondOn: null,
  ...change,
});
const answered = { answeredOn: day("2026-11-20"), answeredBy: ada };

describe("a complaint", () => {
  it.each([
    ["on the day it is due", state(), "2026-11-24", "open"],
    ["a day later", state(), "2026-11-25", "late"],
    ["answered in time", state(answered), "2026-12-25", "answered"],
    ["that satisfied", state({ ...answered, satisfied: "yes" }), "2026-11-25", "settled"],
    [
      "of which nobody knows",
      state({ ...answered, satisfied: "unknown" }),
      "2026-11-25",
      "settled",
    ],
    ["that did not satisfy", state({ ...answered, satisfied: "no" }), "2026-11-25", "second"],
    [
      "looked at again",
      state({ ...answered, satisfied: "no", secondOn: day("2026-11-22") }),
      "2026-11-25",
      "settled",
    ],
  ] as const)("%s", (_, complaint, today, stage) => {
    expect(stageOfComplaint(complaint, day(today))).toBe(stage);
  });

  it("is due some days after it was received, and late from the next day on", () => {
    const days = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(days, fc.integer({ min: -100, max: 200 }), (within, after) => {
        const due = dueFrom(day("2026-11-10"), within);
        const today = addDays(day("2026-11-10"), after);
        const stage = stageOfComplaint(state({ due }), today);

        expect(stage).toBe(after > within ? "late" : "open");
      }),
    );
  });

  it("gets its second review from a person whom it does not concern", () => {
    const complaint = state({ ...answered, satisfied: "no", concernedUserId: noor });
    expect(maySecond(complaint, tom)).toEqual({ ok: true, value: null });
    expect(maySecond(complaint, ada)).toMatchObject({ error: { type: "AnotherLooks" } });
    expect(maySecond(complaint, noor)).toMatchObject({ error: { type: "ConcernsYou" } });
  });

  it("loses its text a year after it was received, and after two months where nobody is named", () => {
    const receivedOn = day("2026-01-31");
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 0, max: 800 }), (isAnonymous, after) => {
        const today = addDays(receivedOn, after);
        const limit = addMonths(receivedOn, isAnonymous ? 2 : 12);
        expect(settledWordsGo({ receivedOn, isAnonymous }, today)).toBe(today >= limit);
      }),
    );
    expect(Satisfied.options).toContain("unknown");
  });
});
