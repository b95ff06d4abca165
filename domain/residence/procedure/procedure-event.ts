import * as z from "zod";
import { CalendarDate } from "../../core/calendar-date.ts";
import { CourtOffice, Known } from "../../legal/criminal-case.ts";
import { NoTrialReason } from "../../legal/judicial-event.ts";
import { DocumentStep } from "./residence-document-names.ts";
import { ProfileId, Question } from "./rules-in-force.ts";

// What is recorded of a person's way to a residence permit. Nothing is ever taken out: a correction adds.

export const ResidenceEventId = z.uuid().brand<"ResidenceEventId">();
export type ResidenceEventId = z.infer<typeof ResidenceEventId>;

/** An answer of the magistrate; an open question is `unknown`, and so is one answered with "later". */
export const Answer = Known;
export type Answer = Known;

/** Who answered: each office answers for its own case, and one answer does not replace that of another. */
export const Answerer = z.strictObject({
  office: CourtOffice,
  /** The magistrate, as far as the name is known. */
  name: z.string().trim().max(120),
  /** The criminal case the answer is about; null where it is not on file. */
  caseId: z.uuid().nullable(),
});
export type Answerer = Readonly<z.infer<typeof Answerer>>;

/** What keeps a criminal case going, or ends it for good, and opens no way to a permit alone. */
export const CaseStep = z.enum(["inquiryOpened", "judgeSeized", "appeal", "annulled", "final"]);
export type CaseStep = z.infer<typeof CaseStep>;

/** A step of a criminal case that can lead to an open-ended stay. */
export const CourtStep = z.enum([
  "summons",
  "referral",
  "indictment",
  "confinement",
  /** The internment itself was ordered: no trial can follow. */
  "interned",
  "requisitions",
]);
export type CourtStep = z.infer<typeof CourtStep>;

export const EndReason = z.enum([
  "noStatement",
  "noAnswers",
  "refused",
  "voluntaryReturn",
  "contactRenewed",
  "assistanceLeft",
  "leftWithoutNotice",
  "otherStay",
  "other",
]);
export type EndReason = z.infer<typeof EndReason>;

/** What is asked for: the document that follows the one that is held, or the open-ended stay, beside it. */
export const RequestAbout = z.enum(["next", "openEnded"]);
export type RequestAbout = z.infer<typeof RequestAbout>;

/** Who let something through that the rules would not, and why. Shown wherever it counts. */
export const Override = z.strictObject({
  by: z.string().trim().min(1).max(120),
  reason: z.string().trim().min(1).max(2000),
});
export type Override = Readonly<z.infer<typeof Override>>;

/** `on` is the day it happened. */
const happened = { id: ResidenceEventId, on: CalendarDate };
const override = Override.nullable();
/** Whether the person's statement mattered for the case. */
const mattered = Known;
/** The criminal case it belongs to; absent in older records. */
const of = z.uuid().optional();

/** What is recorded on the page of the procedure itself. */
export const OwnEvent = z.discriminatedUnion("kind", [
  /** The centre asked the Immigration Office for the first document (T1, T2). */
  z.strictObject({
    ...happened,
    kind: z.literal("asked"),
    step: DocumentStep.extract(["reflection", "provisional"]),
    override,
  }),
  /** The request for the next document left the house. */
  z.strictObject({ ...happened, kind: z.literal("renewalSent") }),
  /** The questions were put to the magistrate, or put again (T6). */
  z.strictObject({ ...happened, kind: z.literal("magistrateAsked") }),
  /** The magistrate's answers; open questions keep their earlier answer. */
  z.strictObject({
    ...happened,
    kind: z.literal("answers"),
    given: z.partialRecord(Question, Answer),
    from: Answerer,
  }),
  z.strictObject({ ...happened, kind: z.literal("openEndedAsked"), override }),
  /** What follows the current document was refused and is no longer awaited. */
  z.strictObject({ ...happened, kind: z.literal("requestRefused") }),
  z.strictObject({ ...happened, kind: z.literal("openEndedRefused") }),
  /** The authority asked for more first; older records do not tell about which request. */
  z.strictObject({ ...happened, kind: z.literal("moreAsked"), request: RequestAbout.optional() }),
  /** What was asked for was sent. */
  z.strictObject({ ...happened, kind: z.literal("moreSent"), request: RequestAbout }),
  /** Evidence of the person's integration is in the file. */
  z.strictObject({ ...happened, kind: z.literal("integration") }),
  /**
   * Whether the minor has no one responsible for them, recorded again after the opening; it matters while the person is
   * under age.
   */
  z.strictObject({ ...happened, kind: z.literal("minorAlone"), isAlone: z.boolean() }),
  /** The guardian of a minor alone. */
  z.strictObject({
    ...happened,
    kind: z.literal("guardian"),
    name: z.string().trim().min(1).max(120),
  }),
  /** No work permit is asked for: the person does not want one now, or cannot work. */
  z.strictObject({ ...happened, kind: z.literal("noWorkPermit") }),
  z.strictObject({ ...happened, kind: z.literal("ended"), reason: EndReason }),
  /** Cancels what was recorded in error; the mistake stays visible. */
  z.strictObject({
    ...happened,
    kind: z.literal("correction"),
    corrects: ResidenceEventId,
    reason: z.string().trim().min(1).max(2000),
  }),
]);
export type OwnEvent = Readonly<z.infer<typeof OwnEvent>>;

/** All that counts for a way to a permit: its own page, the documents, the conditions and the courts. */
export const ResidenceEvent = z.discriminatedUnion("kind", [
  ...OwnEvent.options,
  /** A complaint or a statement, and when it was registered. */
  z.strictObject({ ...happened, kind: z.literal("statement"), registeredOn: CalendarDate }),
  /** A document was issued; of an order, notified. It keeps the profile in force on that day, as it was recorded. */
  z.strictObject({
    ...happened,
    kind: z.literal("issued"),
    step: DocumentStep,
    profile: ProfileId,
    /** The last valid day that is printed on it, when it is known. */
    printed: CalendarDate.nullable(),
    /** The day it was notified, where that is later than the day on the document: 45 days count from it. */
    notifiedOn: CalendarDate.optional(),
    override,
    /** The day from which it was withdrawn; absent for one that never was. */
    withdrawnOn: CalendarDate.optional(),
  }),
  z.strictObject({
    ...happened,
    of,
    kind: z.literal("court"),
    step: CourtStep,
    mattered,
  }),
  z.strictObject({
    ...happened,
    of,
    kind: z.literal("judgment"),
    outcome: z.enum(["conviction", "acquittal"]),
    law: z.enum(["trafficking", "other"]),
    /** The prosecutor had trafficking among the charges. */
    charged: z.boolean(),
    mattered,
  }),
  /** No trial can follow what a court did before. */
  z.strictObject({
    ...happened,
    of,
    kind: z.literal("noTrial"),
    reason: NoTrialReason,
    mattered,
  }),
  /** Of a case that is not recorded as one in which the statement did not matter. */
  z.strictObject({ ...happened, of, kind: z.literal("caseStep"), step: CaseStep, mattered }),
  /** Closed without action, or a non-suit. */
  z.strictObject({
    ...happened,
    of,
    kind: z.literal("caseClosed"),
    mattered,
  }),
]);
export type ResidenceEvent = Readonly<z.infer<typeof ResidenceEvent>>;

export type EventOf<K extends ResidenceEvent["kind"]> = Extract<
  ResidenceEvent,
  { readonly kind: K }
>;

/**
 * What counts on a day, oldest first: nothing later, nothing that was corrected. A correction counts at once, whatever day
 * it bears: what was a mistake never happened.
 */
export function countingOn(
  events: readonly ResidenceEvent[],
  day: CalendarDate,
): readonly ResidenceEvent[] {
  const corrected = new Set(
    events.flatMap((one) => (one.kind === "correction" ? [one.corrects] : [])),
  );
  return events
    .filter(({ id, kind, on }) => kind !== "correction" && on <= day && !corrected.has(id))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

/** Whether the minor has no one responsible for them on a day: by the last record, else as at the opening. */
export const isAloneOn = (
  { isAlone, events }: { readonly isAlone: boolean; readonly events: readonly ResidenceEvent[] },
  day: CalendarDate,
): boolean =>
  countingOn(events, day)
    .filter((one) => one.kind === "minorAlone")
    .at(-1)?.isAlone ?? isAlone;
