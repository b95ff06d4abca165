// Years of a house that does not exist: who called, who came, how it went on. Pure: the same seed tells the same tale.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { addDays, daysFrom, daysUpTo } from "./cached-date-arithmetic.ts";
import { lostCall } from "./generate-referrals.ts";
import { type Draw, drawFrom } from "./random-choice.ts";
import { countedUpTo, dailyOf } from "./sessions-and-documents.ts";
import { heldBy, workerFrom } from "./staff-rota.ts";
import { houseDaysOf } from "./house-events.ts";
import { byDay, type Span, type Story, type Timeline } from "./person-history-facts.ts";
import { againInTheHouse, childrenOf, lifeFrom } from "./generate-person-history.ts";
import { type Arrival, arrivalsFrom } from "./bed-allocation.ts";

type Day = CalendarDate;

export function inventTimeline(seed: number, span: Span): Timeline {
  const plan = drawFrom(seed, 2);
  const coming: Beginning[] = arrivalsFrom(drawFrom(seed, 1), span).map((arrival) => ({
    on: arrival.from,
    arrival,
    returns: arrival.places.length === 1 && plan.chance(0.06),
  }));
  const { outside, lost } = daysOfCalls(plan, coming, span);
  const others = outside.map((on) => ({ on, arrival: null, returns: false }));
  const lives: Story[] = [];
  for (const { on, arrival, returns } of [...coming, ...others].toSorted(byDay)) {
    const draw = drawFrom(seed, 3, lives.length);
    const back = arrival === null || !returns ? null : whoReturns(draw, lives, arrival);
    if (arrival !== null && back !== null) {
      lives[back.number] = againInTheHouse(draw, back, arrival);
      continue;
    }
    const life = lifeFrom(draw, { number: lives.length, on, arrival, span });
    lives.push(life, ...(arrival === null ? [] : childrenOf(draw, life, arrival)));
  }
  const calls = lost.map((on, index) => lostCall(drawFrom(seed, 4, index), on, span.to));
  const counting = drawFrom(seed, 5);
  return {
    from: span.from,
    to: span.to,
    calls,
    ...houseDaysOf(drawFrom(seed, 8), lives, span),
    lives: lives.map((story) => {
      // Children have the care worker of their mother.
      const worker = workerFrom(drawFrom(seed, 7, story.childOf ?? story.number));
      const daily = dailyOf(drawFrom(seed, 6, story.number), story, span);
      const last = story.closed === null ? span.to : addDays(story.closed.on, -1);
      return { ...story, worker, daily: heldBy(worker, daily, last) };
    }),
    counted: daysUpTo(span.from, countedUpTo(span)).filter(() => counting.chance(0.97)),
  };
}

interface Beginning {
  readonly on: Day;
  /** Null for a person who never lives in the house. */
  readonly arrival: Arrival | null;
  /** The person is assisted already and has lived elsewhere so far. */
  readonly returns: boolean;
}

/** Days of referrals of people who live elsewhere, and of those that lead to no file: as many as a centre has. */
function daysOfCalls(
  draw: Draw,
  coming: readonly Beginning[],
  { from, to }: Span,
): { readonly outside: readonly Day[]; readonly lost: readonly Day[] } {
  const [outside, lost]: [Day[], Day[]] = [[], []];
  for (let start = from; start <= to; start = addDays(start, 365)) {
    const days = Math.min(365, daysFrom(start, to) + 1);
    const calls = Math.round((draw.int(330, 390) * days) / 365);
    const accepted = Math.round((calls * draw.int(120, 140)) / 1000);
    const end = addDays(start, days);
    const here = coming.filter(({ on, returns }) => start <= on && on < end && !returns).length;
    const someDay = () => addDays(start, draw.int(0, days - 1));
    const others = Math.max(0, accepted - here);
    outside.push(...Array.from({ length: others }, someDay));
    lost.push(...Array.from({ length: calls - here - others }, someDay));
  }
  return { outside, lost: lost.toSorted() };
}

/** A person who lives elsewhere, and will be assisted until after this stay; null where there is none. */
function whoReturns(draw: Draw, lives: readonly Story[], { from, until }: Arrival): Story | null {
  const able = lives.filter(
    ({ childOf, lodgings, assistedOn, closed }) =>
      childOf === null &&
      lodgings.length === 0 &&
      assistedOn !== null &&
      addDays(assistedOn, 30) < from &&
      (closed === null || (until !== null && until < closed.on)),
  );
  return able.length === 0 ? null : draw.pick(able);
}
