import { expect, expectTypeOf, it } from "vitest";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import {
  type FactName,
  type Facts,
  handed,
  isOfOffice,
} from "../../../domain/reports/report-facts.ts";
import { ReportName, type Rule } from "../../../domain/reports/report-table.ts";
import { wholeYear } from "../../../domain/reports/report-period.ts";
import {
  itemsBehind,
  needsOffice,
  readFor,
  reportOf,
  rules,
} from "../../../domain/reports/report.ts";
import { inventTimeline } from "../../../electron/demo/years/invented-timeline.ts";
import { factsOf } from "../demo/report-facts-of-demo-years.ts";

const [from, to] = [CalendarDate.parse("2024-11-07"), CalendarDate.parse("2026-11-24")];
const today = addDays(to, 1);
const all = factsOf(inventTimeline(7, { from, to, bedsUntil: new Map() }), today);
const asked = (facts: Facts) => ({ facts, period: wholeYear(2026), today, frozen: new Map() });

const without = (name: FactName): Facts => {
  const { office, ...house } = all;
  const left = (facts: object) => Object.entries(facts).filter(([key]) => key !== name);
  return {
    ...Object.fromEntries(left(house)),
    office: office && Object.fromEntries(left(office)),
  } as Facts;
};

it("counts each report from the lists it names, and from nothing else", () => {
  for (const name of ReportName.options) {
    const { reads } = rules[name];
    const alone = handed(all, reads);
    const { office, ...house } = alone;
    const given = [...Object.keys(house), ...Object.keys(office ?? {})];
    expect([name, given.toSorted()]).toEqual([name, [...reads].toSorted()]);
    expect(reportOf(name, asked(alone as Facts))).toEqual(reportOf(name, asked(all)));
  }
});

it("counts nothing from a list that was not read", () => {
  for (const name of ReportName.options)
    for (const list of readFor(ReportName.options)) {
      const tell = () => reportOf(name, asked(without(list)));
      const ask = () => itemsBehind(name, asked(without(list)), { row: "", column: null });
      if (rules[name].reads.includes(list)) {
        expect(tell, `${name} without ${list}`).toThrow(`Nobody has read the ${list}`);
        expect(ask).toThrow(`Nobody has read the ${list}`);
      } else expect(tell()).toEqual(reportOf(name, asked(all)));
    }
});

it("needs the office where it names office data, and gets none of it otherwise", () => {
  expect(ReportName.options.filter(needsOffice)).toEqual([
    "callFlow",
    "filesByForm",
    "filesBySector",
    "phases",
    "judicial",
    "judgments",
  ]);
  expect(readFor(["judgments"]).every(isOfOffice)).toBe(true);
});

it("gives a rule no other list than those it names, as far as the compiler can tell", () => {
  type Given = Parameters<Rule<"calls" | "ways">["count"]>[0];
  expectTypeOf<keyof Given>().toEqualTypeOf<"calls" | "office">();
  expectTypeOf<keyof NonNullable<Given["office"]>>().toEqualTypeOf<"ways">();
});
