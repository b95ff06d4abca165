import * as z from "zod";
import { Strokes } from "../daily-life/agreement.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { sealedField } from "../core/sealed-field.ts";
import { UserId } from "../users/user.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// The assistance plan: goals in the person's words, the steps to them, and what was discussed meanwhile. Every entry
// has versions, and the newest counts.

export const PlanEntryId = z.uuid().brand<"PlanEntryId">();
export type PlanEntryId = z.infer<typeof PlanEntryId>;

export const Strand = z.enum(["psychoSocial", "administrative", "legal"]);
export type Strand = z.infer<typeof Strand>;

/** What the psycho-social strand is made of: getting over it, one's own life, a project that can be done. */
export const Component = z.enum(["recover", "develop", "project"]);
export type Component = z.infer<typeof Component>;

export const ForWhom = z.enum(["person", "worker", "team"]);
export type ForWhom = z.infer<typeof ForWhom>;

export const EntryState = z.enum([
  "open",
  /** Reached, done or held, depending on the kind. */
  "done",
  /** Given up, or recorded by mistake. */
  "dropped",
]);
export type EntryState = z.infer<typeof EntryState>;

const line = z.string().trim().max(200);
const text = z.string().trim().max(4000);

const Goal = z.strictObject({
  kind: z.literal("goal"),
  strand: Strand,
  /** Of the psycho-social strand alone. */
  component: Component.nullable(),
  /** In the person's words. */
  words: z.string().trim().min(1).max(400),
  note: text,
  /** Included in the printout that the person takes along. */
  onPaper: z.boolean(),
});

/** A step to a goal, a decision of a conference, or a separate task. */
const Step = z.strictObject({
  kind: z.literal("step"),
  text: line.min(1),
  note: text,
});

/** Whether the service takes the person on. */
export const ServiceAnswer = z.enum(["notAsked", "waiting", "accepted", "refused"]);
export type ServiceAnswer = z.infer<typeof ServiceAnswer>;

/** What a service outside is asked to help with. */
export const HelpKind = z.enum([
  "mentalHealth",
  "medical",
  "housing",
  "legal",
  "social",
  "language",
  "training",
  "work",
  "family",
  "other",
]);
export type HelpKind = z.infer<typeof HelpKind>;

/** An outside service is asked to help: never before the person agrees. */
const Referral = z.strictObject({
  kind: z.literal("referral"),
  help: HelpKind.default("other"),
  own: customTermsIn(["help"]),
  service: line.min(1),
  what: line.min(1),
  why: text,
  agreedOn: CalendarDate.nullable(),
  askedOn: CalendarDate.nullable(),
  answer: ServiceAnswer,
  /** The result, and what the person thinks of it. */
  outcome: text,
  feedback: text,
});

export const ScoreArea = z.enum([
  "safety",
  "legalProtection",
  "mentalWellBeing",
  "economy",
  "socialSupport",
  "physicalWellBeing",
]);
export type ScoreArea = z.infer<typeof ScoreArea>;

export const ScoreMoment = z.enum(["intake", "sixMonths", "exit", "between"]);
export type ScoreMoment = z.infer<typeof ScoreMoment>;

/** From 1, a crisis, to 4, independent. */
export const Score = z.number().int().min(1).max(4);
export type Score = z.infer<typeof Score>;

const Scores = z.strictObject({
  kind: z.literal("score"),
  moment: ScoreMoment,
  /** Found together with the person; else the worker's own view. */
  withPerson: z.boolean(),
  /** Null where it could not be judged. */
  scores: z.record(ScoreArea, Score.nullable()),
  note: text,
});

const Conference = z.strictObject({
  kind: z.literal("conference"),
  present: line.min(1),
  minutes: z.string().trim().min(1).max(20_000),
});

/** A step as it was when the plan was agreed. */
export const AgreedStep = z.strictObject({
  text: line,
  forWhom: ForWhom,
  workerName: z.string().max(120),
  by: CalendarDate.nullable(),
  state: EntryState,
});

/** More goals than a plan has in all its years, and more steps than one of them. */
export const mostAgreed = 500;

/** A goal as it was then. */
export const AgreedGoal = z.strictObject({
  ...Goal.pick({ strand: true, component: true, words: true, onPaper: true }).shape,
  state: EntryState,
  steps: z.array(AgreedStep).max(mostAgreed),
});
export type AgreedGoal = Readonly<z.infer<typeof AgreedGoal>>;

export const Agrees = z.enum(["yes", "partly", "no"]);
export type Agrees = z.infer<typeof Agrees>;

export const SignedHow = z.enum(["screen", "paper", "spoken"]);
export type SignedHow = z.infer<typeof SignedHow>;

/** What is recorded when the plan is reviewed together. */
export const ReviewSaid = z.strictObject({
  /** How it goes, in the person's words. */
  words: text,
  agrees: Agrees,
  how: SignedHow,
  /** Drawn on the screen. */
  signature: Strokes.nullable(),
  language: LanguageCode.nullable(),
  interpreter: line,
});
export type ReviewSaid = Readonly<z.infer<typeof ReviewSaid>>;

/** The plan was reviewed with the person; it is stored as it was then. */
const Review = z.strictObject({
  kind: z.literal("review"),
  ...ReviewSaid.shape,
  goals: z.array(AgreedGoal).max(mostAgreed),
});

/** The content of an entry: sealed for the `care` compartment. */
export const PlanContent = z.discriminatedUnion("kind", [
  Goal,
  Step,
  Referral,
  Scores,
  Conference,
  Review,
]);
export type PlanContent = Readonly<z.infer<typeof PlanContent>>;
export type EntryKind = PlanContent["kind"];
export type ContentOf<K extends EntryKind> = Extract<PlanContent, { readonly kind: K }>;

/** What a window writes; a review is put together by the vault. */
export const WrittenContent = z.discriminatedUnion("kind", [
  Goal,
  Step,
  Referral,
  Scores,
  Conference,
]);
export type WrittenContent = Readonly<z.infer<typeof WrittenContent>>;

/** When something is due and for whom: what reminders go by. */
export const PlanHeader = z.strictObject({
  state: EntryState,
  /** The goal or the conference that a step belongs to. */
  partOf: PlanEntryId.nullable(),
  forWhom: ForWhom.nullable(),
  workerId: UserId.nullable(),
  /** By when a step is done; the day of a conference, of scores and of a review. */
  day: CalendarDate.nullable(),
});
export type PlanHeader = Readonly<z.infer<typeof PlanHeader>>;

/** The newest version of an entry, as one reader sees it. */
export const PlanEntryView = z.strictObject({
  id: PlanEntryId,
  version: z.number().int().min(1),
  kind: z.enum(["goal", "step", "referral", "score", "conference", "review"]),
  ...PlanHeader.shape,
  workerName: z.string(),
  /** When its first version was written, and when this one was, by whom. */
  begunAt: Instant,
  at: Instant,
  byName: z.string(),
  content: sealedField(PlanContent),
});
export type PlanEntryView = Readonly<z.infer<typeof PlanEntryView>>;

/** Which parts of a header do not go with what is written, by name. */
export function headerProblems(content: PlanContent, header: PlanHeader): readonly string[] {
  const { kind } = content;
  const { state, partOf, forWhom, workerId, day } = header;
  const isStep = kind === "step";
  const isDated = kind === "score" || kind === "conference" || kind === "review";
  return [
    ...(partOf !== null && !isStep ? ["partOf"] : []),
    ...((forWhom !== null) === isStep ? [] : ["forWhom"]),
    ...((workerId !== null) === (forWhom === "worker") ? [] : ["workerId"]),
    ...((isDated && day === null) || (!isDated && !isStep && day !== null) ? ["day"] : []),
    ...(isDated && state === "open" ? ["state"] : []),
  ];
}

/** Which fields of what is written do not go together, or lie ahead, by name. */
export function contentProblems(
  content: PlanContent,
  { day }: Pick<PlanHeader, "day">,
  today: CalendarDate,
): readonly string[] {
  switch (content.kind) {
    case "goal":
      return (content.component !== null) === (content.strand === "psychoSocial")
        ? []
        : ["component"];
    case "step":
      return [];
    case "referral":
      return referralProblems(content, today);
    case "score": {
      const given = ScoreArea.options.filter((area) => content.scores[area] !== null);
      return [...isAhead("day", day, today), ...(given.length === 0 ? ["scores"] : [])];
    }
    case "conference":
      return isAhead("day", day, today);
    case "review":
      return [
        ...isAhead("day", day, today),
        ...((content.signature !== null) === (content.how === "screen") ? [] : ["signature"]),
      ];
  }
}

function referralProblems(
  { agreedOn, askedOn, answer }: ContentOf<"referral">,
  today: CalendarDate,
): readonly string[] {
  const isBefore = askedOn !== null && (agreedOn === null || askedOn < agreedOn);
  return [
    ...isAhead("agreedOn", agreedOn, today),
    ...(isBefore ? ["askedOn"] : isAhead("askedOn", askedOn, today)),
    ...((answer === "notAsked") === (askedOn === null) ? [] : ["answer"]),
  ];
}

const isAhead = (name: string, day: CalendarDate | null, today: CalendarDate): readonly string[] =>
  day !== null && day > today ? [name] : [];
