import * as z from "zod";
import { addDays, addMonths, CalendarDate } from "../core/calendar-date.ts";
import { ScanId } from "../residence/scan.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import {
  InformationKind,
  DisclosedDocument,
  Purpose,
  Recipient,
  type DisclosureFacts,
} from "./disclosure-codes.ts";

// What a person allows to be told, or does not. It never affects the stay: only the register of disclosures uses it.

/** Of its first version. */
export const ConsentId = z.uuid().brand<"ConsentId">();
export type ConsentId = z.infer<typeof ConsentId>;

/** Of one version: what something left under. */
export const ConsentRowId = z.uuid().brand<"ConsentRowId">();
export type ConsentRowId = z.infer<typeof ConsentRowId>;

/** It is asked for again at least once a year. [D] */
export const longestMonths = 12;

/** Days before its end from which Today shows it. */
export const endsSoonDays = 14;

export const ConsentState = z.enum(["given", "refused", "withdrawn", "mistake"]);
export type ConsentState = z.infer<typeof ConsentState>;

const line = z.string().trim().max(200);
const text = z.string().trim().max(1000);

/** What was explained and what the person answered: sealed. */
export const Consent = z.strictObject({
  answer: z.enum(["given", "refused"]),
  purpose: Purpose,
  /** In words, where the purpose needs some. */
  aim: line,
  recipient: Recipient,
  information: z.array(InformationKind).min(1).max(InformationKind.options.length),
  papers: z.array(DisclosedDocument).max(DisclosedDocument.options.length),
  /** What the person wants held back all the same, in their words. */
  withheld: text,
  /** In which it was explained. */
  language: LanguageCode,
  interpreter: line,
  form: z.enum(["signed", "spoken"]),
  /** The signed document, where it is stored. */
  scanId: ScanId.nullable(),
  /** From when the person allows it, or the day they refused. */
  from: CalendarDate,
  until: CalendarDate.nullable(),
  note: text,
});
export type Consent = Readonly<z.infer<typeof Consent>>;

/** Why it counts no longer. */
export const ConsentEnding = z.strictObject({
  state: z.enum(["withdrawn", "mistake"]),
  on: CalendarDate,
  reason: text.min(1),
});
export type ConsentEnding = Readonly<z.infer<typeof ConsentEnding>>;

/** One version, as it is kept. */
export const ConsentRecord = z.strictObject({ consent: Consent, ending: ConsentEnding.nullable() });
export type ConsentRecord = Readonly<z.infer<typeof ConsentRecord>>;

export const stateOf = ({ consent, ending }: ConsentRecord): ConsentState =>
  ending?.state ?? consent.answer;

/** Fields that cannot be as they are. */
export function consentProblems(consent: Consent, today: CalendarDate): readonly string[] {
  const { answer, from, until } = consent;
  if (answer === "refused") return [...(from > today ? ["from"] : []), ...(until ? ["until"] : [])];
  const isLong = until !== null && until > addMonths(from, longestMonths);
  return until === null || until < from || isLong ? ["until"] : [];
}

/** The state of a consent on a day. */
export type Standing = "ahead" | "stands" | "ended" | "refused" | "withdrawn" | "mistake";

export function standingOn(record: ConsentRecord, day: CalendarDate): Standing {
  const { consent, ending } = record;
  if (ending?.state === "mistake") return "mistake";
  if (consent.answer === "refused") return "refused";
  if (ending !== null && ending.on <= day) return "withdrawn";
  if (day < consent.from) return "ahead";
  return consent.until !== null && day > consent.until ? "ended" : "stands";
}

/** The day on which it is withdrawn still counts; a consent entered in error was never given. */
export const hadEnded = (
  { state, endedOn }: { readonly state: ConsentState; readonly endedOn: CalendarDate | null },
  day: CalendarDate,
): boolean => state === "mistake" || (state === "withdrawn" && endedOn !== null && endedOn <= day);

export const endsSoon = (record: ConsentRecord, today: CalendarDate): boolean =>
  standingOn(record, today) === "stands" &&
  record.consent.until !== null &&
  record.consent.until <= addDays(today, endsSoonDays);

/** What is told to whom, on a day. */
export interface PlannedDisclosure extends DisclosureFacts {
  readonly on: CalendarDate;
  readonly recipient: Recipient;
  /** The user who told it confirms that what the person wants held back was held back. */
  readonly heldBack: boolean;
}

export type ConsentMismatch =
  | "ConsentNotGiven"
  | "ConsentWithdrawn"
  | "ConsentNotThatDay"
  | "ConsentOtherRecipient"
  | "ConsentNotThat"
  | "ConsentWithholds";

/** What keeps something from being told under a consent; null where it covers all of it. */
export function consentMismatchOf(
  telling: PlannedDisclosure,
  record: ConsentRecord,
): ConsentMismatch | null {
  const standing = standingOn(record, telling.on);
  if (standing === "refused" || standing === "mistake") return "ConsentNotGiven";
  if (standing === "withdrawn") return "ConsentWithdrawn";
  if (standing !== "stands") return "ConsentNotThatDay";
  const { consent } = record;
  if (!isSameRecipient(telling.recipient, consent.recipient)) return "ConsentOtherRecipient";
  const isCovered =
    telling.information.every((kind) => consent.information.includes(kind)) &&
    telling.papers.every((type) => consent.papers.includes(type));
  if (!isCovered) return "ConsentNotThat";
  return consent.withheld !== "" && !telling.heldBack ? "ConsentWithholds" : null;
}

function isSameRecipient(told: Recipient, allowed: Recipient): boolean {
  return (
    told.kind === allowed.kind && (allowed.name === "" || plain(told.name) === plain(allowed.name))
  );
}

const plain = (name: string): string =>
  name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("en");
