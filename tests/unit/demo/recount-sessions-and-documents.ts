// Sessions, documents and courses, counted independently.
import { type CalendarDate, daysBetween } from "../../../domain/core/calendar-date.ts";
import type { Timeline, WayEvent } from "../../../electron/demo/years/person-history-facts.ts";
import { middle, tally } from "./recount-nights.ts";

type Day = CalendarDate;

const paperNames = {
  reflection: "orderToLeave",
  provisional: "declarationOfArrival",
  extended: "declarationOfArrival",
  temporary: "certificateOfRegistration",
  openEnded: "openEndedPermit",
} as const;

export function papers({ lives }: Timeline, days: readonly Day[]) {
  const [moved, ended]: [string[], string[]] = [[], []];
  const waits = new Map<string, number[]>();
  for (const { way, daily } of lives) {
    for (const { kind, askedOn, issuedOn } of requestsOn(way?.events ?? [])) {
      if (days.includes(askedOn)) moved.push(`${kind} asked`);
      if (!days.includes(issuedOn)) continue;
      for (const one of ["residence", kind])
        waits.set(one, [...(waits.get(one) ?? []), daysBetween(askedOn, issuedOn)]);
    }
    const documents = (way?.events ?? []).flatMap((event) =>
      event.kind === "issued" ? [event] : [],
    );
    for (const [index, { step, on, until }] of documents.entries()) {
      const isLast = index === documents.length - 1;
      if (days.includes(on)) moved.push(`${paperNames[step]} issued`);
      if (until !== null && days.includes(until))
        ended.push(`${paperNames[step]} ${isLast ? "held" : "replaced"}`);
    }
    for (const { kind, askedOn, issuedOn, expiresOn, replacedOn } of daily.papers) {
      if (days.includes(askedOn)) moved.push(`${kind} asked`);
      if (expiresOn !== null && days.includes(expiresOn))
        ended.push(`${kind} ${replacedOn === null ? "held" : "replaced"}`);
      if (issuedOn === null || !days.includes(issuedOn)) continue;
      moved.push(`${kind} issued`);
      waits.set(kind, [...(waits.get(kind) ?? []), daysBetween(askedOn, issuedOn)]);
    }
  }
  // The row of all residence documents is there even where it is empty.
  if (!waits.has("residence")) waits.set("residence", []);
  return {
    tables: { documents: tally(moved), expiries: tally(ended) },
    averages: [...waits].map(([kind, numbers]) => middle(kind, numbers)).toSorted(),
  };
}

/** A request waits for the document it names, or for the next one, until that comes. */
function requestsOn(events: readonly WayEvent[]) {
  const answered: { readonly kind: string; readonly askedOn: Day; readonly issuedOn: Day }[] = [];
  const open: { reflection?: Day; provisional?: Day; openEnded?: Day; next?: Day } = {};
  for (const event of events) {
    if (event.kind === "asked") open[event.step] = event.on;
    else if (event.kind === "openEndedAsked") open.openEnded = event.on;
    else if (event.kind === "renewalSent") open.next = event.on;
    else if (event.kind === "issued") {
      const { step, on: issuedOn } = event;
      const own = step === "extended" || step === "temporary" ? undefined : open[step];
      const askedOn = own ?? open.next;
      if (askedOn !== undefined) answered.push({ kind: paperNames[step], askedOn, issuedOn });
      delete open.next;
    }
  }
  return answered;
}

export function talks({ lives }: Timeline, days: readonly Day[], workers: readonly string[]) {
  const [held, kinds]: [string[], string[]] = [[], []];
  for (const { daily } of lives)
    for (const { on, by, kind, isInterview } of daily.sessions) {
      if (!days.includes(on)) continue;
      held.push(`${workers[by] ?? ""} ${isInterview ? "interview" : "other"}`);
      kinds.push(`${kind} count`);
    }
  return { interviews: tally(held), sessionsByKind: tally(kinds) };
}

export function projects({ lives }: Timeline, days: readonly Day[], onDay: Day) {
  const found = {
    languageCourses: [] as string[],
    trainings: [] as string[],
    jobs: [] as string[],
  };
  for (const { what, from, until, outcome } of lives.flatMap(({ daily }) => daily.projects)) {
    if (!days.some((day) => from <= onDay && from <= day && (until === null || day <= until)))
      continue;
    if (what.kind === "language") found.languageCourses.push(`${what.level} ${outcome}`);
    else if (what.kind === "training") found.trainings.push(`${what.level} ${outcome}`);
    else found.jobs.push(`${what.sector} ${outcome}`);
  }
  return {
    languageCourses: tally(found.languageCourses),
    trainings: tally(found.trainings),
    jobs: tally(found.jobs),
  };
}
