import * as z from "zod";
import { CalendarDate, ClockTime } from "../core/calendar-date.ts";
import type { DraftSpot } from "../drafts/draft.ts";
import type { PersonId } from "../people/person.ts";
import { type MemberId, recoveryKeyId } from "../users/roster-statement.ts";
import type { UserId } from "../users/user.ts";
import { CustomTermId } from "../vocabulary/custom-term-choice.ts";

// A contact is a session with a person: the house knows that there was one, and the note records what it was about. It
// is written once and signed; later remarks are added.

export const SessionId = z.uuid().brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;

export const NoteId = z.uuid().brand<"NoteId">();
export type NoteId = z.infer<typeof NoteId>;

export const SessionKind = z.enum([
  "counselling",
  "administrative",
  "legal",
  "accompaniment",
  "crisis",
]);
export type SessionKind = z.infer<typeof SessionKind>;

/** Of what kind the place was; never which. */
export const SessionPlace = z.enum(["centre", "office", "outside", "phone"]);
export type SessionPlace = z.infer<typeof SessionPlace>;

export const Interpreted = z.enum(["none", "here", "phone"]);
export type Interpreted = z.infer<typeof Interpreted>;

export const Theme = z.enum([
  "trauma",
  "fear",
  "family-at-home",
  "debts",
  "identity-papers",
  "procedure",
  "hearing",
  "children",
  "health",
  "psychological-support",
  "addiction",
  "housing",
  "budget",
  "language-course",
  "training",
  "job-search",
  "leisure",
  "house-rules",
  "future",
  "return",
]);
export type Theme = z.infer<typeof Theme>;

/** Who reads a note: all staff, the care workers, or its author and the readers they name. */
export const NoteLevel = z.enum(["house", "plan", "sealed"]);
export type NoteLevel = z.infer<typeof NoteLevel>;

export const longestNote = 100_000;

/** As it was typed or pasted: not a letter is changed. */
export const NoteText = z
  .string()
  .max(longestNote)
  .refine((text) => text.trim() !== "");

/** What the house knows of a contact. */
export const SessionHeader = z.strictObject({
  day: CalendarDate,
  minutes: z.number().int().min(5).max(720),
  place: SessionPlace,
  kind: SessionKind,
  interpreted: Interpreted,
  /** For the certificate of accompaniment. */
  isInterview: z.boolean(),
  level: NoteLevel,
});
export type SessionHeader = Readonly<z.infer<typeof SessionHeader>>;

/** What can be corrected later: everything but who reads the note. */
export const HeaderFacts = SessionHeader.omit({ level: true });
export type HeaderFacts = Readonly<z.infer<typeof HeaderFacts>>;

/** What the house knows is put right, with the reason. What was signed stays as it is. */
export const Correction = z.strictObject({
  header: HeaderFacts,
  /** Who else was there. */
  others: z.string().trim().max(200),
  reason: z.string().trim().min(1).max(500),
});
export type Correction = Readonly<z.infer<typeof Correction>>;

export const OwnTheme = z.strictObject({ theme: Theme, word: CustomTermId });
export type OwnTheme = Readonly<z.infer<typeof OwnTheme>>;

/** What was agreed, and what it was about: sealed with the note. */
export const Agreed = z.strictObject({
  /** Who else was there. */
  others: z.string().trim().max(200),
  themes: z
    .array(Theme)
    .max(Theme.options.length)
    .refine((themes) => new Set(themes).size === themes.length),
  /** Words of the centre among them, each with the theme it is counted as. */
  ownThemes: z.array(OwnTheme).max(20).optional(),
  nextStep: z.string().trim().max(500),
  next: z.strictObject({ day: CalendarDate, at: ClockTime.nullable() }).nullable(),
});
export type Agreed = Readonly<z.infer<typeof Agreed>>;

/** The first note of a contact. */
export const Conversation = z.strictObject({ ...Agreed.shape, text: NoteText });
export type Conversation = Readonly<z.infer<typeof Conversation>>;

export const OpeningReason = z.string().trim().min(10).max(500);

/** What a form begins with: most sessions at a table are interviews; going along or a call usually is not. */
export const countsUsually = (kind: SessionKind, place: SessionPlace): boolean =>
  kind !== "accompaniment" && place !== "phone";

/** True for a reader of this kind of note; whether their key opens it is another question. */
export const learnsOf = (level: NoteLevel, holdsCare: boolean): boolean =>
  level === "house" || holdsCare;

/** A contact was on a day that has come. */
export const isPossibleDay = (day: string, today: string): boolean => day <= today;

interface Counted {
  readonly day: CalendarDate;
  readonly isInterview: boolean;
  readonly isTakenBack: boolean;
}

/** Interviews of a period, both days included. */
export const countInterviews = (
  contacts: readonly Counted[],
  period: { readonly from: CalendarDate; readonly until: CalendarDate },
): number =>
  contacts.filter(
    ({ day, isInterview, isTakenBack }) =>
      isInterview && !isTakenBack && day >= period.from && day <= period.until,
  ).length;

/** Why somebody can open a sealed note. */
export type ReaderPart = "author" | "deputy" | "breakGlass" | typeof recoveryKeyId;

export interface NoteReader {
  readonly memberId: MemberId;
  readonly part: ReaderPart;
}

/**
 * The readers a sealed note is sealed to, each once: the author, their deputies, the emergency readers, the recovery
 * keys.
 */
export function readersOfSealed(
  named: {
    readonly author: UserId;
    readonly deputies: readonly UserId[];
    readonly emergencyReaders: readonly UserId[];
  },
  /** Members of the care compartment, the recovery key among them. */
  members: readonly MemberId[],
): readonly NoteReader[] {
  const partOf = (memberId: MemberId): ReaderPart | null => {
    if (memberId === recoveryKeyId) return "recoveryKey";
    if (memberId === named.author) return "author";
    if (named.deputies.includes(memberId)) return "deputy";
    return named.emergencyReaders.includes(memberId) ? "breakGlass" : null;
  };
  return members.flatMap((memberId) => {
    const part = partOf(memberId);
    return part === null ? [] : [{ memberId, part }];
  });
}

/** Where the draft of a session belongs: a new one, an addition, a correction, or a reason to cancel one. */
export const sessionDraft = (
  personId: PersonId,
  part:
    | "new"
    | { readonly add: string }
    | { readonly takeBack: string }
    | { readonly correct: string }
    | { readonly moveNext: string },
): DraftSpot => ({ kind: "contact", personId, object: part === "new" ? null : draftOf(part) });

function draftOf(part: Exclude<Parameters<typeof sessionDraft>[1], "new">): string {
  if ("add" in part) return `add ${part.add}`;
  if ("moveNext" in part) return `next ${part.moveNext}`;
  return "correct" in part ? `fix ${part.correct}` : `back ${part.takeBack}`;
}
