import * as z from "zod";
import { addDays, CalendarDate, ClockTime } from "../core/calendar-date.ts";

// What happens in a criminal case. Nothing is ever deleted: a correction adds. Sealed for the `office`; statements of a
// person are separate, for care workers.

export const JudicialEventId = z.uuid().brand<"JudicialEventId">();
export type JudicialEventId = z.infer<typeof JudicialEventId>;

/** `on` is the day it happened, or the day for which it is fixed. */
const happened = { on: CalendarDate, note: z.string().trim().max(2000) };
const line = z.string().trim().max(200);

/** What concerns one person of a case, and may contain what they stated. */
export const PersonalEventKind = z.enum([
  "policeHearing",
  "complaint",
  "statement",
  "confrontation",
  "videoHearing",
  "injuredPerson",
  "civilParty",
  "damagesPaid",
  "stateFund",
]);
export type PersonalEventKind = z.infer<typeof PersonalEventKind>;

/** What is fixed for a day before it happens, mostly with a time: a person is expected there. */
export const HearingKind = z.enum([
  "policeHearing",
  "videoHearing",
  "confrontation",
  "chamberHearing",
  "hearing",
]);
export type HearingKind = z.infer<typeof HearingKind>;

/** Steps of the case itself that need no more than a day. */
const PlainEventKind = z.enum([
  "inquiryOpened",
  "judgeSeized",
  "arrest",
  "release",
  "indictment",
  "confinementAsked",
  "closed",
  "summons",
  "appeal",
  "final",
]);

export const JudgmentOutcome = z.enum(["conviction", "acquittal"]);
export type JudgmentOutcome = z.infer<typeof JudgmentOutcome>;

export const ChamberOrder = z.enum(["referral", "nonSuit", "confinement"]);
export type ChamberOrder = z.infer<typeof ChamberOrder>;

export const JudgmentLaw = z.enum(["trafficking", "smuggling", "other"]);
export type JudgmentLaw = z.infer<typeof JudgmentLaw>;

/** Why no trial can follow a step of a court any more. */
export const NoTrialReason = z.enum(["died", "leftCountry", "interned"]);
export type NoTrialReason = z.infer<typeof NoTrialReason>;

export const JudicialEvent = z.discriminatedUnion("kind", [
  z.strictObject({
    ...happened,
    kind: PersonalEventKind.exclude(["policeHearing", "videoHearing", "confrontation"]),
  }),
  z.strictObject({ ...happened, kind: PlainEventKind }),
  z.strictObject({
    ...happened,
    kind: HearingKind,
    /** Null while it is unknown, and for what was recorded before times were stored. */
    time: ClockTime.nullable().default(null),
  }),
  /** What the prosecutor asks of the court. */
  z.strictObject({
    ...happened,
    kind: z.literal("requisitions"),
    /** They uphold trafficking. */
    uphold: z.boolean(),
  }),
  z.strictObject({ ...happened, kind: z.literal("chamberOrder"), order: ChamberOrder }),
  /** After a referral or a summons: the perpetrator died, left the country or was interned, and no trial can follow. */
  z.strictObject({ ...happened, kind: z.literal("noTrial"), reason: NoTrialReason }),
  z.strictObject({
    ...happened,
    kind: z.literal("judgment"),
    outcome: JudgmentOutcome,
    law: JudgmentLaw,
    articles: line,
    damages: line,
    /** On appeal: what was judged before counts no longer. */
    takesPlace: z.boolean(),
  }),
  z.strictObject({
    ...happened,
    kind: z.literal("cassation"),
    /** What was judged before is annulled. */
    annuls: z.boolean(),
  }),
  /** Cancels what was recorded in error; always corrects something. */
  z.strictObject({
    on: CalendarDate,
    note: z.string().trim().min(1).max(2000),
    kind: z.literal("mistake"),
  }),
]);
export type JudicialEvent = Readonly<z.infer<typeof JudicialEvent>>;
export type JudicialEventKind = JudicialEvent["kind"];

/** Everything that can happen in a case, in the order in which it usually does. */
export const happenings: readonly Exclude<JudicialEventKind, "mistake">[] = [
  "complaint",
  "statement",
  "policeHearing",
  "videoHearing",
  "confrontation",
  "injuredPerson",
  "civilParty",
  "inquiryOpened",
  "judgeSeized",
  "arrest",
  "release",
  "indictment",
  "confinementAsked",
  "requisitions",
  "chamberHearing",
  "chamberOrder",
  "closed",
  "summons",
  "hearing",
  "noTrial",
  "judgment",
  "appeal",
  "cassation",
  "final",
  "damagesPaid",
  "stateFund",
];

/** What a person stated, in words: sealed for the `care` compartment. */
export const SaidWords = z.strictObject({ text: z.string().trim().min(1).max(20_000) });
export type SaidWords = Readonly<z.infer<typeof SaidWords>>;

export const isPersonal = (kind: JudicialEventKind): boolean =>
  PersonalEventKind.options.some((one) => one === kind);

/** Kinds at which a person makes a statement. */
export const isSaying = (kind: JudicialEventKind): boolean =>
  isPersonal(kind) && !["injuredPerson", "civilParty", "damagesPaid", "stateFund"].includes(kind);

/** A hearing, of the case itself or of one person. */
export type Hearing = Extract<JudicialEvent, { readonly kind: HearingKind }>;

export const isHearing = (event: JudicialEvent): event is Hearing =>
  HearingKind.options.some((one) => one === event.kind);

/** So far ahead a hearing is fixed at most. */
export const farthestAhead = 731;

/** What happened has a day that was; a hearing may be fixed for one that is to come. */
export const isPossibleOn = (event: JudicialEvent, today: CalendarDate): boolean =>
  event.on <= today || (isHearing(event) && event.on <= addDays(today, farthestAhead));

/** The state of a hearing: to come, held, or past without a later record that it was held. */
export type HearingStands = "toCome" | "unsaid" | "held";

/** `writtenOn` is the day on which its present version was recorded. */
export function hearingStands(
  { on }: Pick<Hearing, "on">,
  writtenOn: CalendarDate,
  today: CalendarDate,
): HearingStands {
  if (on > today) return "toCome";
  return writtenOn < on ? "unsaid" : "held";
}

/** An event with its place in the record. */
export interface RecordedEvent {
  readonly id: JudicialEventId;
  /** The event that this one takes the place of. */
  readonly corrects: JudicialEventId | null;
  readonly event: JudicialEvent;
}

/** Events that count, oldest first: nothing that was corrected. Of one day, as they were recorded. */
export function countingEvents<E extends RecordedEvent>(recorded: readonly E[]): readonly E[] {
  const corrected = new Set(recorded.map(({ corrects }) => corrects));
  return recorded
    .filter(({ id, event }) => event.kind !== "mistake" && !corrected.has(id))
    .toSorted((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0));
}

/** A person can be judged under the law on trafficking only if charged with it. */
export const isChargeSaid = (recorded: readonly RecordedEvent[]): boolean =>
  countingEvents(recorded).some(
    ({ event }) => event.kind === "judgment" && event.law === "trafficking",
  );

/** The state of a case, in one word. */
export type CaseStanding = "open" | "inCourt" | "judged" | "closed" | "final";

export function standingOfCase(recorded: readonly RecordedEvent[]): CaseStanding {
  return countingEvents(recorded).reduce<CaseStanding>(
    (before, { event }) => standingAfter(event) ?? before,
    "open",
  );
}

function standingAfter(event: JudicialEvent): CaseStanding | null {
  switch (event.kind) {
    case "inquiryOpened":
    case "judgeSeized":
      return "open";
    case "closed":
      return "closed";
    case "chamberOrder":
      return event.order === "nonSuit" ? "closed" : event.order === "referral" ? "inCourt" : null;
    case "summons":
    case "hearing":
    case "appeal":
      return "inCourt";
    case "judgment":
      return "judged";
    case "cassation":
      return event.annuls ? "inCourt" : null;
    case "final":
      return "final";
    default:
      return null;
  }
}
