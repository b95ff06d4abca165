// A renewal is reminded of on working days, and never sent before its window opens or after it closes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "../../../../domain/core/calendar-date.ts";
import {
  remindersOf,
  renewalWindow,
  sendingDays,
} from "../../../../domain/residence/procedure/deadlines.ts";
import type { Activation } from "../../../../domain/residence/procedure/rules-in-force.ts";
import { type TaskKind } from "../../../../domain/residence/procedure/procedure-tasks.ts";
import { isWorkingDay } from "../../../../domain/residence/procedure/working-day.ts";
import {
  answers,
  day,
  issued,
  met,
  plain,
  since2007,
  statement,
  yes,
} from "./test-procedure-events.ts";
import { runs } from "../../../helpers/property-runs.ts";
import { residenceStatus } from "../../../../domain/residence/procedure/residence-status.ts";

const since2017: readonly Activation[] = [
  ...since2007,
  { profile: "2017", from: day("2017-05-20") },
];

/** The tasks of a document that expires on a day, as of its issue. */
function tasksUntil(
  printed: string,
  step: "provisional" | "extended" | "temporary" = "temporary",
  activated: readonly Activation[] = [],
) {
  const issuedOn = addDays(day(printed), -180);
  const before = addDays(issuedOn, -90);
  const first = step === "extended" ? [issued(before, "provisional", { activated })] : [];
  const held = issued(issuedOn, step, { printed: day(printed), activated });
  const events = [statement(before), ...first, answers(issuedOn, yes), held];
  return residenceStatus(events, { ...met, activated }, issuedOn).tasks;
}

const sent = (...args: Parameters<typeof tasksUntil>) =>
  tasksUntil(...args)
    .filter(({ kind }) => kind === "send")
    .map(({ on, by }) => [on, by]);

describe("a renewal is sent", () => {
  it.each([
    // 15 January 2028 is a Saturday.
    ["2028-02-29", "2028-01-17", "2028-01-28"],
    // 1 January 2027 is a holiday and a Friday.
    ["2027-02-15", "2027-01-04", "2027-01-15"],
    // 1 November 2005, when the window closes, is All Saints.
    ["2005-12-01", "2005-10-17", "2005-10-31"],
    // Both days are working days: nothing moves.
    ["2026-06-12", "2026-04-28", "2026-05-13"],
    // Easter Monday 2026, after Easter: the window opens on the Sunday.
    ["2026-05-20", "2026-04-07", "2026-04-20"],
    // Christmas 2026 is a Friday.
    ["2027-02-08", "2026-12-28", "2027-01-08"],
  ])("of a document until %s from %s to %s", (until, from, by) => {
    expect(sent(until)).toEqual([[from, by]]);
  });

  it.each([
    ["provisional", []],
    ["extended", []],
    ["temporary", []],
    ["provisional", since2007],
    ["extended", since2007],
    ["temporary", since2007],
    ["provisional", since2017],
    ["extended", since2017],
    ["temporary", since2017],
  ] as const)("the same for %s under each of the rules", (step, activated) => {
    expect(sent("2028-02-29", step, activated)).toEqual([["2028-01-17", "2028-01-28"]]);
  });
});

/** What cannot be done before the window of a renewal, and what no longer helps after it. */
const withinWindow: readonly TaskKind[] = ["send", "alarm"];

/** How many days before the last one each of the others is meant for. */
const meantFor: Readonly<Partial<Record<TaskKind, number>>> = {
  startDossier: 90,
  askMagistrate: 60,
  alarm: 30,
  lastFortnight: 14,
  lastWeek: 7,
  lastDay: 0,
};

describe("of every last day in six years", () => {
  const first = day("2024-01-01");
  const all = Array.from({ length: 6 * 366 }, (_, days) => addDays(first, days));

  it("nothing is to be sent before its period begins, nor after it ends", () => {
    const outside = all.flatMap((until) => {
      const { opens, closes } = renewalWindow(until);
      const sending = tasksUntil(until).filter(({ kind }) => withinWindow.includes(kind));
      const inside = sending.filter(
        ({ on, by }) => on >= opens && by !== null && on <= by && by <= closes,
      );
      return inside.length === withinWindow.length ? [] : [until];
    });
    expect(outside).toEqual([]);
  });

  it("it is sent from the first working day of the window to the last one", () => {
    const other = all.flatMap((until) => {
      const { opens } = renewalWindow(until);
      const worked = Array.from({ length: 16 }, (_, at) => addDays(opens, at)).filter(isWorkingDay);
      const [days] = sent(until);
      return days?.[0] === worked[0] && days?.[1] === worked.at(-1) ? [] : [until];
    });
    expect(other).toEqual([]);
  });

  it("every reminder is on a working day, in order, and never after the day it is meant for", () => {
    const wrong = all.flatMap((until) => {
      const reminders = remindersOf(until);
      const days = reminders.map(({ on }) => on);
      const isInOrder = days.join() === days.toSorted().join();
      const isInTime = reminders.every(({ kind, on }) => {
        const before = meantFor[kind];
        return isWorkingDay(on) && (before === undefined || on <= addDays(until, -before));
      });
      return isInOrder && isInTime ? [] : [until];
    });
    expect(wrong).toEqual([]);
  });

  it("what waits for 24 months is not looked at before they are over", () => {
    const early = all
      .filter((_, at) => at % 3 === 0)
      .flatMap((from) => {
        const held = [statement(from), issued(from, "provisional"), plain(from, "caseClosed")];
        const looked = residenceStatus(held, met, addDays(from, 1)).tasks.find(
          ({ kind }) => kind === "askAfterClosing",
        );
        const isRight =
          looked !== undefined && looked.on >= addMonths(from, 24) && isWorkingDay(looked.on);
        return isRight ? [] : [from];
      });
    expect(early).toEqual([]);
  });
});

describe("of any last day in a century", () => {
  it("it is sent within its window, on days that are worked", () => {
    const anyDay = fc
      .integer({ min: 0, max: 36_524 })
      .map((days) => addDays(day("1997-01-01"), days));
    fc.assert(
      fc.property(anyDay, (until) => {
        const { opens, closes } = renewalWindow(until);
        const days = sendingDays(until);
        expect([opens <= days.opens, days.opens < days.closes, days.closes <= closes]).toEqual([
          true,
          true,
          true,
        ]);
        expect([days.opens, days.closes].every(isWorkingDay)).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
