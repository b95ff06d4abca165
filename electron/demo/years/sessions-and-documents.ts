// What fills the days of an assisted person: sessions, documents, courses and work, and nights away from the house.
import { lateNights } from "../../../domain/accommodation/census.ts";
import { addMonths, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { SessionHeader } from "../../../domain/counselling/session.ts";
import { WorkSector } from "../../../domain/plan/course-and-work-record.ts";
import { addDays } from "./cached-date-arithmetic.ts";
import type { Draw, Weights } from "./random-choice.ts";
import {
  byDay,
  type Away,
  type Daily,
  type Paper,
  type Project,
  type Session,
  type Span,
  type Story,
} from "./person-history-facts.ts";

type Day = CalendarDate;

/** The nights since then can still be counted: those of the house of today are. */
export const countedUpTo = ({ to }: Span): Day => addDays(to, -lateNights);

/** Up to the day on which it ended, or the last of which something is told. */
export function dailyOf(draw: Draw, story: Story, span: Span): Daily {
  const { assistedOn, closed, childOf } = story;
  const last = closed === null ? span.to : addDays(closed.on, -1);
  const away = awayFrom(draw, story, countedUpTo(span));
  if (assistedOn === null || childOf !== null)
    return { sessions: [], papers: [], projects: [], away };
  return {
    sessions: sessionsFrom(draw, story, assistedOn, last),
    papers: papersFrom(draw, story, assistedOn, last),
    projects: projectsFrom(draw, story, assistedOn, last),
    away,
  };
}

/** Every week or two in the house, every month or two elsewhere. */
function sessionsFrom(draw: Draw, { lodgings }: Story, from: Day, last: Day): Session[] {
  const sessions: Session[] = [];
  const livesHere = (day: Day) =>
    lodgings.some((stay) => stay.from <= day && (stay.until === null || day < stay.until));
  for (let on = addDays(from, draw.int(0, 4)); on <= last;) {
    const kind = draw.weighed(kinds);
    const isOutside = kind === "accompaniment";
    sessions.push({
      on,
      kind,
      minutes: draw.int(4, 18) * 5,
      place: isOutside ? "outside" : draw.weighed(rooms),
      interpreted: draw.weighed(interpreting),
      isInterview: !isOutside && draw.chance(0.9),
      level: draw.weighed(levels),
      // Whose it is, is told apart: see duty.ts.
      by: 0,
      said: draw.int(0, 99),
    });
    on = addDays(on, livesHere(on) ? draw.int(6, 14) : draw.int(24, 62));
  }
  return sessions;
}

const kinds: Weights<SessionHeader["kind"]> = [
  ["counselling", 44],
  ["administrative", 24],
  ["legal", 16],
  ["accompaniment", 12],
  ["crisis", 4],
];
const rooms: Weights<SessionHeader["place"]> = [
  ["centre", 50],
  ["office", 38],
  ["phone", 12],
];
const interpreting: Weights<SessionHeader["interpreted"]> = [
  ["none", 60],
  ["here", 28],
  ["phone", 12],
];
const levels: Weights<SessionHeader["level"]> = [
  ["plan", 86],
  ["house", 10],
  ["sealed", 4],
];

function papersFrom(draw: Draw, { way, lodgings }: Story, from: Day, last: Day): Paper[] {
  const papers: Paper[] = [];
  const ask = (kind: Paper["kind"], askedOn: Day, wait: number, months: number) => {
    if (askedOn > last) return;
    const issued = addDays(askedOn, wait);
    const issuedOn = issued > last ? null : issued;
    const expiresOn = issuedOn && addMonths(issuedOn, months);
    const replacedOn = expiresOn !== null && expiresOn <= last ? expiresOn : null;
    papers.push({ kind, askedOn, issuedOn, expiresOn, replacedOn });
  };
  if (draw.chance(0.4)) ask("passport", addDays(from, draw.int(15, 120)), draw.int(40, 240), 60);
  if (draw.chance(0.75)) ask("insurance", addDays(from, draw.int(5, 40)), draw.int(8, 35), 12);
  const mayWork = way?.events.find(
    (event) => event.kind === "issued" && (event.step === "temporary" || event.step === "extended"),
  );
  if (mayWork !== undefined && draw.chance(0.6))
    ask("workPermit", addDays(mayWork.on, draw.int(5, 30)), draw.int(15, 60), 6);
  const [lodging] = lodgings;
  if (lodging !== undefined && draw.chance(0.5))
    ask("birthCertificate", addDays(from, draw.int(20, 90)), draw.int(30, 160), 120);
  return papers.toSorted((a, b) => byDay({ on: a.askedOn }, { on: b.askedOn }));
}

function projectsFrom(draw: Draw, { way }: Story, from: Day, last: Day): Project[] {
  const projects: Project[] = [];
  const goOn = (what: Project["what"], begins: Day, days: number) => {
    if (begins > last) return begins;
    const ends = addDays(begins, days);
    const isOver = ends <= last;
    const outcome = isOver ? (draw.chance(0.75) ? "finished" : "stopped") : "running";
    projects.push({ what, from: begins, until: isOver ? ends : null, outcome });
    return ends;
  };
  let next = addDays(from, draw.int(15, 70));
  if (draw.chance(0.7)) {
    for (const level of ["a1", "a2", "b1"] as const) {
      next = addDays(goOn({ kind: "language", level }, next, draw.int(60, 150)), draw.int(10, 60));
      if (draw.chance(0.4)) break;
    }
  }
  if (draw.chance(0.3))
    next = goOn({ kind: "training", level: draw.weighed(trainings) }, next, draw.int(40, 200));
  const temporary = way?.events.find(
    (event) => event.kind === "issued" && event.step === "temporary",
  );
  const worksFrom = way === null ? addDays(from, 40) : temporary?.on;
  if (worksFrom !== undefined && draw.chance(0.55))
    goOn(
      { kind: "work", sector: draw.pick(WorkSector.options) },
      addDays(worksFrom, draw.int(20, 200)),
      draw.int(30, 700),
    );
  return projects;
}

const trainings: Weights<Extract<Project["what"], { readonly kind: "training" }>["level"]> = [
  ["orientation", 30],
  ["basic", 30],
  ["vocational", 40],
];

/** One night in thirty the person is away. */
function awayFrom(draw: Draw, { lodgings }: Story, to: Day): Daily["away"] {
  return lodgings.flatMap(({ from, until }) => {
    const nights: Away[] = [];
    const last = until === null || until > to ? to : addDays(until, -1);
    for (let on = addDays(from, draw.int(5, 55)); on <= last; on = addDays(on, draw.int(5, 55)))
      nights.push({ on, state: draw.weighed(absences) });
    return nights;
  });
}

const absences: Weights<Away["state"]> = [
  ["pass", 80],
  ["absent", 12],
  ["hospital", 8],
];
