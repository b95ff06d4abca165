import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { sealedField } from "../core/sealed-field.ts";

// Three standing conditions of the protection status. A person records what is known about them; nothing here is a verdict.

/** C1 left the exploitative environment, C2 accepts the assistance, C3 complaint or statements. */
export const Condition = z.enum(["C1", "C2", "C3"]);
export type Condition = z.infer<typeof Condition>;

export const StatementForm = z.enum(["complaint", "statement", "hearing", "video-hearing"]);
export type StatementForm = z.infer<typeof StatementForm>;

const on = CalendarDate;
const text = z.string().trim().max(2000);
const line = z.string().trim().max(120);
const said = text.min(1);

/** One thing that is known about a condition: sealed for the `office` compartment. */
export const ConditionRecord = z.discriminatedUnion("kind", [
  /** C1: when, and how it is known. */
  z.strictObject({ kind: z.literal("left"), on, how: said }),
  /** C1: a sign that there is contact again; what it means is for people to say. */
  z.strictObject({
    kind: z.literal("contact-renewed"),
    on,
    source: line.min(1),
    assessment: text,
  }),
  /** C2: beyond the signed agreement: how it goes, an interruption. */
  z.strictObject({ kind: z.literal("accepts"), on, text: said }),
  z.strictObject({
    kind: z.literal("statement"),
    on,
    /** The day of the official report, where it is another; never before the statement. */
    registeredOn: CalendarDate.nullable().default(null),
    form: StatementForm,
    authority: line.min(1),
    /** Of the official report. */
    number: line,
    interpreter: line,
  }),
  z.strictObject({ kind: z.literal("broken"), condition: Condition, on, text: said }),
  /** What the team decided about a broken one. */
  z.strictObject({ kind: z.literal("decided"), condition: Condition, on, text: said }),
  z.strictObject({ kind: z.literal("mended"), condition: Condition, on, text: said }),
  /** Cancels what was recorded in error; always corrects something. */
  z.strictObject({ kind: z.literal("mistake"), condition: Condition, on, text: said }),
]);
export type ConditionRecord = Readonly<z.infer<typeof ConditionRecord>>;
export type ConditionKind = ConditionRecord["kind"];

export const ConditionRecordId = z.uuid().brand<"ConditionRecordId">();
export type ConditionRecordId = z.infer<typeof ConditionRecordId>;

/** Which condition a record is about. */
export function conditionOf(record: ConditionRecord): Condition {
  switch (record.kind) {
    case "left":
    case "contact-renewed":
      return "C1";
    case "accepts":
      return "C2";
    case "statement":
      return "C3";
    case "broken":
    case "decided":
    case "mended":
    case "mistake":
      return record.condition;
  }
}

/** What evidence of each condition is called. */
export const evidenceFor = {
  C1: "left",
  C2: "accepts",
  C3: "statement",
} as const satisfies Readonly<Record<Condition, ConditionKind>>;

/** A record with its place in the history. */
export interface Recorded {
  readonly id: string;
  readonly at: Instant;
  /** The record that this one takes the place of. */
  readonly corrects: string | null;
  readonly record: ConditionRecord;
}

/** The state of one condition, according to the records. */
export interface ConditionNow {
  readonly condition: Condition;
  /** The last evidence, or null while there is none. */
  readonly evidence: Recorded | null;
  /** Recorded as broken, and not as met again since. */
  readonly broken: Recorded | null;
  /** Broken, and no decision is recorded. */
  readonly awaitsDecision: boolean;
  /** A sign of contact that no later record of that day or after refutes by stating that the condition is met. */
  readonly contact: Recorded | null;
  /** There is a sign of contact, and no assessment is recorded. */
  readonly awaitsAssessment: boolean;
}

/** Of all that was recorded, what is about one procedure. */
type Counts = (one: Recorded) => boolean;

/** The state of the three conditions. Corrected records do not count; what was recorded later wins. */
export function conditionsNow(
  records: readonly Recorded[],
  counts: Counts = () => true,
): readonly ConditionNow[] {
  const standing = inForce(records).filter(counts);
  return Condition.options.map((condition) => {
    const own = standing.filter(({ record }) => conditionOf(record) === condition);
    const last = (...kinds: readonly ConditionKind[]) =>
      own.findLastIndex(({ record }) => kinds.includes(record.kind));
    const [evidence, contact] = [last(evidenceFor[condition]), last("contact-renewed")];
    const [broken, mended, decided] = [last("broken"), last("mended"), last("decided")];
    const isBroken = broken > mended;
    const contactOn = own[contact]?.record.on ?? "";
    // Evidence of an earlier day that is recorded later does not cover what came after it.
    const left = (own[evidence]?.record.on ?? "") >= contactOn ? evidence : -1;
    const isSign = contact > Math.max(left, mended);
    return {
      condition,
      evidence: own[evidence] ?? null,
      broken: isBroken ? (own[broken] ?? null) : null,
      awaitsDecision: isBroken && decided < broken,
      contact: isSign ? (own[contact] ?? null) : null,
      awaitsAssessment: isSign && Math.max(decided, broken) < contact,
    };
  });
}

/** Whether a record after the closing tells how the assistance goes on, or that it is no longer accepted. */
export const isClosingAnswered = (
  records: readonly Recorded[],
  closing: { readonly on: CalendarDate; readonly at: Instant | null },
): boolean =>
  inForce(records).some(
    ({ at, record }) =>
      conditionOf(record) === "C2" &&
      record.kind !== "decided" &&
      record.on >= closing.on &&
      (closing.at === null || at > closing.at),
  );

/** The complaints and statements that count. */
export const statementsIn = (records: readonly Recorded[], counts: Counts = () => true) =>
  inForce(records)
    .filter(counts)
    .flatMap(({ id, record }) =>
      record.kind === "statement"
        ? [{ id, on: record.on, registeredOn: record.registeredOn ?? record.on }]
        : [],
    );

/** Records without those corrected, oldest first; a correction takes the place of what it corrects. */
function inForce(records: readonly Recorded[]): readonly Recorded[] {
  const byId = new Map(records.map((one) => [one.id, one]));
  const corrected = new Set(records.map(({ corrects }) => corrects));
  const placeOf = (one: Recorded): Instant => {
    const before = one.corrects === null ? undefined : byId.get(one.corrects);
    return before === undefined ? one.at : placeOf(before);
  };
  return records
    .filter(({ id, record }) => !corrected.has(id) && record.kind !== "mistake")
    .map((one) => ({ one, place: placeOf(one) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ one }) => one);
}

/** A record as one reader sees it, newest first in a list. */
export const ConditionView = z.strictObject({
  id: ConditionRecordId,
  at: Instant,
  byName: z.string(),
  corrects: ConditionRecordId.nullable(),
  /** The colleague it names signed it. */
  isSigned: z.boolean(),
  record: sealedField(ConditionRecord),
});
export type ConditionView = Readonly<z.infer<typeof ConditionView>>;

/** The records that this reader can open, for `conditionsNow`. */
export const readable = (seen: readonly ConditionView[]): readonly Recorded[] =>
  seen.flatMap(({ record, ...one }) =>
    record.state === "open" ? [{ ...one, record: record.content }] : [],
  );
