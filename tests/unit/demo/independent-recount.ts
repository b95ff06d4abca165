// The reports counted again, independently: day by day and person by person, from what was generated. It shares only the codes
// with the program's own counting; where both agree, each verifies the other.
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ReportName } from "../../../domain/reports/report-table.ts";
import type {
  Call,
  CourtEvent,
  Life,
  Timeline,
  WayEvent,
} from "../../../electron/demo/years/person-history-facts.ts";

import {
  arrivals,
  daysIn,
  eachDay,
  lengths,
  nightsByMonth,
  on4,
  overview,
  type Question,
  sleepsOn,
  tally,
  yearOf,
} from "./recount-nights.ts";

import { callFlow } from "./recount-referral-to-permit.ts";
import { papers, projects, talks } from "./recount-sessions-and-documents.ts";

type Day = CalendarDate;

export interface Recount {
  readonly tables: Readonly<Partial<Record<ReportName, Readonly<Record<string, number>>>>>;
  readonly averages: Readonly<Partial<Record<ReportName, readonly string[]>>>;
}

export function recount(question: Question): Recount {
  const { timeline } = question;
  const days = daysIn(question.period);
  const onDay = question.today < question.period.to ? question.today : question.period.to;
  const calls = everyCall(timeline);
  const asked = papers(timeline, days);
  return {
    tables: {
      overview: overview(question, days, calls),
      callsOverYears: tally(
        calls
          .filter(({ on }) => yearOf(question.period.to) - yearOf(on) < 5)
          .filter(({ on }) => yearOf(on) <= yearOf(question.period.to))
          .map((call) => `${call.referredBy} ${on4(call.on)}`),
      ),
      callsByDecision: tally(
        eachDay(days, calls, ({ on }) => on).map(
          ({ referredBy, decided }) => `${referredBy} ${decided?.kind ?? "open"}`,
        ),
      ),
      callsDetected: tally(
        eachDay(days, calls, ({ on }) => on).map(({ detectedBy }) => `${detectedBy} count`),
      ),
      callFlow: tally(callFlow(timeline, days, question.today)),
      ...newFiles(timeline, days),
      ...whoIsAssisted(timeline, days, onDay),
      ...onTheLastDay(timeline, onDay),
      ...asked.tables,
      ...talks(timeline, days, question.workers),
      ...projects(timeline, days, onDay),
      occupancy: nightsByMonth(question, days),
      ...arrivals(timeline, days),
      ...lengths(timeline, days, onDay).table,
      judgments: tally(
        timeline.lives.flatMap(({ court }) =>
          (court?.events ?? []).flatMap((event) =>
            event.kind === "judgment" && days.includes(event.on)
              ? [`${event.law} ${event.outcome}`]
              : [],
          ),
        ),
      ),
      ...closings(timeline, days),
    },
    averages: {
      stayLength: lengths(timeline, days, onDay).averages.toSorted(),
      documents: asked.averages,
    },
  };
}

const everyCall = ({ lives, calls }: Timeline): readonly Call[] => [
  ...calls,
  ...lives.flatMap(({ call }) => (call === null ? [] : [call])),
];

/** The birthday counts when its month is over. */
function ageOn(bornOn: Day, day: Day): string {
  const months =
    (yearOf(day) - yearOf(bornOn)) * 12 + Number(day.slice(5, 7)) - Number(bornOn.slice(5, 7));
  const years = Math.floor((months - 1) / 12);
  if (years < 18) return "under-18";
  if (years < 26) return "18-25";
  if (years < 36) return "26-35";
  return years < 46 ? "36-45" : "over-45";
}

function newFiles({ lives }: Timeline, days: readonly Day[]) {
  const opened = eachDay(days, lives, ({ openedOn }) => openedOn);
  const by = (keyOf: (life: Life) => string) => tally(opened.map((life) => `${keyOf(life)} count`));
  return {
    filesBySex: by(({ sex }) => sex),
    filesByAge: by(({ bornOn, openedOn }) => ageOn(bornOn, openedOn)),
    filesByNationality: by(({ nationality }) => nationality),
    filesByForm: by(({ suffered }) => suffered?.form ?? "unknown"),
    filesBySector: by(({ suffered }) =>
      suffered === null ? "unknown" : (suffered.sector ?? "noSector"),
    ),
  };
}

function whoIsAssisted({ lives }: Timeline, days: readonly Day[], onDay: Day) {
  const found = new Set<string>();
  for (const life of lives) {
    const { number, assistedOn, closed, waitedFor, lodgings } = life;
    for (const day of days) {
      if (day > onDay || assistedOn === null || day < assistedOn) continue;
      if (closed !== null && day >= closed.on) continue;
      const waits = waitedFor !== null && lodgings[0] !== undefined && day < lodgings[0].from;
      const mode = sleepsOn(life, day) ? "residential" : waits ? "waiting" : "non-residential";
      for (const row of [mode, "everybody"]) {
        found.add(`${String(number)} ${row} anyTime`);
        if (day === onDay) found.add(`${String(number)} ${row} lastDay`);
      }
    }
  }
  return { assistedByMode: tally([...found].map((one) => one.slice(one.indexOf(" ") + 1))) };
}

const isOpenOn = ({ openedOn, closed }: Life, day: Day): boolean =>
  openedOn <= day && (closed === null || day < closed.on);

const phaseNames = {
  reflection: "R1",
  provisional: "R2",
  extended: "R3",
  temporary: "R4",
  openEnded: "R6",
} as const;

function phaseAfter(phase: string, event: WayEvent): string {
  if (event.kind === "issued")
    return event.step === "temporary" && phase === "R5" ? phase : phaseNames[event.step];
  if (event.kind === "openEndedAsked") return phase === "R4" ? "R5" : phase;
  return event.kind === "ended" ? "R7" : phase;
}

function standingAfter(standing: string, event: CourtEvent): string {
  switch (event.kind) {
    case "inquiryOpened":
    case "judgeSeized":
      return "open";
    case "summons":
    case "hearing":
      return "inCourt";
    case "closed":
    case "final":
      return event.kind;
    case "judgment":
      return "judged";
    case "civilParty":
      return standing;
  }
}

function onTheLastDay({ lives }: Timeline, onDay: Day) {
  const [phases, judicial]: [string[], string[]] = [[], []];
  for (const life of lives) {
    if (!isOpenOn(life, onDay)) continue;
    let phase = "none";
    for (const event of life.way?.events ?? [])
      if (event.on <= onDay) phase = phaseAfter(phase, event);
    phases.push(`${phase} count`);
    let standing = life.court !== null && life.court.openedOn <= onDay ? "open" : "noCase";
    for (const event of life.court?.events ?? [])
      if (event.on <= onDay) standing = standingAfter(standing, event);
    judicial.push(`${standing} count`);
  }
  return { phases: tally(phases), judicial: tally(judicial) };
}

function closings({ lives }: Timeline, days: readonly Day[]) {
  const over = eachDay(days, lives, ({ closed }) => closed?.on ?? null);
  return {
    closingsByReason: tally(over.map(({ closed }) => `${closed?.reason ?? ""} count`)),
    closingsByDestination: tally(over.map(({ closed }) => `${closed?.destination ?? ""} count`)),
  };
}
