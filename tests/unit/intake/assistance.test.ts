import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeAssistance,
  type ModeDecision,
  periodsOf,
  stateOf,
  workerNow,
} from "../../../domain/intake/assistance.ts";
import { addDays, CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { UserId } from "../../../domain/users/user.ts";
import { aDecision, aTrack } from "../../helpers/builders.ts";

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const stay = (from: string, until: string | null) => ({
  from: day(from),
  until: until === null ? null : day(until),
});

describe("periodsOf", () => {
  const track = aTrack({ openedOn: "2026-01-10" });

  it.each([
    ["nothing was recorded", [], [], ["non-residential 2026-01-10 –"]],
    [
      "she waits, then lives in the house, then goes on from a home of her own",
      [aDecision({ mode: "waiting", reason: "safety", from: "2026-01-10" })],
      [stay("2026-01-20", "2026-03-01")],
      [
        "waiting (safety) 2026-01-10 2026-01-20",
        "residential (safety) 2026-01-20 2026-03-01",
        "non-residential 2026-03-01 –",
      ],
    ],
    [
      "she lives here since the first day",
      [],
      [stay("2026-01-10", null)],
      ["residential 2026-01-10 –"],
    ],
    [
      "the reason is recorded while she lives here",
      [aDecision({ mode: "residential", reason: "no-other-housing", from: "2026-02-01" })],
      [stay("2026-01-10", null)],
      ["residential (no-other-housing) 2026-01-10 –"],
    ],
    [
      "she comes back after some weeks",
      [aDecision({ mode: "waiting", reason: "other", from: "2026-03-10" })],
      [stay("2026-01-10", "2026-03-01"), stay("2026-04-01", null)],
      [
        "residential 2026-01-10 2026-03-01",
        "non-residential 2026-03-01 2026-03-10",
        "waiting (other) 2026-03-10 2026-04-01",
        "residential (other) 2026-04-01 –",
      ],
    ],
    [
      "the same day is corrected",
      [
        aDecision({ mode: "waiting", from: "2026-01-10", at: "2026-01-10T10:00:00.000Z" }),
        aDecision({ mode: "non-residential", from: "2026-01-10", at: "2026-01-10T11:00:00.000Z" }),
      ],
      [],
      ["non-residential 2026-01-10 –"],
    ],
    [
      "a night that was not slept does not count",
      [],
      [stay("2026-02-01", "2026-02-01")],
      ["non-residential 2026-01-10 –"],
    ],
  ] as const)("when %s", (_, decisions, stays, expected) => {
    expect(periodsOf(track, decisions, stays).map(told)).toEqual(expected);
  });

  it("ends with the assistance", () => {
    const closed = aTrack({
      openedOn: "2026-01-10",
      closing: { on: day("2026-03-01"), destination: "unknown", reason: "ended-by-person" },
    });

    expect(periodsOf(closed, [], [stay("2026-01-10", "2026-02-01")]).map(told)).toEqual([
      "residential 2026-01-10 2026-02-01",
      "non-residential 2026-02-01 2026-03-01",
    ]);
  });

  it("covers every day of the track once, residential exactly on the days of a stay", () => {
    fc.assert(
      fc.property(lives, ({ decisions, stays }) => {
        const periods = periodsOf(track, decisions, stays);
        for (let offset = 0; offset < 120; offset += 1) {
          const date = addDays(track.openedOn, offset);
          const over = periods.filter((period) => covers(period, date));
          expect(over).toHaveLength(1);
          expect(over[0]?.mode === "residential").toBe(stays.some((one) => covers(one, date)));
        }
      }),
    );
  });
});

describe("closing", () => {
  const closing = {
    on: day("2026-06-01"),
    destination: "own-rented-home",
    reason: "open-ended-permit",
  } as const;

  it("keeps the assistance and records when, where to and why", () => {
    const closed = closeAssistance(aTrack(), closing, false);

    expect(closed).toMatchObject({ ok: true, value: { closing } });
    if (closed.ok) expect(stateOf(closed.value)).toBe("closed");
  });

  it.each([
    ["someone who still lives in the house", aTrack(), true, "StillResident"],
    ["a track that is closed", aTrack({ closing }), false, "AssistanceClosed"],
    ["a day before it began", aTrack({ openedOn: "2026-06-02" }), false, "EndBeforeStart"],
  ] as const)("refuses %s", (_, track, isResident, type) => {
    expect(closeAssistance(track, closing, isResident)).toEqual({ ok: false, error: { type } });
  });
});

describe("the care worker", () => {
  const [samira, noor] = [1, 2].map((n) =>
    UserId.parse(`00000000-0000-4000-8000-00000000000${String(n)}`),
  );
  const at = (hour: number) => Instant.parse(`2026-01-10T1${String(hour)}:00:00.000Z`);

  it("is the last one recorded, or nobody", () => {
    const first = { userId: samira ?? null, from: day("2026-01-10"), at: at(1) };
    const second = { userId: noor ?? null, from: day("2026-02-01"), at: at(2) };

    expect(workerNow([])).toBeNull();
    expect(workerNow([second, first])).toBe(noor);
    expect(
      workerNow([first, second, { userId: null, from: day("2026-03-01"), at: at(3) }]),
    ).toBeNull();
  });
});

interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

const covers = ({ from, until }: Span, date: CalendarDate): boolean =>
  from <= date && (until === null || date < until);

/** Up to three stays one after the other, and decisions on any day. */
const lives = fc
  .record({
    gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 3,
    }),
    goesOn: fc.boolean(),
    said: fc.array(
      fc.record({
        mode: fc.constantFrom("residential", "waiting", "non-residential"),
        after: fc.integer({ min: 0, max: 100 }),
        minute: fc.integer({ min: 10, max: 59 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ gaps, goesOn, said }) => {
    let at = day("2026-01-10");
    const stays = gaps.map(([gap, nights], index) => {
      const from = addDays(at, gap);
      at = addDays(from, nights);
      return { from, until: goesOn && index === gaps.length - 1 ? null : at };
    });
    const decisions: ModeDecision[] = said.map(({ mode, after, minute }) =>
      aDecision({
        mode,
        from: addDays(day("2026-01-10"), after),
        at: `2026-05-01T10:${String(minute)}:00.000Z`,
      }),
    );
    return { stays, decisions };
  });

const told = ({ mode, reason, from, until }: ReturnType<typeof periodsOf>[number]): string =>
  [mode, reason === null ? "" : `(${reason})`, from, until ?? "–"]
    .filter((part) => part !== "")
    .join(" ");
