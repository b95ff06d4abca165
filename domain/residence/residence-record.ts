import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { Condition } from "./protection-conditions.ts";
import { CourtOffice, CriminalCaseId } from "../legal/criminal-case.ts";
import { PersonCard } from "../people/person.ts";
import { DocumentStep, ResidenceKind } from "./procedure/residence-document-names.ts";
import {
  Answer,
  Answerer,
  EndReason,
  Override,
  OwnEvent,
  RequestAbout,
  ResidenceEvent,
  ResidenceEventId,
} from "./procedure/procedure-event.ts";
import { Activation, ProfileId, Question } from "./procedure/rules-in-force.ts";
import { TaskChange } from "./procedure/rules-change-preview.ts";

// A person's residence procedures, as stored. What they mean is computed: see domain/residence/procedure.

export const ProcedureId = z.uuid().brand<"ProcedureId">();
export type ProcedureId = z.infer<typeof ProcedureId>;

const text = z.string().trim().max(2000);
const on = CalendarDate;

/** An event as a user records it; the vault knows who overrode the rules for it. */
export const EventSaid = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("asked"),
    on,
    step: DocumentStep.extract(["reflection", "provisional"]),
  }),
  z.strictObject({ kind: z.literal("renewalSent"), on }),
  z.strictObject({ kind: z.literal("magistrateAsked"), on }),
  z.strictObject({
    kind: z.literal("answers"),
    on,
    given: z.partialRecord(Question, Answer),
    from: Answerer,
  }),
  z.strictObject({ kind: z.literal("openEndedAsked"), on }),
  z.strictObject({ kind: z.literal("requestRefused"), on }),
  z.strictObject({ kind: z.literal("openEndedRefused"), on }),
  z.strictObject({ kind: z.literal("moreAsked"), on, request: RequestAbout }),
  z.strictObject({ kind: z.literal("moreSent"), on, request: RequestAbout }),
  z.strictObject({ kind: z.literal("integration"), on }),
  z.strictObject({ kind: z.literal("minorAlone"), on, isAlone: z.boolean() }),
  z.strictObject({
    kind: z.literal("guardian"),
    on,
    name: z.string().trim().min(1).max(120),
  }),
  z.strictObject({ kind: z.literal("noWorkPermit"), on }),
  z.strictObject({ kind: z.literal("ended"), on, reason: EndReason }),
  z.strictObject({
    kind: z.literal("correction"),
    on,
    corrects: ResidenceEventId,
    reason: text.min(1),
  }),
]);
export type EventSaid = Readonly<z.infer<typeof EventSaid>>;

/** Sealed for the `office` compartment. */
export const EventRecord = z.strictObject({ event: OwnEvent, note: text });
export type EventRecord = Readonly<z.infer<typeof EventRecord>>;

/** All that counts for a way, in one record sealed for the `office` compartment. */
export const ProcedureRecord = z.strictObject({
  /** The minor has no one responsible for them, as recorded at the opening; it matters while the person is under age. */
  isAlone: z.boolean(),
  /** Who opened it for a nationality that has none, and why. */
  override: Override.nullable(),
  leftExploitation: z.boolean(),
  acceptsAssistance: z.boolean(),
  /** Absent in older records; then it counts as valid. */
  statementStands: z.boolean().optional(),
  /** Those recorded as broken; records from before it was kept do not say. */
  broken: z.array(Condition).max(Condition.options.length).optional(),
  /** The day of a sign of contact that is not assessed yet; absent in older records. */
  contactOn: CalendarDate.nullable().optional(),
  /** The day on which the assistance was closed, until it is recorded how it goes on. */
  assistanceClosedOn: CalendarDate.nullable().optional(),
  /** A criminal case of the person has not ended; records from before it was kept do not say. */
  caseGoesOn: z.boolean().optional(),
  /** A work permit is on file: asked for, held, or refused. */
  hasWorkPermit: z.boolean(),
  events: z.array(ResidenceEvent).max(2000),
});
export type ProcedureRecord = Readonly<z.infer<typeof ProcedureRecord>>;

/** An event as it is shown, with who recorded it and when. */
export const EventView = z.strictObject({
  event: ResidenceEvent,
  note: z.string(),
  recorded: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
});
export type EventView = Readonly<z.infer<typeof EventView>>;

/** One way, oldest event first; `damaged` where its record cannot be read. */
export const ResidenceProcedureView = z.strictObject({
  id: ProcedureId,
  openedOn: CalendarDate,
  isOpen: z.boolean(),
  content: z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("damaged") }),
    z.strictObject({
      state: z.literal("open"),
      record: ProcedureRecord.omit({ events: true }),
      events: z.array(EventView).max(2000),
    }),
  ]),
});
export type ResidenceProcedureView = Readonly<z.infer<typeof ResidenceProcedureView>>;

/** The current procedure first, then the newest. */
export const ResidenceView = z.strictObject({
  tracks: z.array(ResidenceProcedureView).max(50),
  activated: z.array(Activation),
  /** The person's nationality has a residence procedure; Belgians and nationals of the Union have none. */
  hasProcedure: z.boolean(),
  /** The criminal cases in which the person is linked. */
  cases: z
    .array(z.strictObject({ id: CriminalCaseId, office: CourtOffice, notice: z.string() }))
    .max(50),
  /** The first complaint or statement recorded in a case of the person, in the legal area. */
  saidInCaseOn: CalendarDate.nullable(),
});
export type ResidenceView = Readonly<z.infer<typeof ResidenceView>>;

/** R1 to R7, as the phases are numbered. */
export const Phase = z.enum(["R1", "R2", "R3", "R4", "R5", "R6", "R7"]);
export type Phase = z.infer<typeof Phase>;

/** The residence status of a person, for the head of a file and for lists. */
export const ResidenceNow = z.strictObject({
  /** Null before the first document. */
  phase: Phase.nullable(),
  isPending: z.boolean(),
  /** The day on which what follows the current document was requested. */
  askedOn: CalendarDate.nullable(),
  document: ResidenceKind.nullable(),
  until: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
  /** Every document so far, oldest first. */
  held: z
    .array(
      z.strictObject({
        step: DocumentStep,
        kind: ResidenceKind,
        issuedOn: CalendarDate,
        until: CalendarDate.nullable(),
        withdrawnOn: CalendarDate.nullable(),
      }),
    )
    .max(200),
});
export type ResidenceNow = Readonly<z.infer<typeof ResidenceNow>>;

/** A profile as the settings list it. */
export const ProfileView = z.strictObject({
  id: ProfileId,
  /** Null while it is switched off. */
  from: CalendarDate.nullable(),
  /** Who switched it last; null where it was never switched. */
  said: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
});
export type ProfileView = Readonly<z.infer<typeof ProfileView>>;

/** What activating a profile would change for a person. */
export const ProfileChange = z.strictObject({
  person: PersonCard.pick({ id: true, number: true, name: true }),
  moves: z.array(TaskChange).max(100),
});
export type ProfileChange = Readonly<z.infer<typeof ProfileChange>>;
