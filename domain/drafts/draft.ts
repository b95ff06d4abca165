import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { PersonId } from "../people/person.ts";
import type { Compartment } from "../users/user.ts";

/** The kinds of draft. */
export const DraftKind = z.enum([
  "admission",
  "referral",
  "wrong",
  "intake",
  "assessment",
  "safetyCard",
  "log",
  "appointment",
  "medicine",
  "visit",
  "activity",
  "signing",
  "legal",
  "plan",
  "health",
  "document",
  "contact",
  "dossier",
  "ledger",
  "letter",
  "settings",
]);
export type DraftKind = z.infer<typeof DraftKind>;

/** What a draft is about: it opens for its author there and nowhere else. */
export const DraftSpot = z.strictObject({
  kind: DraftKind,
  /** The person it is about, when there is a file. */
  personId: PersonId.nullable(),
  /** The record that is being changed, or a part of one; null for something new. */
  object: z.string().max(80).nullable(),
});
export type DraftSpot = Readonly<z.infer<typeof DraftSpot>>;

/** Where a draft waits that its author may not read for now, out of the way of a new one: no form asks for it there. */
export const waitingSpot = (spot: DraftSpot, count: number): DraftSpot => ({
  ...spot,
  object: `${spot.object ?? ""}${waits}${String(count)}`,
});

/** Where a draft was written, and opens. */
export function homeSpot(spot: DraftSpot): DraftSpot {
  const [home = "", count] = (spot.object ?? "").split(waits);
  return count === undefined ? spot : { ...spot, object: home === "" ? null : home };
}

export const isWaiting = ({ object }: DraftSpot): boolean => object?.includes(waits) === true;

/** Between the object of a draft that waits and its count; in no object of a form. */
export const waits = " ~";

/** Who may read what a draft will be saved as: the holders of a compartment, an administrator, or all staff. */
export type DraftReader = Compartment | "admin" | "everyone";

const readers: Readonly<Record<DraftKind, DraftReader>> = {
  admission: "everyone",
  referral: "everyone",
  wrong: "everyone",
  log: "everyone",
  appointment: "everyone",
  medicine: "everyone",
  visit: "everyone",
  activity: "everyone",
  signing: "everyone",
  safetyCard: "everyone",
  intake: "office",
  legal: "office",
  document: "office",
  dossier: "office",
  ledger: "office",
  letter: "office",
  assessment: "care",
  plan: "care",
  health: "care",
  contact: "care",
  settings: "admin",
};

/** The sections of an incident that only the office writes. */
const ofOffice: readonly string[] = ["answer", "second", "assess"];

export function readerOfDraft({ kind, personId, object }: DraftSpot): DraftReader {
  const [part, ...more] = (object ?? "").split(" ");
  // What the house learns on the first evening may be recorded by all staff.
  if (kind === "intake" && part === "arrival") return "everyone";
  // Any staff member records what happened or raises the alarm; the office answers.
  if (kind === "wrong" && more.some((one) => ofOffice.includes(one))) return "office";
  if (kind === "legal" && part === "interview") return "care";
  // Why two must not meet is the office's.
  if (kind === "safetyCard" && part === "apart") return "office";
  if (kind === "dossier" && more.includes("release")) return "care";
  // The centre's own wording, not a letter about a person.
  if (kind === "letter" && personId === null) return "admin";
  return readers[kind];
}

/** Kinds of which a form shows more to those who hold more of the file, and copies it. */
const showing: ReadonlySet<DraftKind> = new Set([
  "referral",
  "wrong",
  "appointment",
  "medicine",
  "intake",
  "legal",
  "document",
  "dossier",
  "ledger",
]);

export const showsMore = ({ kind }: DraftSpot): boolean => showing.has(kind);

/** A draft, sealed to its author. */
export const Draft = z.strictObject({
  /** The version of the record it changes; 0 for something new. */
  version: z.number().int().min(0),
  /**
   * The content of the form as JSON, in which a letter of the longest note may take six. The vault does not look into
   * it.
   */
  content: z.string().max(800_000),
  savedAt: Instant,
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** A value in a form, and the name of the field: of a list, that of the list. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/**
 * The values a user typed or chose in a form: each once, without those that are not words. A word of the centre is
 * called `own.` and its field.
 */
export function partsIn(content: string): readonly Part[] {
  let form: unknown;
  try {
    form = JSON.parse(content);
  } catch {
    return [{ name: "", text: content }];
  }
  const parts = partsOf(form, "").filter(({ text }) => /\p{L}/u.test(text) && !isMoment(text));
  return [...new Map(parts.map((part) => [`${part.name} ${part.text}`, part])).values()];
}

function partsOf(within: unknown, name: string): readonly Part[] {
  if (typeof within === "string") return [{ name, text: within.trim() }];
  if (Array.isArray(within)) return within.flatMap((one) => partsOf(one, name));
  if (typeof within !== "object" || within === null) return [];
  return Object.entries(within).flatMap(([key, value]) =>
    partsOf(value, name === "own" ? `own.${key}` : key),
  );
}

const isMoment = (text: string): boolean => Instant.safeParse(text).success;

/** The records that its place names, where it names any. */
export const recordsOf = ({ object }: DraftSpot): readonly string[] =>
  (object ?? "").split(" ").filter(isId);

/** It changes one of these records. */
export const isAbout = (spot: DraftSpot, ids: readonly string[]): boolean =>
  recordsOf(spot).some((id) => ids.includes(id));

/** The id of a record, typed by no user. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success;
