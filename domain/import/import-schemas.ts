import * as z from "zod";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { Age, AgeGiven, PersonCard, PersonId, ShownName } from "../people/person.ts";
import { AgeRange, RefusalReason, Suspicion, Urgency } from "../referrals/referral.ts";
import { BedId } from "../accommodation/room.ts";
import { Departure } from "../accommodation/stay.ts";
import { LanguageCode, ReferralSource, Sex } from "../vocabulary/code-lists.ts";
import { customTermsIn } from "../vocabulary/custom-term-choice.ts";

export const ImportId = z.uuid().brand<"ImportId">();
export type ImportId = z.infer<typeof ImportId>;

export const ImportKind = z.enum(["people", "calls"]);
export type ImportKind = z.infer<typeof ImportKind>;

/** The most rows per batch: a batch is written in one transaction while the user waits. */
export const mostRows = 1000;

const Line = z.number().int().min(1).max(2_000_000);

/** The person a row is about, as far as the user has decided: possible matches are asked about first. */
export const RowPerson = z.discriminatedUnion("who", [
  z.strictObject({ who: z.literal("unsaid") }),
  z.strictObject({ who: z.literal("new") }),
  z.strictObject({ who: z.literal("file"), personId: PersonId }),
  /** The same person as another row of this sheet. */
  z.strictObject({ who: z.literal("row"), line: Line }),
]);
export type RowPerson = Readonly<z.infer<typeof RowPerson>>;

/** A present or former resident: one row is one stay. */
export const PersonRow = z.strictObject({
  line: Line,
  is: RowPerson,
  name: ShownName.nullable(),
  sex: Sex,
  age: AgeGiven,
  nationality: PersonCard.shape.nationality,
  languages: z.array(LanguageCode).max(12),
  from: CalendarDate,
  /** Null while the person lives here. */
  until: CalendarDate.nullable(),
  plannedUntil: CalendarDate,
  /** Only for a person who left. */
  departure: Departure.nullable(),
  referredBy: ReferralSource,
  own: customTermsIn(["referredBy"]),
  /** Any of these beds, the first that is free; none for a person who left and whose bed is unknown. */
  beds: z.array(BedId).max(40),
});
export type PersonRow = Readonly<z.infer<typeof PersonRow>>;

/** How an old call ended. An interview that was to be is over. */
export const ReferralEnd = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("waiting") }),
  z.strictObject({ kind: z.literal("accepted") }),
  z.strictObject({ kind: z.literal("reoriented"), to: z.string().trim().min(1).max(120) }),
  z.strictObject({
    kind: z.literal("refused"),
    reason: RefusalReason,
    own: customTermsIn(["reason"]),
  }),
  z.strictObject({ kind: z.literal("no-show") }),
]);
export type ReferralEnd = Readonly<z.infer<typeof ReferralEnd>>;

export const ImportedReferral = z.strictObject({
  line: Line,
  is: RowPerson,
  receivedOn: CalendarDate,
  detectedBy: ReferralSource,
  referredBy: ReferralSource,
  own: customTermsIn(["detectedBy", "referredBy"]),
  languages: z.array(LanguageCode).max(12),
  sex: Sex,
  ageRange: AgeRange,
  urgency: Urgency,
  name: ShownName.nullable(),
  caller: z.string().trim().max(120),
  phone: z.string().trim().max(40),
  suspicion: Suspicion.nullable(),
  decision: ReferralEnd,
  /** Null where it waits, and where the day of the referral gives it. */
  decidedOn: CalendarDate.nullable(),
});
export type ImportedReferral = Readonly<z.infer<typeof ImportedReferral>>;

/** Each line of a sheet at most once. */
function rowsOf<R extends z.ZodType<{ readonly line: number }>>(row: R) {
  const isOnce = (rows: readonly { readonly line: number }[]): boolean =>
    new Set(rows.map(({ line }) => line)).size === rows.length;
  return z.array(row).min(1).max(mostRows).refine(isOnce);
}

/** What is to be imported: rows that were read, each with the user's decision about it. */
export const ImportRows = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("people"), rows: rowsOf(PersonRow) }),
  z.strictObject({ kind: z.literal("calls"), rows: rowsOf(ImportedReferral) }),
]);
export type ImportRows = Readonly<z.infer<typeof ImportRows>>;

/** Why the house does not take a row. */
export const RowRefusal = z.enum([
  "inFuture",
  "endsBeforeStart",
  "noBed",
  "bedTaken",
  "bedClosed",
  "bedPromised",
  "elsewhere",
  "talkFirst",
  "mayBeKnown",
  "fileGone",
  /** The referral leads to a hidden file that the importing user may not open. */
  "hidden",
  "needsFile",
  "yearClosed",
  /** A word of the centre that the list does not have, or that is counted as another. */
  "wordUnknown",
]);
export type RowRefusal = z.infer<typeof RowRefusal>;

/** A person a row may be about. */
export const SimilarPerson = z.discriminatedUnion("who", [
  z.strictObject({
    who: z.literal("file"),
    personId: PersonId,
    number: z.number().int(),
    name: ShownName.nullable(),
    age: Age,
    /** Spelled the same, every word of it. */
    isSame: z.boolean(),
  }),
  z.strictObject({ who: z.literal("row"), line: Line }),
]);
export type SimilarPerson = Readonly<z.infer<typeof SimilarPerson>>;

/** A person who sleeps in a bed that a row names. */
export const Sleeper = z.discriminatedUnion("who", [
  z.strictObject({
    who: z.literal("file"),
    personId: PersonId,
    number: z.number().int(),
    name: ShownName.nullable(),
  }),
  z.strictObject({ who: z.literal("row"), line: Line }),
]);
export type Sleeper = Readonly<z.infer<typeof Sleeper>>;

export const RefusedRow = z.strictObject({
  line: Line,
  why: RowRefusal,
  alike: z.array(SimilarPerson).max(8),
  /** Of a bed that is taken: by whom. */
  inBed: z.array(Sleeper).max(8),
});
export type RefusedRow = Readonly<z.infer<typeof RefusedRow>>;

/** The bed that the house chose among those that a row names. */
export const ChosenBed = z.strictObject({
  line: Line,
  room: z.string(),
  bed: z.string(),
  /** The stay is over, so nothing overlaps. */
  isOver: z.boolean(),
  /** Who sleeps in the other beds of that room, from tonight on. */
  beside: z.array(Sleeper).max(8),
});
export type ChosenBed = Readonly<z.infer<typeof ChosenBed>>;

/** How many of what. */
export const ImportCounts = z.strictObject({
  files: z.number().int(),
  stays: z.number().int(),
  calls: z.number().int(),
});
export type ImportCounts = Readonly<z.infer<typeof ImportCounts>>;

export const noCounts: ImportCounts = { files: 0, stays: 0, calls: 0 };

/** What was written, or would be. */
export const ImportOutcome = z.strictObject({
  counts: ImportCounts,
  placed: z.array(ChosenBed).max(mostRows),
  notTaken: z.array(RefusedRow).max(mostRows),
});
export type ImportOutcome = Readonly<z.infer<typeof ImportOutcome>>;

/** An import, as it is listed. */
export const ImportDone = z.strictObject({
  id: ImportId,
  kind: ImportKind,
  at: Instant,
  byName: z.string(),
  /** What of it is still there. */
  counts: ImportCounts,
  takenBack: z
    .strictObject({
      at: Instant,
      byName: z.string(),
      /** Lines of the sheet of which something is still there all the same. */
      left: z.array(Line).max(mostRows),
    })
    .nullable(),
});
export type ImportDone = Readonly<z.infer<typeof ImportDone>>;

/** What stays although the import is undone: something was added to it since. */
export const NotUndone = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("file"),
    line: Line,
    personId: PersonId,
    number: z.number().int(),
    name: ShownName.nullable(),
  }),
  z.strictObject({ kind: z.literal("call"), line: Line, number: z.number().int() }),
]);
export type NotUndone = Readonly<z.infer<typeof NotUndone>>;

export const UndoPreview = z.strictObject({
  goes: ImportCounts,
  stays: z.array(NotUndone).max(mostRows),
});
export type UndoPreview = Readonly<z.infer<typeof UndoPreview>>;
