import * as z from "zod";
import { addDays, CalendarDate } from "../core/calendar-date.ts";
import { DocumentKind, isResidenceKind } from "../residence/document.ts";
import { HearingKind } from "../legal/judicial-event.ts";
import { type LegalRecord, PersonsDecision } from "../legal/legal-record.ts";
import {
  nextOfEach,
  shownDay,
  Task,
  type TaskKind,
} from "../residence/procedure/procedure-tasks.ts";
import { type Due, isExpiringSoon, expiringWithinDays } from "../residence/expiring-documents.ts";
import type { ResidenceProcedure } from "../residence/procedure/residence-procedure.ts";
import type { Strand } from "./plan-entry.ts";

// Steps that come from the procedure, the documents and the legal area; they are completed there.

export const StepsFromElsewhere = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("procedure"), task: Task }),
  z.strictObject({ from: z.literal("paper"), document: DocumentKind, task: Task }),
  /** A residence document that was issued: done. */
  z.strictObject({
    from: z.literal("document"),
    document: DocumentKind,
    on: CalendarDate,
    until: CalendarDate.nullable(),
  }),
  /** The first complaint or statement: done. */
  z.strictObject({ from: z.literal("statement"), on: CalendarDate }),
  z.strictObject({
    from: z.literal("civilParty"),
    on: CalendarDate,
    decision: PersonsDecision,
    isDone: z.boolean(),
  }),
  /** Someone wants to speak with the person on that day. */
  z.strictObject({ from: z.literal("interview"), on: CalendarDate, withWhom: z.string() }),
  /** A court sits on that day, or the person is heard. */
  z.strictObject({ from: z.literal("hearing"), on: CalendarDate, hearing: HearingKind }),
]);
export type StepsFromElsewhere = Readonly<z.infer<typeof StepsFromElsewhere>>;

/** What is known elsewhere about one person, on a day. */
export interface KnownOutside {
  readonly day: CalendarDate;
  /** The current residence procedure, or else the newest; null where there is none. */
  readonly track: Pick<ResidenceProcedure, "documents" | "statement" | "ended"> | null;
  readonly tasks: readonly Task[];
  readonly papers: readonly Due[];
  readonly records: readonly LegalRecord[];
  readonly interviews: readonly { readonly on: CalendarDate; readonly withWhom: string }[];
  readonly hearings: readonly { readonly on: CalendarDate; readonly hearing: HearingKind }[];
}

/** All automatic steps of a plan: completed ones first, then open ones by day. */
export function outsideSteps(known: KnownOutside): readonly StepsFromElsewhere[] {
  const all: readonly StepsFromElsewhere[] = [
    ...documentSteps(known),
    ...taskSteps(known),
    ...paperSteps(known),
    ...civilPartySteps(known.records),
    ...known.interviews
      .filter(({ on }) => on >= known.day)
      .map(({ on, withWhom }) => ({ from: "interview" as const, on, withWhom })),
    ...known.hearings
      .filter(({ on }) => on >= known.day)
      .map((one) => ({ from: "hearing" as const, ...one })),
  ];
  return all.toSorted(
    (a, b) => Number(isDoneStep(b)) - Number(isDoneStep(a)) || byDay(dayOfStep(a), dayOfStep(b)),
  );
}

/** To which strand a step belongs; each belongs to one. */
export function strandOf(step: StepsFromElsewhere): Exclude<Strand, "psychoSocial"> {
  switch (step.from) {
    case "procedure":
      return isOfCourt(step.task.kind) ? "legal" : "administrative";
    case "paper":
    case "document":
      return "administrative";
    case "statement":
    case "civilParty":
    case "interview":
    case "hearing":
      return "legal";
  }
}

export function isDoneStep(step: StepsFromElsewhere): boolean {
  switch (step.from) {
    case "document":
    case "statement":
      return true;
    case "civilParty":
      return step.isDone;
    case "procedure":
    case "paper":
    case "interview":
    case "hearing":
      return false;
  }
}

/** The day shown beside a step. */
export const dayOfStep = (step: StepsFromElsewhere): CalendarDate =>
  step.from === "procedure" || step.from === "paper" ? shownDay(step.task) : step.on;

function documentSteps({ track }: KnownOutside): readonly StepsFromElsewhere[] {
  if (track === null) return [];
  const held = track.documents.at(-1);
  const document: readonly StepsFromElsewhere[] =
    held === undefined || track.ended !== null
      ? []
      : [{ from: "document", document: held.kind, on: held.issuedOn, until: held.until }];
  return [
    ...document,
    ...(track.statement === null ? [] : [{ from: "statement" as const, on: track.statement.on }]),
  ];
}

/** What is next for the permit and for all else there is to do about it, as the radar has it. */
function taskSteps({ day, tasks }: KnownOutside): readonly StepsFromElsewhere[] {
  const horizon = addDays(day, expiringWithinDays);
  const near = tasks.filter(({ on }) => on <= horizon);
  return nextOfEach(near, day).map((task) => ({ from: "procedure", task }));
}

function paperSteps({ day, papers }: KnownOutside): readonly StepsFromElsewhere[] {
  return papers
    .filter((due) => isExpiringSoon(due, day))
    .flatMap(({ document, next }): readonly StepsFromElsewhere[] =>
      document === null || next === null || isResidenceKind(document.kind)
        ? []
        : [{ from: "paper", document: document.kind, task: next }],
    );
}

/** Whether to be a civil party is the person’s decision: open until it is taken, and until it is acted upon. */
function civilPartySteps(records: readonly LegalRecord[]): readonly StepsFromElsewhere[] {
  const newest = records
    .flatMap((record) => (record.kind === "civilParty" ? [record] : []))
    .toSorted((a, b) => byDay(a.on, b.on))
    .at(-1);
  if (newest === undefined) return [];
  const { decision, decidedOn, actedOn } = newest;
  return [
    {
      from: "civilParty",
      on: actedOn ?? decidedOn ?? newest.on,
      decision,
      isDone: decision === "no" || (decision === "yes" && actedOn !== null),
    },
  ];
}

const courtKinds: readonly TaskKind[] = [
  "makeStatement",
  "chaseMagistrate",
  "talkToJurist",
  "documentWithdrawn",
  "requestRefused",
  "openEndedRefused",
  "answerMoreAsked",
  "answerMoreOpenEnded",
  "askOpenEnded",
  "caseEnded",
  "askAfterClosing",
  "decideCondition",
  "assessContact",
  "assistanceClosed",
];
const isOfCourt = (kind: TaskKind): boolean => courtKinds.includes(kind);

const byDay = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);
