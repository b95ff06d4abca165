import * as z from "zod";
import {
  addDays,
  type CalendarDate,
  CalendarDate as Day,
  Instant,
  TimeZone,
} from "../core/calendar-date.ts";
import type { DraftSpot } from "../drafts/draft.ts";
import { sealedField } from "../core/sealed-field.ts";
import { PersonCard, PersonId } from "../people/person.ts";
import type { Stay } from "../accommodation/stay.ts";
import { UserId } from "../users/user.ts";

/** How much danger there is for the person, agreed on with them wherever possible. */
export const RiskLevel = z.enum(["low", "raised", "high", "acute"]);
export type RiskLevel = z.infer<typeof RiskLevel>;

/** The level as the house may know it; what it rests on is for care workers. */
export const Risk = z.strictObject({ level: RiskLevel, on: Day, reviewOn: Day });
export type Risk = Readonly<z.infer<typeof Risk>>;

/** Why the level is what it is: sealed for the `care` compartment. */
export const RiskReasons = z.strictObject({
  reasons: z.string().trim().max(8000),
  /** What the person states and wishes. */
  ownWords: z.string().trim().max(8000),
});
export type RiskReasons = Readonly<z.infer<typeof RiskReasons>>;

export const RiskAssessmentId = z.uuid().brand<"RiskAssessmentId">();
export type RiskAssessmentId = z.infer<typeof RiskAssessmentId>;

export const RiskAssessment = z.strictObject({
  id: RiskAssessmentId,
  personId: PersonId,
  ...Risk.shape,
  /** Made together with the person. */
  withPerson: z.boolean(),
  at: Instant,
  by: UserId,
});
export type RiskAssessment = Readonly<z.infer<typeof RiskAssessment>>;

/** Days until an assessment is looked at again, unless someone chooses otherwise. */
export const reviewAfter: Readonly<Record<RiskLevel, number>> = {
  low: 90,
  raised: 30,
  high: 14,
  acute: 3,
};

export const proposedReview = (level: RiskLevel, on: CalendarDate): CalendarDate =>
  addDays(on, reviewAfter[level]);

export type RiskChange = "first" | "higher" | "lower" | "same";

/** What an assessment changed against the one before it. */
export function riskChange(before: RiskLevel | null, after: RiskLevel): RiskChange {
  if (before === null) return "first";
  const step = RiskLevel.options.indexOf(after) - RiskLevel.options.indexOf(before);
  if (step === 0) return "same";
  return step > 0 ? "higher" : "lower";
}

/** What the staff on duty must be able to read at two in the morning. */
export const SafetyCard = z.strictObject({
  /** The person's phone number; they may have two. Older cards have none. */
  phone: z.string().trim().max(60).default(""),
  /** Said on the telephone, to confirm the person's identity. */
  codeWord: z.string().trim().max(60),
  /** People and places that must never be called, written to or opened the door for. */
  neverContact: z.array(z.string().trim().min(1).max(120)).max(12),
  /** The person was asked, and named no one: an empty list alone means that they were not asked. */
  nobodyNamed: z.boolean().default(false),
  whenGoingOut: z.string().trim().max(600),
  whenRecognised: z.string().trim().max(600),
});
export type SafetyCard = Readonly<z.infer<typeof SafetyCard>>;

/** A stored card, perhaps from before it had all of its fields. */
export type WrittenCard = Readonly<z.input<typeof SafetyCard>>;

export const wholeCard = (card: WrittenCard): SafetyCard => ({
  ...card,
  phone: card.phone ?? "",
  nobodyNamed: card.nobodyNamed ?? false,
});

/** The content of a list of people never to be let in: names, that none were named, or nothing, which permits nothing. */
export type ListState = "named" | "nobody" | "unasked";

export function listState({
  neverContact,
  nobodyNamed,
}: Pick<SafetyCard, "neverContact" | "nobodyNamed">): ListState {
  if (neverContact.length > 0) return "named";
  return nobodyNamed ? "nobody" : "unasked";
}

/** The card in print: no more of the person than is called at a door. */
export const SafetyPrintoutContent = z.strictObject({
  ...PersonCard.pick({ number: true }).shape,
  /** The first name as the house shows it; null when it shows none. */
  name: z.string().nullable(),
  card: SafetyCard,
  /** Null where nobody signed the card as it stands. */
  signedBy: z.string().nullable(),
  at: Instant,
  zone: TimeZone,
});
export type SafetyPrintoutContent = Readonly<z.infer<typeof SafetyPrintoutContent>>;

export const emptySafetyCard: SafetyCard = {
  phone: "",
  codeWord: "",
  neverContact: [],
  nobodyNamed: false,
  whenGoingOut: "",
  whenRecognised: "",
};

export const isEmptyCard = (card: SafetyCard): boolean =>
  card.phone === "" &&
  card.codeWord === "" &&
  listState(card) === "unasked" &&
  card.whenGoingOut === "" &&
  card.whenRecognised === "";

export const ContactBanKind = z.enum(["same-inquiry", "same-network", "family", "other"]);
export type ContactBanKind = z.infer<typeof ContactBanKind>;

/** Why two people must not meet: sealed for the `office` compartment. The house knows only the pair. */
export const ContactBanReason = z.strictObject({
  kind: ContactBanKind,
  text: z.string().trim().max(2000),
});
export type ContactBanReason = Readonly<z.infer<typeof ContactBanReason>>;

export const ContactBanId = z.uuid().brand<"ContactBanId">();
export type ContactBanId = z.infer<typeof ContactBanId>;

/** Two people who must not meet, in a fixed order. */
export interface ContactBan {
  readonly id: ContactBanId;
  readonly a: PersonId;
  readonly b: PersonId;
}

/** The other of a pair, or null when the pair is about other people. */
export function otherOf({ a, b }: ContactBan, id: PersonId): PersonId | null {
  if (a === id) return b;
  return b === id ? a : null;
}

/**
 * True when a bed from this night on would bring a person under one roof with one they must not meet. A house has one
 * door and one kitchen: which bed it is makes no difference.
 */
export function wouldMeet(
  id: PersonId,
  from: CalendarDate,
  pairs: readonly ContactBan[],
  stays: readonly Pick<Stay, "personId" | "until">[],
): boolean {
  const others = new Set(pairs.map((pair) => otherOf(pair, id)).filter((other) => other !== null));
  return stays.some(
    ({ personId, until }) => others.has(personId) && (until === null || until > from),
  );
}

/** Everything about a person's safety that this reader may know. */
export const SafetyFile = z.strictObject({
  card: SafetyCard,
  version: z.number().int().min(0),
  /**
   * There is a card that this reader cannot open: the person came back, and the office holds it until one of its
   * members signs in.
   */
  isKept: z.boolean(),
  /** Who signed the card as it stands; null where there is none, and where nobody who works here did. */
  cardSignedBy: z.string().nullable(),
  /** Newest first. */
  assessments: z.array(
    z.strictObject({
      ...RiskAssessment.omit({ personId: true }).shape,
      byName: z.string(),
      /** The care worker it names signed it. */
      isSigned: z.boolean(),
      reasons: sealedField(RiskReasons),
    }),
  ),
  /** Whether there is anyone the person must not meet; who and why is for the office. */
  mustNotMeet: z.boolean(),
  apart: z.array(
    z.strictObject({
      id: ContactBanId,
      other: PersonCard.pick({ id: true, number: true, name: true }),
      reason: sealedField(ContactBanReason),
      isSigned: z.boolean(),
    }),
  ),
});
export type SafetyFile = Readonly<z.infer<typeof SafetyFile>>;

/** The draft of whom a person must not meet. */
export const contactBanDraft = (personId: PersonId): DraftSpot => ({
  kind: "safetyCard",
  personId,
  object: "apart",
});
