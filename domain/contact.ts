import * as z from "zod";
import { CalendarDate, ClockTime, Instant, TimeZone } from "./calendar.ts";
import type { DraftSpot } from "./draft.ts";
import { PersonCard, type PersonId } from "./person.ts";
import { sealedPart } from "./sealed-part.ts";
import { UserId } from "./user.ts";

// A contact is a session with somebody: the house knows that there was one, and the note says what it was about. It is
// written once and signed; what comes later is added.

export const ContactId = z.uuid().brand<"ContactId">();
export type ContactId = z.infer<typeof ContactId>;

export const NoteId = z.uuid().brand<"NoteId">();
export type NoteId = z.infer<typeof NoteId>;

export const ContactKind = z.enum([
  "counselling",
  "administrative",
  "legal",
  "accompaniment",
  "crisis",
]);
export type ContactKind = z.infer<typeof ContactKind>;

/** Of what kind the place was; never which. */
export const ContactPlace = z.enum(["centre", "office", "outside", "phone"]);
export type ContactPlace = z.infer<typeof ContactPlace>;

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

/** Who reads a note: all who work here, the care workers, or its author and those she names. */
export const NoteLevel = z.enum(["house", "plan", "sealed"]);
export type NoteLevel = z.infer<typeof NoteLevel>;

export const longestNote = 100_000;

/** As it was typed or pasted: not a letter is changed. */
export const NoteText = z
  .string()
  .max(longestNote)
  .refine((text) => text.trim() !== "");

/** What the house knows of a contact. */
export const ContactHeader = z.strictObject({
  day: CalendarDate,
  minutes: z.number().int().min(5).max(720),
  place: ContactPlace,
  kind: ContactKind,
  interpreted: Interpreted,
  /** For the certificate of accompaniment. */
  isInterview: z.boolean(),
  level: NoteLevel,
});
export type ContactHeader = Readonly<z.infer<typeof ContactHeader>>;

/** What was agreed, and what it was about: sealed with the note. */
export const Agreed = z.strictObject({
  /** Who else was there. */
  others: z.string().trim().max(200),
  themes: z
    .array(Theme)
    .max(Theme.options.length)
    .refine((themes) => new Set(themes).size === themes.length),
  nextStep: z.string().trim().max(500),
  next: z.strictObject({ day: CalendarDate, at: ClockTime.nullable() }).nullable(),
});
export type Agreed = Readonly<z.infer<typeof Agreed>>;

/** The first note of a contact. */
export const Conversation = z.strictObject({ ...Agreed.shape, text: NoteText });
export type Conversation = Readonly<z.infer<typeof Conversation>>;

/** One note as its reader sees it: the first, or something added later. */
export const NoteSeen = z.strictObject({
  id: NoteId,
  at: Instant,
  byName: z.string(),
  /** What its author signed, in short. */
  seal: z.string(),
  text: sealedPart(z.string()),
});
export type NoteSeen = Readonly<z.infer<typeof NoteSeen>>;

export const ContactSeen = z.strictObject({
  id: ContactId,
  ...ContactHeader.shape,
  byName: z.string(),
  isMine: z.boolean(),
  /** Recorded by mistake: it counts for nothing, and stays to be read. */
  takenBack: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
  agreed: sealedPart(Agreed),
  /** The first note, then what was added, in order. */
  notes: z.array(NoteSeen).min(1).max(200),
  /** A sealed note that this reader may open in an emergency, with a reason. */
  mayBreak: z.boolean(),
});
export type ContactSeen = Readonly<z.infer<typeof ContactSeen>>;

/** A page of the contacts with somebody, newest first. */
export const contactsOnPage = 20;
export const ContactPage = z.strictObject({
  page: z.number().int().min(0),
  total: z.number().int().min(0),
  contacts: z.array(ContactSeen).max(contactsOnPage),
  /** This reader writes notes. */
  mayWrite: z.boolean(),
});
export type ContactPage = Readonly<z.infer<typeof ContactPage>>;

/** A session on paper, with everything that was signed. */
export const SessionSheet = z.strictObject({
  person: PersonCard.pick({ number: true, name: true }),
  ...ContactHeader.omit({ isInterview: true }).shape,
  byName: z.string(),
  takenBack: ContactSeen.shape.takenBack,
  agreed: Agreed,
  notes: z.array(
    z.strictObject({
      ...NoteSeen.pick({ at: true, byName: true, seal: true }).shape,
      text: z.string(),
    }),
  ),
  zone: TimeZone,
});
export type SessionSheet = Readonly<z.infer<typeof SessionSheet>>;

/** A place where something that was looked for stands. */
export const NoteHit = z.strictObject({
  contactId: ContactId,
  noteId: NoteId,
  person: PersonCard.pick({ id: true, number: true, name: true }),
  day: CalendarDate,
  byName: z.string(),
  level: NoteLevel,
  glimpse: z.strictObject({ before: z.string(), match: z.string(), after: z.string() }),
});
export type NoteHit = Readonly<z.infer<typeof NoteHit>>;

export const mostHits = 30;

export const FoundNotes = z.strictObject({
  /** Newest first. */
  hits: z.array(NoteHit).max(mostHits),
  /** Older notes that the index has not read yet. */
  behind: z.number().int().min(0),
});
export type FoundNotes = Readonly<z.infer<typeof FoundNotes>>;

/** Somebody opened a sealed note in an emergency: told to its author until she has seen it. */
export const Opening = z.strictObject({
  id: z.uuid(),
  at: Instant,
  byName: z.string(),
  reason: z.string().nullable(),
  contact: z.strictObject({ id: ContactId, day: CalendarDate }),
  person: PersonCard.pick({ id: true, number: true, name: true }),
});
export type Opening = Readonly<z.infer<typeof Opening>>;

export const OpeningReason = z.string().trim().min(10).max(500);

/** Who reads sealed notes besides their authors. */
export const NoteReaders = z.strictObject({
  /** Care workers that the house lets open any sealed note in an emergency. */
  holders: z.array(z.strictObject({ id: UserId, name: z.string() })),
  /** Those who read what the signed-in person seals. */
  deputies: z.array(z.strictObject({ id: UserId, name: z.string() })),
  /** Care workers who can be named. */
  careWorkers: z.array(z.strictObject({ id: UserId, name: z.string() })),
});
export type NoteReaders = Readonly<z.infer<typeof NoteReaders>>;

/** What a form begins with: most sessions at a table are interviews; going along or a call usually is not. */
export const countsUsually = (kind: ContactKind, place: ContactPlace): boolean =>
  kind !== "accompaniment" && place !== "phone";

/** True for a reader of this kind of note; whether her key opens it is another question. */
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
export type ReaderPart = "author" | "deputy" | "breakGlass" | "kit";

export interface NoteReader {
  readonly memberId: string;
  readonly part: ReaderPart;
}

/** To whom a sealed note is sealed, each once: the author, her deputies, those named for emergencies, the kits. */
export function readersOfSealed(
  named: {
    readonly author: string;
    readonly deputies: readonly string[];
    readonly holders: readonly string[];
  },
  /** Members of the care compartment, the recovery kits among them. */
  members: readonly string[],
  isKit: (memberId: string) => boolean,
): readonly NoteReader[] {
  const partOf = (memberId: string): ReaderPart | null => {
    if (memberId === named.author) return "author";
    if (isKit(memberId)) return "kit";
    if (named.deputies.includes(memberId)) return "deputy";
    return named.holders.includes(memberId) ? "breakGlass" : null;
  };
  return members.flatMap((memberId) => {
    const part = partOf(memberId);
    return part === null ? [] : [{ memberId, part }];
  });
}

/** Where a session that is half written stands: a new one, something to add to one, or a reason to take one back. */
export const contactDraft = (
  personId: PersonId,
  part: "new" | { readonly add: string } | { readonly takeBack: string },
): DraftSpot => ({
  kind: "contact",
  personId,
  object: part === "new" ? null : "add" in part ? `add ${part.add}` : `back ${part.takeBack}`,
});
