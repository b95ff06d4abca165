// What happens in the house rather than to one person: what a shift writes for the next one, visits, and the tasks of each week.
import {
  addMonths,
  type CalendarDate,
  ClockTime,
  weekdayOf,
} from "../../../domain/core/calendar-date.ts";
import type { LogKind } from "../../../domain/shift/log-entry.ts";
import { addDays, daysUpTo } from "./cached-date-arithmetic.ts";
import type { Draw, Weights } from "./random-choice.ts";
import type { Entry, HouseDays, Span, Story, Visit } from "./person-history-facts.ts";

type Day = CalendarDate;

/** Records of daily life are deleted after five years, so none are made for earlier years. */
const yearsKept = 5;
/** Weeks before today of which the tasks are told by the house of today. */
const weeksOfToday = 3;

export function houseDaysOf(draw: Draw, lives: readonly Story[], span: Span): HouseDays {
  const [entries, visits]: [Entry[], Visit[]] = [[], []];
  const kept = addMonths(span.to, -12 * yearsKept);
  const first = kept < span.from ? span.from : kept;
  const adults = lives.filter(({ childOf, lodgings }) => childOf === null && lodgings.length > 0);
  for (const on of daysUpTo(first, span.to)) {
    const here = adults.filter((life) => livesHere(life, on)).map(({ number }) => number);
    if (draw.chance(0.85)) entries.push(entryOn(draw, on, here, span.to));
    if (draw.chance(0.25) && here.length > 0) visits.push(visitOn(draw, on, here));
  }
  const last = addDays(span.to, -7 * weeksOfToday);
  const sundays = daysUpTo(first, last).filter((day) => weekdayOf(day) === 7);
  return { entries, visits, sundays };
}

const livesHere = ({ lodgings }: Story, on: Day): boolean =>
  lodgings.some(({ from, until }) => from <= on && (until === null || until > on));

function entryOn(draw: Draw, on: Day, here: readonly number[], last: Day): Entry {
  const kind = draw.weighed(kinds);
  const doneOn = addDays(on, draw.int(1, 6));
  return {
    on,
    isLate: draw.chance(0.6),
    kind,
    about: here.length > 0 && kind !== "broken" && draw.chance(0.4) ? draw.pick(here) : null,
    said: draw.int(0, 99),
    // What is only just to be done is what the house of today says itself.
    doneOn: isToDo(kind) ? (doneOn > last ? last : doneOn) : null,
  };
}

const isToDo = (kind: LogKind): boolean => kind === "todo" || kind === "broken";

const kinds: Weights<LogKind> = [
  ["note", 74],
  ["todo", 14],
  ["agreed", 7],
  ["broken", 5],
];

function visitOn(draw: Draw, on: Day, here: readonly number[]): Visit {
  const hour = draw.int(9, 15);
  return {
    on,
    who: draw.pick(here),
    visitor: draw.int(0, 99),
    from: at(hour, draw.pick([0, 15, 30, 45])),
    until: at(hour + draw.int(1, 2), draw.pick([0, 10, 20, 30, 50])),
    place: draw.weighed(places),
  };
}

const at = (hour: number, minute: number): ClockTime =>
  ClockTime.parse(`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

const places: Weights<Visit["place"]> = [
  ["visiting-room", 45],
  ["office", 40],
  ["garden", 9],
  ["outside", 6],
];
