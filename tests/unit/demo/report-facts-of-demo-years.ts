// What was generated, as the facts that the program would read from a database with it.
import { AssistanceId } from "../../../domain/intake/assistance.ts";
import { addDays, CalendarDate, Instant, monthOf } from "../../../domain/core/calendar-date.ts";
import { ageClassOf } from "../../../domain/retention/anonymized-file-row.ts";
import { type JudicialEvent, JudicialEventId } from "../../../domain/legal/judicial-event.ts";
import { PersonId } from "../../../domain/people/person.ts";
import type {
  DocumentStep,
  ResidenceKind,
} from "../../../domain/residence/procedure/residence-document-names.ts";
import {
  type ResidenceEvent,
  ResidenceEventId,
} from "../../../domain/residence/procedure/procedure-event.ts";
import { requestDays } from "../../../domain/residence/procedure/residence-procedure.ts";
import { ReferralId } from "../../../domain/referrals/referral.ts";
import type {
  CountedNight,
  DocumentFact,
  Facts,
  InterviewDay,
  OfficeFacts,
  ProceduresByPerson,
} from "../../../domain/reports/report-facts.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import { UserId } from "../../../domain/users/user.ts";
import type {
  Call,
  CourtEvent,
  Life,
  Timeline,
  WayEvent,
} from "../../../electron/demo/years/person-history-facts.ts";

const id = (group: number, number: number): string =>
  `0000000${String(group)}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const personOf = (number: number): PersonId => PersonId.parse(id(1, number));
const trackOf = (number: number): AssistanceId => AssistanceId.parse(id(2, number));

const noOne = UserId.parse(id(9, 0));
/** By their numbers. */
export const workers = [1, 2, 3, 4].map((number) => UserId.parse(id(9, number)));

export function factsOf({ lives, calls, counted }: Timeline, today: CalendarDate): Facts {
  const all = [
    ...calls.map((call) => ({ call, personId: null })),
    ...lives.flatMap(({ call, number }) =>
      call === null ? [] : [{ call, personId: personOf(number) }],
    ),
  ];
  return {
    calls: all.map(({ call, personId }, index) => callFact(call, index, personId)),
    files: lives.map(({ number, openedOn, sex, bornOn, nationality }) => ({
      personId: personOf(number),
      openedOn,
      sex,
      nationality,
      ageClass: ageClassOf({ basis: "born", month: monthOf(bornOn) }, openedOn),
    })),
    tracks: lives.map(({ number, openedOn, assistedOn, closed }) => ({
      id: trackOf(number),
      personId: personOf(number),
      openedOn,
      assistedOn,
      closing: closed,
      reopens: null,
    })),
    modes: new Map(
      lives.flatMap(({ number, waitedFor, openedOn }) =>
        waitedFor === null
          ? []
          : [[trackOf(number), [{ mode: "waiting", reason: waitedFor, from: openedOn, at }]]],
      ),
    ),
    stays: lives.flatMap(({ number, lodgings }) =>
      lodgings.map(({ from, until, referredBy }) => ({
        personId: personOf(number),
        from,
        until,
        referredBy,
      })),
    ),
    documents: lives.flatMap(documentFacts),
    contacts: lives.flatMap(({ number, daily }) =>
      daily.sessions.map(({ on: day, by, kind, isInterview }) => ({
        personId: personOf(number),
        day,
        kind,
        isInterview,
        by: workers[by] ?? noOne,
      })),
    ),
    interviews: interviewsOf(lives),
    projects: lives.flatMap(({ number, daily }) =>
      daily.projects.map(({ what, from, until, outcome }) => ({
        personId: personOf(number),
        level: null,
        sector: null,
        ...what,
        from,
        until,
        outcome,
      })),
    ),
    ...nightsCounted(lives, counted),
    places: Array.from({ length: 16 }, (_, bed) => ({
      id: id(4, bed),
      retiredOn: null,
      closures: [],
    })),
    lastNight: addDays(today, -1),
    wordsGone: new Set(),
    office: officeFacts(lives),
  };
}

const endOfTime = CalendarDate.parse("2099-12-31");
const at = Instant.parse("2020-01-01T12:00:00.000Z");

const callFact = (
  { on: day, referredBy, detectedBy, decided }: Call,
  index: number,
  personId: PersonId | null,
): Facts["calls"][number] => ({
  id: ReferralId.parse(id(3, index)),
  day,
  referredBy,
  detectedBy,
  personId,
  decision: decided?.kind ?? "waiting",
});

const kinds: Readonly<Record<DocumentStep, ResidenceKind>> = {
  reflection: "orderToLeave",
  provisional: "declarationOfArrival",
  extended: "declarationOfArrival",
  temporary: "certificateOfRegistration",
  openEnded: "openEndedPermit",
};

function nightsCounted(lives: readonly Life[], counted: readonly CalendarDate[]) {
  const nights = counted.flatMap((night) =>
    lives.flatMap(({ number, lodgings, daily }): CountedNight[] => {
      const here = lodgings.some(({ from, until }) => from <= night && (until ?? "9999") > night);
      const state = daily.away.find(({ on }) => on === night)?.state ?? "here";
      return here ? [{ night, personId: personOf(number), state }] : [];
    }),
  );
  return { censuses: new Set(counted), counted: nights };
}

function documentFacts({ number, way, daily }: Life): DocumentFact[] {
  const issued = (way?.events ?? []).flatMap((event) => (event.kind === "issued" ? [event] : []));
  const papers = daily.papers.map((paper): DocumentFact => ({
    ...paper,
    personId: personOf(number),
    state: paper.issuedOn === null ? "asked" : paper.replacedOn === null ? "held" : "replaced",
  }));
  const asked = [...requestDays((way?.events ?? []).map(residenceEvent), endOfTime).values()];
  const residence = issued.map(({ step, on: issuedOn, until: expiresOn }, index): DocumentFact => ({
    personId: personOf(number),
    kind: kinds[step],
    issuedOn,
    expiresOn,
    askedOn: asked[index] ?? null,
    state: index === issued.length - 1 ? "held" : "replaced",
  }));
  return [...residence, ...papers];
}

/** Day by day, as they are read: the same of each person as often as there were. */
function interviewsOf(lives: readonly Life[]): readonly InterviewDay[] {
  const held = lives.flatMap(({ number, daily }) =>
    daily.sessions.flatMap(({ on, isInterview }) =>
      isInterview ? [{ day: on, person: personOf(number) }] : [],
    ),
  );
  return [...groupedBy(held, ({ day }) => day)].map(([day, some]) => ({
    day,
    people: some.map(({ person }) => person),
  }));
}

function officeFacts(lives: readonly Life[]): OfficeFacts {
  const ways: ProceduresByPerson = new Map(
    lives.flatMap(({ number, way }) =>
      way === null
        ? []
        : [
            [
              personOf(number),
              [{ openedOn: way.openedOn, events: way.events.map(residenceEvent) }],
            ],
          ],
    ),
  );
  return {
    closed: new Set(),
    ways,
    waysOfCallers: ways,
    episodes: new Map(
      lives.flatMap(({ number, suffered }) =>
        suffered === null ? [] : [[personOf(number), [suffered]]],
      ),
    ),
    cases: lives.flatMap(({ number, court }) =>
      court === null
        ? []
        : [
            {
              people: [{ personId: personOf(number), since: court.openedOn }],
              events: court.events.map((event, index) => ({
                id: JudicialEventId.parse(id(6, index)),
                corrects: null,
                event: judicialEvent(event),
              })),
            },
          ],
    ),
  };
}

function residenceEvent(event: WayEvent, index: number): ResidenceEvent {
  const common = { id: ResidenceEventId.parse(id(5, index)), on: event.on };
  switch (event.kind) {
    case "statement":
      return { ...common, kind: event.kind, registeredOn: event.on };
    case "issued":
      return {
        ...common,
        kind: event.kind,
        step: event.step,
        profile: "1997",
        printed: event.until,
        override: null,
      };
    case "answers": {
      const from = { office: "prosecutor", name: "", caseId: null } as const;
      return { ...common, kind: event.kind, given: { Q1: "yes", Q2: event.answer }, from };
    }
    case "ended":
      return { ...common, kind: event.kind, reason: event.reason };
    case "asked":
      return { ...common, kind: event.kind, step: event.step, override: null };
    case "openEndedAsked":
      return { ...common, kind: event.kind, override: null };
    default:
      return { ...common, kind: event.kind };
  }
}

const judicialEvent = (event: CourtEvent): JudicialEvent =>
  event.kind === "judgment"
    ? { ...event, note: "", articles: "", damages: "", takesPlace: false }
    : event.kind === "hearing"
      ? { on: event.on, kind: event.kind, note: "", time: null }
      : { on: event.on, kind: event.kind, note: "" };
