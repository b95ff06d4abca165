// A person's time with the centre, from the accepted referral to the end.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import type { EndReason } from "../../../domain/residence/procedure/procedure-event.ts";
import { hasResidenceProcedure } from "../../../domain/residence/procedure/eu-member-states.ts";
import type { Departure } from "../../../domain/accommodation/stay.ts";
import { strangerFrom, toldFrom } from "./generate-referrals.ts";
import type { Draw, Weights } from "./random-choice.ts";
import type { Call, Case, Lodging, Span, Story, Way } from "./person-history-facts.ts";
import { childName } from "./names.ts";
import type { Arrival } from "./bed-allocation.ts";
import { courseFrom } from "./generate-procedure.ts";

type Day = CalendarDate;

interface Known {
  readonly number: number;
  /** The day the person comes to the house; for a person who does not, the day they are accepted. */
  readonly on: Day;
  readonly arrival: Arrival | null;
  readonly span: Span;
}

export function lifeFrom(draw: Draw, { number, on, arrival, span }: Known): Story {
  const isMother = arrival !== null && arrival.places.length > 1;
  const stranger = strangerFrom(draw, on, isMother);
  const notBefore = (day: Day) => (day < span.from ? span.from : day);
  const openedOn = arrival === null ? on : notBefore(addDays(on, -draw.int(0, 4)));
  const calledOn = notBefore(addDays(openedOn, -draw.int(0, 14)));
  const call: Call = {
    ...toldFrom(draw, stranger, calledOn, span.to),
    name: stranger.name,
    invitedFor: null,
    urgency: arrival === null ? draw.pick(["this-week", "can-wait"]) : "tonight",
    decided: { on: openedOn, kind: "accepted" },
  };
  const assistedOn = assistedFrom(draw, openedOn, arrival);
  const fate = fateFrom(draw, stranger.nationality, assistedOn, arrival);
  const isOver = fate.on <= span.to && arrival?.until !== null;
  const { on: closedOn, reason, destination } = fate;
  const closed = isOver ? { on: closedOn, reason, destination } : null;
  const last = isOver && fate.left !== null ? fate.left.on : span.to;
  return {
    number,
    childOf: null,
    ...stranger,
    call,
    openedOn,
    closed,
    // For some people their exploitation is not recorded.
    suffered: draw.chance(0.12) ? null : stranger.suffered,
    assistedOn: assistedOn <= span.to ? assistedOn : null,
    waitedFor: arrival !== null && openedOn < on ? draw.pick(["no-other-housing", "safety"]) : null,
    lodgings: arrival === null ? [] : [lodgingOf(draw, arrival, 0, { closed, call })],
    way: fate.way === null ? null : wayUpTo(fate.way, last, isOver ? fate.left : null),
    court: fate.court === null ? null : courtUpTo(fate.court, last),
  };
}

/**
 * People who live elsewhere have an intake of some days; a person who comes to the house is assisted from then on at
 * the latest.
 */
function assistedFrom(draw: Draw, openedOn: Day, arrival: Arrival | null): Day {
  if (arrival === null) return addDays(openedOn, draw.int(2, 20));
  return openedOn < arrival.from && draw.chance(0.4) ? addDays(openedOn, 1) : arrival.from;
}

interface Fate {
  readonly way: Way | null;
  readonly court: Case | null;
  /** The day on which the assistance ends. */
  readonly on: Day;
  readonly reason: Departure["reason"];
  readonly destination: Departure["destination"];
  /** The person left before the procedure was at its end. */
  readonly left: { readonly on: Day; readonly reason: EndReason } | null;
}

function fateFrom(draw: Draw, nationality: string, assistedOn: Day, arrival: Arrival | null): Fate {
  const course = courseFrom(draw, addDays(assistedOn, draw.int(0, 8)));
  const hasWay = hasResidenceProcedure(nationality, course.way.openedOn);
  const parts = {
    way: hasWay ? course.way : null,
    court: hasWay || draw.chance(0.5) ? course.court : null,
  };
  const elsewhere = addDays(
    assistedOn,
    draw.days({ median: 420, sigma: 0.5, least: 90, most: 1500 }),
  );
  const ends = hasWay ? course.ends : { on: elsewhere, reason: draw.weighed(endings) };
  const leavesOn =
    arrival === null ? addDays(assistedOn, draw.int(25, 600)) : (arrival.until ?? "9999-12-31");
  const leaves = draw.chance(arrival === null ? 0.22 : 0.17) && leavesOn < ends.on;
  if (leaves) {
    const [reason, wayEnds] = draw.weighed(leavings);
    const on = leavesOn as Day;
    const destination = destinationFrom(draw, reason);
    return { ...parts, on, reason, destination, left: { on, reason: wayEnds } };
  }
  // A resident's assistance is not closed.
  const stays = arrival?.until ?? ends.on;
  const on = stays > ends.on ? stays : ends.on;
  const destination = destinationFrom(draw, ends.reason);
  return { ...parts, on, reason: ends.reason, destination, left: null };
}

const endings: Weights<Departure["reason"]> = [
  ["ended-by-person", 55],
  ["other-ground", 20],
  ["reoriented", 20],
  ["other-centre", 5],
];

const leavings: Weights<readonly [Departure["reason"], EndReason]> = [
  [["left-without-notice", "leftWithoutNotice"], 38],
  [["ended-by-person", "assistanceLeft"], 27],
  [["voluntary-return", "voluntaryReturn"], 16],
  [["ended-by-centre", "assistanceLeft"], 10],
  [["contact-with-perpetrator", "contactRenewed"], 9],
];

function destinationFrom(draw: Draw, reason: Departure["reason"]): Departure["destination"] {
  switch (reason) {
    case "left-without-notice":
      return "unknown";
    case "voluntary-return":
      return "return-to-country-of-origin";
    case "other-centre":
      return "other-specialised-centre";
    case "reoriented":
      return draw.pick(["other-shelter", "asylum-reception", "youth-facility"]);
    default:
      return draw.weighed(homes);
  }
}

const homes: Weights<Departure["destination"]> = [
  ["own-rented-home", 58],
  ["social-housing", 14],
  ["family-or-acquaintances", 18],
  ["other-shelter", 6],
  ["third-country", 4],
];

/** Nothing after the last day; where the person left before its end, it ends that day. */
function wayUpTo(way: Way, last: Day, left: Fate["left"]): Way | null {
  const hasEnded = way.events.some(
    ({ kind, on }) =>
      on <= last && (kind === "ended" || (kind === "issued" && isOpenEnded(way, on))),
  );
  if (way.openedOn > last) return null;
  const events = way.events.filter(({ on }) => on <= last);
  if (left === null || hasEnded) return { ...way, events };
  const { on, reason } = left;
  return {
    ...way,
    events: [...events.filter((one) => one.on < on), { on, kind: "ended", reason }],
  };
}

const isOpenEnded = ({ events }: Way, day: Day): boolean =>
  events.some((one) => one.kind === "issued" && one.step === "openEnded" && one.on === day);

function courtUpTo(court: Case, last: Day): Case | null {
  if (court.openedOn > last) return null;
  return { ...court, events: court.events.filter(({ on }) => on <= last) };
}

interface Lodged {
  readonly closed: Story["closed"];
  readonly call: Call | null;
}

function lodgingOf(
  draw: Draw,
  { from, until, planned, places }: Arrival,
  place: number,
  { closed, call }: Lodged,
): Lodging {
  const leftWith = closed?.on === until ? closed : null;
  const reason = leftWith?.reason ?? "ended-by-person";
  const destination = leftWith?.destination ?? draw.weighed(homes);
  return {
    from,
    until,
    planned,
    beds: places[place] ?? [],
    referredBy: call?.referredBy ?? "unknown",
    departure: until === null ? null : { reason, destination },
  };
}

/** Children who come with their mother, and leave with her. */
export function childrenOf(draw: Draw, mother: Story, arrival: Arrival): readonly Story[] {
  return arrival.places.slice(1).map((_, index): Story => {
    // Who sleeps in the cot is small.
    const mostDays = index === 2 ? 700 : 5400;
    const sex = draw.pick(["female", "male"] as const);
    return {
      ...mother,
      number: mother.number + 1 + index,
      childOf: mother.number,
      sex,
      name: childName(draw, mother, sex),
      bornOn: addDays(arrival.from, -draw.int(60, mostDays)),
      call: null,
      suffered: null,
      way: null,
      court: null,
      waitedFor: null,
      openedOn: arrival.from,
      assistedOn: arrival.from,
      lodgings: [lodgingOf(draw, arrival, index + 1, mother)],
    };
  });
}

/** The person has lived elsewhere so far, and comes to the house for a time. */
export const againInTheHouse = (draw: Draw, life: Story, arrival: Arrival): Story => ({
  ...life,
  lodgings: [...life.lodgings, lodgingOf(draw, arrival, 0, life)],
});
