import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import { LanguageCode } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

// The legal area of the assistance: what was explained, asked, decided and stated. Each record is permanent; a newer
// one can replace it.

export const LegalRecordId = z.uuid().brand<"LegalRecordId">();
export type LegalRecordId = z.infer<typeof LegalRecordId>;

const line = z.string().trim().max(120);
const text = z.string().trim().max(4000);
const on = CalendarDate;

export const InformationTopic = z.enum([
  "rights",
  "duties",
  "courts",
  "lawyer",
  "civil-party",
  "compensation",
  "protection",
  "residence",
  "return",
]);
export type InformationTopic = z.infer<typeof InformationTopic>;

export const Understood = z.enum(["yes", "partly", "no", "unsure"]);
export type Understood = z.infer<typeof Understood>;

/** First line: advice. Second line: a lawyer of one's own, paid in part or whole by the state. */
export const LegalAid = z.enum(["first-line", "second-line", "own"]);
export type LegalAid = z.infer<typeof LegalAid>;

/** Only the person decides. */
export const PersonsDecision = z.enum(["open", "yes", "no", "later"]);
export type PersonsDecision = z.infer<typeof PersonsDecision>;

export const CompensationStep = z.enum([
  "asked",
  "awarded",
  "paid",
  "fund-asked",
  "fund-heard",
  "fund-decided",
  "fund-paid",
]);
export type CompensationStep = z.infer<typeof CompensationStep>;

export const ReturnBy = z.enum(["iom", "caritas", "other"]);
export type ReturnBy = z.infer<typeof ReturnBy>;

export const Counterpart = z.enum([
  "aliens-office",
  "prosecutor",
  "auditor",
  "judge",
  "police",
  "inspection",
  "lawyer",
  "other",
]);
export type Counterpart = z.infer<typeof Counterpart>;

export const ContactWay = z.enum(["telephone", "letter", "e-mail", "meeting"]);
export type ContactWay = z.infer<typeof ContactWay>;

/** One thing of the legal part: sealed for the `office` compartment. */
export const LegalRecord = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("information"),
    on,
    topics: z.array(InformationTopic).min(1).max(InformationTopic.options.length),
    language: LanguageCode.nullable(),
    interpreter: line,
    understood: Understood,
  }),
  z.strictObject({
    kind: z.literal("lawyer"),
    /** The day of the appointment. */
    on,
    name: line.min(1),
    aid: LegalAid,
    reach: line,
    note: text,
  }),
  z.strictObject({
    kind: z.literal("civilParty"),
    /** The day it was explained. */
    on,
    decision: PersonsDecision,
    decidedOn: on.nullable(),
    /** The day of the act itself. */
    actedOn: on.nullable(),
    forWhat: text,
  }),
  z.strictObject({
    kind: z.literal("compensation"),
    on,
    step: CompensationStep,
    amount: line,
    note: text,
  }),
  /** The centre acts in court itself. */
  z.strictObject({
    kind: z.literal("centreAction"),
    on,
    inNameOf: z.enum(["centre", "person"]),
    note: text,
  }),
  z.strictObject({
    kind: z.literal("return"),
    /** The day the person stated that they want to go home. */
    on,
    by: ReturnBy,
    /** Number of the file there. */
    file: line,
    /** Family or an organisation that was reached. */
    contacted: text,
    awaitedBy: line,
    /** The day of the return. */
    returnedOn: on.nullable(),
  }),
  /** How the person is, some time after. */
  z.strictObject({ kind: z.literal("afterContact"), on, withWhom: line, note: text.min(1) }),
  z.strictObject({
    kind: z.literal("contact"),
    on,
    counterpart: Counterpart,
    own: customTermsIn(["counterpart"]),
    who: line,
    way: ContactWay,
    said: text.min(1),
  }),
  /** Cancels what was recorded in error; always replaces something. */
  z.strictObject({ kind: z.literal("mistake"), on, reason: text.min(1) }),
]);
export type LegalRecord = Readonly<z.infer<typeof LegalRecord>>;
export type LegalRecordKind = LegalRecord["kind"];
/** Everything but taking one back. */
export type WrittenKind = Exclude<LegalRecordKind, "mistake">;

/** Prepares an interview with the person, and records how it went for them: sealed for `care`. Never an account of facts. */
export const InterviewCard = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("card"),
    on,
    time: ClockTime.nullable(),
    withWhom: line.min(1),
    language: LanguageCode.nullable(),
    interpreter: line,
    lawyer: line,
    /** Who goes with the person. */
    company: line,
    wishes: text,
    breaks: text,
    /** How it went for the person. */
    after: text,
  }),
  z.strictObject({ kind: z.literal("mistake"), on, reason: text.min(1) }),
]);
export type InterviewCard = Readonly<z.infer<typeof InterviewCard>>;

/** A jurist's own note: sealed to its author. */
export const OwnNote = z.strictObject({ text: z.string().trim().min(1).max(20_000) });
export type OwnNote = Readonly<z.infer<typeof OwnNote>>;

export const OwnNoteId = z.uuid().brand<"OwnNoteId">();
export type OwnNoteId = z.infer<typeof OwnNoteId>;

/** Days of a record, by name, that lie ahead or before it. */
export function daysOutside(record: LegalRecord, today: CalendarDate): readonly string[] {
  const { on: begins } = record;
  const after: readonly (readonly [string, CalendarDate | null])[] =
    record.kind === "civilParty"
      ? [
          ["decidedOn", record.decidedOn],
          ["actedOn", record.actedOn],
        ]
      : record.kind === "return"
        ? [["returnedOn", record.returnedOn]]
        : [];
  const outside = after.filter(([, day]) => day !== null && (day < begins || day > today));
  return [...(begins > today ? ["on"] : []), ...outside.map(([name]) => name)];
}

/** Records that none takes the place of, and that say something; newest day first. */
export function standingRecords<
  R extends {
    readonly id: string;
    readonly replaces: string | null;
    readonly record: { readonly kind: string; readonly on: CalendarDate };
  },
>(records: readonly R[]): readonly R[] {
  const replaced = new Set(records.map(({ replaces }) => replaces));
  return records
    .filter(({ id, record }) => record.kind !== "mistake" && !replaced.has(id))
    .toSorted((a, b) => (a.record.on < b.record.on ? 1 : a.record.on > b.record.on ? -1 : 0));
}
