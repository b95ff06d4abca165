import * as z from "zod";
import { addDays, CalendarDate, ClockTime, Instant } from "../core/calendar-date.ts";
import { ExploitationForm, Sector, sectorsOf } from "../vocabulary/exploitation.ts";
import { type Age, PersonId, ShownName } from "../people/person.ts";
import { LanguageCode, ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const ReferralId = z.uuid().brand<"ReferralId">();
export type ReferralId = z.infer<typeof ReferralId>;

/** How old the caller thinks the person is: the classes of the published figures. */
export const AgeRange = z.enum(["under-18", "18-25", "26-35", "36-45", "over-45", "unknown"]);
export type AgeRange = z.infer<typeof AgeRange>;

/** By when someone has to be somewhere safe, the most urgent first. */
export const Urgency = z.enum(["tonight", "this-week", "can-wait"]);
export type Urgency = z.infer<typeof Urgency>;

export const RefusalReason = z.enum([
  "no-sign-of-exploitation",
  "no-place",
  "house-does-not-suit",
  "person-declines",
  "helped-elsewhere",
  "too-little-known",
  "other",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

const waiting = z.strictObject({ kind: z.literal("waiting") });
const invited = z.strictObject({
  kind: z.literal("invited"),
  on: CalendarDate,
  at: ClockTime.nullable(),
});
const reoriented = z.strictObject({
  kind: z.literal("reoriented"),
  /** A service, never a person. */
  to: z.string().trim().min(1).max(120),
});
const refused = z.strictObject({
  kind: z.literal("refused"),
  reason: RefusalReason,
  own: customTermsIn(["reason"]),
});
const noShow = z.strictObject({ kind: z.literal("no-show") });

/** The state of a referral; it is open while it waits or an interview is planned. */
export const Decision = z.discriminatedUnion("kind", [
  waiting,
  invited,
  z.strictObject({ kind: z.literal("accepted"), personId: PersonId }),
  reoriented,
  refused,
  noShow,
]);
export type Decision = Readonly<z.infer<typeof Decision>>;
export type DecisionKind = Decision["kind"];

/** A decision as it is made: accepting opens a file, unless the person has one. */
export const DecisionMade = z.discriminatedUnion("kind", [
  waiting,
  invited,
  z.strictObject({ kind: z.literal("accepted"), personId: PersonId.nullable() }),
  reoriented,
  refused,
  noShow,
]);
export type DecisionMade = Readonly<z.infer<typeof DecisionMade>>;

/** What all staff may know of a referral, and what stays when the names are erased. */
export const ReferralCard = z.strictObject({
  id: ReferralId,
  version: z.number().int().min(1),
  number: z.number().int().min(1),
  receivedAt: Instant,
  detectedBy: ReferralSource,
  referredBy: ReferralSource,
  own: customTermsIn(["detectedBy", "referredBy"]),
  languages: z.array(LanguageCode).max(12),
  sex: Sex,
  ageRange: AgeRange,
  urgency: Urgency,
  decision: Decision,
  /** When the decision in force was made; null while it waits for one. */
  decidedAt: Instant.nullable(),
});
export type ReferralCard = Readonly<z.infer<typeof ReferralCard>>;

/** Who it is about and who called: the house's while the referral is open, the office's afterwards. */
export const ReferralNames = z.strictObject({
  name: ShownName.nullable(),
  /** The service, and who speaks for it. */
  caller: z.string().trim().max(120),
  phone: z.string().trim().max(40),
});
export type ReferralNames = Readonly<z.infer<typeof ReferralNames>>;

/** What the caller suspects, as codes: the office's from the beginning. */
export const Suspicion = z
  .strictObject({ form: ExploitationForm, sector: Sector.nullable() })
  .refine(({ form, sector }) => sector === null || sectorsOf(form).includes(sector));
export type Suspicion = Readonly<z.infer<typeof Suspicion>>;

/** What was told, in words: the office's from the beginning. */
export const Told = z.strictObject({ text: z.string().trim().min(1).max(4000) });
export type Told = Readonly<z.infer<typeof Told>>;

/** True while a decision is open or an interview is to come. */
export function isOpen({ kind }: Pick<Decision, "kind">): boolean {
  return kind === "waiting" || kind === "invited";
}

/** Decisions after which the names are erased by themselves. */
export const erasable = ["refused", "no-show"] as const satisfies readonly DecisionKind[];

/** Refusals and no-shows decided before this day have lost their names. */
export function namesGoBefore(today: CalendarDate, weeks: number): CalendarDate {
  return addDays(today, -7 * weeks);
}

/** The day from which the house no longer sees an undecided referral; the office goes on with it. */
export function houseForgetsOn(received: CalendarDate, weeks: number): CalendarDate {
  return addDays(received, 7 * weeks + 1);
}

/** An age to begin a file with: the middle of the range, marked as an estimate. */
export function ageOfRange(range: AgeRange, today: CalendarDate): Age {
  const years = middle[range];
  return years === null ? { basis: "unknown" } : { basis: "estimated", years, on: today };
}

const middle: Readonly<Record<AgeRange, number | null>> = {
  "under-18": 16,
  "18-25": 22,
  "26-35": 30,
  "36-45": 40,
  "over-45": 50,
  unknown: null,
};

/** Open ones first: what waits by urgency and then by how long, interviews by their day; the others newest first. */
export function inOrder(a: ReferralCard, b: ReferralCard): number {
  const rank = (card: ReferralCard): number => (isOpen(card.decision) ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (!isOpen(a.decision)) return b.receivedAt.localeCompare(a.receivedAt);
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf({ decision, urgency, receivedAt }: ReferralCard): string {
  return decision.kind === "invited"
    ? `1 ${decision.on} ${decision.at ?? ""}`
    : `0 ${String(Urgency.options.indexOf(urgency))} ${receivedAt}`;
}

/** A call, by the name that was given. */
export const ReferralLine = z.strictObject({
  referralId: ReferralId,
  number: z.number().int(),
  name: ShownName.nullable(),
});
