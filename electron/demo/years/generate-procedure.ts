// The residence procedure, and the criminal case beside it: from the first document to the last.
import { addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import type { EndReason } from "../../../domain/residence/procedure/procedure-event.ts";
import type { Departure } from "../../../domain/accommodation/stay.ts";
import type { Draw } from "./random-choice.ts";
import {
  byDay,
  type Case,
  type CourtEvent,
  type Way,
  type WayEvent,
} from "./person-history-facts.ts";

type Day = CalendarDate;

/** How it would go on without departures. */
export interface Course {
  readonly way: Way;
  readonly court: Case | null;
  readonly ends: { readonly on: Day; readonly reason: Departure["reason"] };
}

/** A whole procedure takes three to five years. */
const procedures = { median: 1300, sigma: 0.3, least: 420, most: 2600 };

export function courseFrom(draw: Draw, openedOn: Day): Course {
  const events: WayEvent[] = [];
  const spoke = begin(draw, openedOn, events);
  const ended = (on: Day, reason: EndReason, left: Departure["reason"]): Course => {
    events.push({ on, kind: "ended", reason });
    return { way: { openedOn, events }, court: null, ends: { on, reason: left } };
  };
  if (spoke === null) {
    const on = addDays(openedOn, 48);
    return draw.chance(0.4)
      ? ended(on, "voluntaryReturn", "voluntary-return")
      : ended(on, "noStatement", "other-ground");
  }
  const issued = addDays(spoke, draw.int(2, 6));
  let until = addMonths(issued, 3);
  events.push({ on: issued, kind: "issued", step: "provisional", until });
  events.push({ on: addDays(issued, draw.int(10, 30)), kind: "magistrateAsked" });
  const answer = draw.weighed(answers);
  const answeredOn = addDays(issued, draw.int(40, 80));
  events.push({ on: answeredOn, kind: "answers", answer });
  let temporaryOn = addDays(answeredOn, draw.int(2, 8));
  if (answer !== "yes") {
    if (answer === "no") return ended(addDays(until, 3), "refused", "case-ended-without-stay");
    const extendedOn = addDays(until, -draw.int(0, 5));
    until = addMonths(until, 3);
    events.push({ on: extendedOn, kind: "issued", step: "extended", until });
    if (draw.chance(0.35)) return ended(addDays(until, 4), "noAnswers", "case-ended-without-stay");
    const later = addDays(extendedOn, draw.int(20, 70));
    events.push({ on: later, kind: "answers", answer: "yes" });
    temporaryOn = addDays(later, draw.int(2, 8));
  }
  return toTheEnd(draw, { openedOn, events, spoke, temporaryOn });
}

const answers = [
  ["yes", 72],
  ["unknown", 20],
  ["no", 8],
] as const;

/** Up to the statement; null when there is none before the time to reflect is over. */
function begin(draw: Draw, openedOn: Day, events: WayEvent[]): Day | null {
  if (draw.chance(0.22)) {
    events.push({ on: openedOn, kind: "statement" });
    events.push({ on: openedOn, kind: "asked", step: "provisional" });
    return openedOn;
  }
  events.push({ on: openedOn, kind: "asked", step: "reflection" });
  const issued = addDays(openedOn, draw.int(1, 4));
  events.push({ on: issued, kind: "issued", step: "reflection", until: addDays(issued, 45) });
  if (draw.chance(0.14)) return null;
  const spoke = addDays(issued, draw.int(6, 44));
  events.push({ on: spoke, kind: "statement" });
  return spoke;
}

interface Begun {
  readonly openedOn: Day;
  readonly events: WayEvent[];
  readonly spoke: Day;
  readonly temporaryOn: Day;
}

/** Renewed every six months until the courts have decided. */
function toTheEnd(draw: Draw, { openedOn, events, spoke, temporaryOn }: Begun): Course {
  const least = addMonths(temporaryOn, 3);
  const wished = addDays(openedOn, draw.days(procedures));
  const endsOn = wished < least ? least : wished;
  let until = addMonths(temporaryOn, 6);
  events.push({ on: temporaryOn, kind: "issued", step: "temporary", until });
  for (let on = renewedOn(draw, until); on < endsOn; on = renewedOn(draw, until)) {
    // The magistrate is asked again for each renewal, before it is sent.
    events.push({ on: addDays(until, -50), kind: "answers", answer: "yes" });
    events.push({ on: addDays(until, -draw.int(30, 45)), kind: "renewalSent" });
    until = addMonths(until, 6);
    events.push({ on, kind: "issued", step: "temporary", until });
  }
  const fate = draw.weighed(fates);
  const judgedOn = addDays(endsOn, -draw.int(20, 40));
  const summonedOn = addDays(judgedOn, -draw.int(60, 200));
  const court = courtFrom(draw, { spoke, judgedOn, summonedOn, fate });
  const isLong = addMonths(openedOn, 25) < endsOn;
  const stays = fate === "convicted" || (isLong && draw.chance(0.6));
  if (stays) {
    if (fate === "convicted" && summonedOn > temporaryOn)
      events.push({ on: addDays(summonedOn, 10), kind: "openEndedAsked" });
    else if (fate !== "convicted") events.push({ on: addDays(judgedOn, 5), kind: "integration" });
    events.push({ on: endsOn, kind: "issued", step: "openEnded", until: null });
  } else events.push({ on: endsOn, kind: "ended", reason: "other" });
  const way = { openedOn, events: events.toSorted(byDay) };
  const reason = stays ? "open-ended-permit" : "case-ended-without-stay";
  return { way, court, ends: { on: addDays(endsOn, draw.int(10, 120)), reason } };
}

const renewedOn = (draw: Draw, until: Day): Day => addDays(until, draw.int(-9, 6));

const fates = [
  ["convicted", 62],
  ["acquitted", 8],
  ["closed", 30],
] as const;

interface Fate {
  readonly spoke: Day;
  readonly judgedOn: Day;
  readonly summonedOn: Day;
  readonly fate: (typeof fates)[number][0];
}

function courtFrom(draw: Draw, { spoke, judgedOn, summonedOn, fate }: Fate): Case {
  const inquiry = addDays(spoke, draw.int(5, 40));
  const events: CourtEvent[] = [{ on: inquiry, kind: "inquiryOpened" }];
  if (draw.chance(0.4)) events.push({ on: addDays(inquiry, draw.int(5, 40)), kind: "judgeSeized" });
  if (draw.chance(0.35))
    events.push({ on: addDays(inquiry, draw.int(20, 90)), kind: "civilParty" });
  if (fate === "closed") events.push({ on: judgedOn, kind: "closed" });
  else {
    events.push({ on: summonedOn, kind: "summons" });
    events.push({ on: addDays(judgedOn, -15), kind: "hearing" });
    const isConviction = fate === "convicted";
    const outcome = isConviction ? "conviction" : "acquittal";
    const law = isConviction && draw.chance(0.15) ? "other" : "trafficking";
    events.push({ on: judgedOn, kind: "judgment", outcome, law });
    events.push({ on: addDays(judgedOn, 31), kind: "final" });
  }
  return { openedOn: spoke, events: events.toSorted(byDay) };
}
