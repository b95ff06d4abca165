// Over several seeds, the generated data has the shape of the published figures, and of a plausible centre.
import { describe, expect, it } from "vitest";
import { CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import { isAtWork } from "../../../electron/demo/years/staff-rota.ts";
import type {
  Call,
  Life,
  Lodging,
  Timeline,
} from "../../../electron/demo/years/person-history-facts.ts";
import { inventTimeline } from "../../../electron/demo/years/invented-timeline.ts";

const from = CalendarDate.parse("2016-01-01");
const to = CalendarDate.parse("2025-12-31");
const years = 10;
const places = 16;
/** Years of retention for records of daily life. */
const kept = 5;

const tales = [1, 2026].map((seed) => inventTimeline(seed, { from, to, bedsUntil: new Map() }));
const lodgingsOf = ({ lives }: Timeline): readonly Lodging[] =>
  lives.flatMap(({ lodgings }) => lodgings);
const callsOf = ({ lives, calls }: Timeline): readonly Call[] => [
  ...calls,
  ...lives.flatMap(({ call }) => (call === null ? [] : [call])),
];
const inCot = ({ beds }: Lodging) => beds[0]?.bed === 7;
const share = (some: number, all: number) => some / all;

describe.each(tales)("ten years of a centre", (tale) => {
  it("has 330 to 390 referrals a year, of which 12 to 14 in a hundred are accepted", () => {
    const calls = callsOf(tale);
    expect(calls.length / years).toBeGreaterThan(330);
    expect(calls.length / years).toBeLessThan(390);
    const accepted = calls.filter(({ decided }) => decided?.kind === "accepted").length;
    expect(share(accepted, calls.length)).toBeGreaterThan(0.12);
    expect(share(accepted, calls.length)).toBeLessThan(0.14);
  });

  it("is nine tenths full, with about thirty arrivals a year", () => {
    const here = lodgingsOf(tale).filter((lodging) => !inCot(lodging));
    const nights = here.reduce((sum, one) => sum + daysBetween(one.from, one.until ?? to), 0);
    const occupied = share(nights, places * daysBetween(from, to));
    expect(occupied).toBeGreaterThan(0.85);
    expect(occupied).toBeLessThan(0.95);
    expect(here.length / years).toBeGreaterThan(25);
    expect(here.length / years).toBeLessThan(35);
  });

  it("has stays of about five months, few very long", () => {
    const nights = lodgingsOf(tale)
      .flatMap(({ from: came, until }) => (until === null ? [] : [daysBetween(came, until)]))
      .toSorted((a, b) => a - b);
    const median = nights[Math.floor(nights.length / 2)] ?? 0;
    const mean = nights.reduce((sum, one) => sum + one, 0) / nights.length;
    expect(median).toBeGreaterThan(125);
    expect(median).toBeLessThan(175);
    expect(mean).toBeGreaterThan(155);
    expect(mean).toBeLessThan(205);
    expect(share(nights.filter((one) => one > 500).length, nights.length)).toBeLessThan(0.05);
  });

  it("assists 140 to 230 people in a year once procedures have run for five", () => {
    for (const year of ["2021", "2025"]) {
      const assisted = tale.lives.filter(
        ({ assistedOn, closed }) =>
          assistedOn !== null &&
          assistedOn <= `${year}-12-31` &&
          (closed?.on ?? "9999") > `${year}-01-01`,
      ).length;
      expect(assisted).toBeGreaterThan(140);
      expect(assisted).toBeLessThan(230);
    }
  });

  it("has procedures of three to five years", () => {
    const lengths = tale.lives.flatMap(({ way }) => {
      const last = way?.events.at(-1);
      return way !== null && last?.kind === "issued" && last.step === "openEnded"
        ? [daysBetween(way.openedOn, last.on) / 365]
        : [];
    });
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(5);
  });
});

it("hears less often from the police over five years, and more often from social services and people themselves", () => {
  const calls = tales.flatMap(callsOf);
  const shareIn = (year: string, ...sources: readonly string[]) => {
    const all = calls.filter(({ on }) => on.startsWith(year));
    return share(all.filter(({ referredBy }) => sources.includes(referredBy)).length, all.length);
  };
  const wanted = [
    [["police"], 0.4, 0.3],
    [["social-service"], 0.2, 0.28],
    [["self", "private-person"], 0.12, 0.18],
  ] as const;
  for (const [sources, before, now] of wanted) {
    expect(Math.abs(shareIn("2021", ...sources) - before)).toBeLessThan(0.05);
    expect(Math.abs(shareIn("2025", ...sources) - now)).toBeLessThan(0.05);
  }
});

it("has four care workers, with more sessions and fewer, and none on a day off except in emergencies", () => {
  for (const { lives } of tales) {
    const held = [0, 0, 0, 0];
    let inNeed = 0;
    for (const { on, by } of lives.flatMap(({ daily }) => daily.sessions)) {
      held[by] = (held[by] ?? 0) + 1;
      if (!isAtWork(by, on)) inNeed += 1;
    }
    const all = held.reduce((sum, one) => sum + one, 0);
    expect(held).toHaveLength(4);
    expect(held).toEqual(held.toSorted((a, b) => b - a));
    expect(Math.min(...held) / all).toBeGreaterThan(0.08);
    expect(inNeed).toBe(0);
  }
});

it("has records of daily life for five years, with completed tasks, and nothing about people who are not there", () => {
  for (const { entries, visits, lives, sundays } of tales) {
    expect(entries.length / kept).toBeGreaterThan(280);
    expect(visits.length / kept).toBeGreaterThan(70);
    expect(sundays.length / kept).toBeGreaterThan(50);
    expect([...entries, ...visits].filter(({ on }) => on < "2020-12-31")).toEqual([]);
    const livesHere = (number: number, day: string) =>
      (lives[number]?.lodgings ?? []).some(
        (stay) => stay.from <= day && (stay.until === null || day < stay.until),
      );
    for (const { on, about, kind, doneOn } of entries) {
      if (about !== null) expect(livesHere(about, on)).toBe(true);
      expect(doneOn !== null).toBe(kind === "todo" || kind === "broken");
      if (doneOn !== null) expect(doneOn >= on && doneOn <= to).toBe(true);
    }
    for (const { on, who } of visits) expect(livesHere(who, on)).toBe(true);
  }
});

it("never puts two people into one bed, nor one person into two", () => {
  for (const tale of tales) {
    const taken = new Map<number, { readonly from: string; readonly until: string }[]>();
    for (const { beds, until } of lodgingsOf(tale))
      for (const [index, { bed, from: came }] of beds.entries()) {
        const left = beds[index + 1]?.from ?? until ?? "9999-12-31";
        taken.set(bed, [...(taken.get(bed) ?? []), { from: came, until: left }]);
      }
    expect(taken.size).toBe(17);
    for (const nights of taken.values()) {
      const inOrder = nights.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      for (const [index, { until }] of inOrder.entries())
        expect(until <= (inOrder[index + 1]?.from ?? until)).toBe(true);
    }
  }
});

it("puts a family into one room, all of one name, together from the first night to the last", () => {
  const [tale] = tales;
  const children = (tale?.lives ?? []).filter(({ childOf }) => childOf !== null);
  expect(children.length).toBeGreaterThan(10);
  for (const child of children) {
    const mother = tale?.lives.find(({ number }) => number === child.childOf) as Life;
    const [hers, own] = [mother.lodgings[0], child.lodgings[0]];
    expect([own?.from, own?.until]).toEqual([hers?.from, hers?.until]);
    expect(child.name.split(" ").slice(1)).toEqual(mother.name.split(" ").slice(1));
    expect([4, 5, 6, 7]).toContain(own?.beds[0]?.bed);
  }
});

it("is the same tale for the same seed, and another for another", () => {
  const short = { from: CalendarDate.parse("2025-06-01"), to, bedsUntil: new Map() };
  expect(inventTimeline(3, short)).toEqual(inventTimeline(3, short));
  expect(inventTimeline(3, short)).not.toEqual(inventTimeline(4, short));
});
