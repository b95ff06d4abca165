import * as z from "zod";
import { Instant } from "./calendar.ts";
import { PersonId } from "./person.ts";

/** What can be left half written. */
export const DraftKind = z.enum([
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

/** Something left half written, sealed to its author. */
export const Draft = z.strictObject({
  /** The version of the record it changes; 0 for something new. */
  version: z.number().int().min(0),
  /** What the form holds, as JSON, in which a letter of the longest note may take six. The vault does not look into it. */
  content: z.string().max(800_000),
  savedAt: Instant,
});
export type Draft = Readonly<z.infer<typeof Draft>>;

/** What somebody typed, out of the form it was typed in: each text once, without ids, days and moments; single words last. */
export function typedIn(content: string): readonly string[] {
  let form: unknown;
  try {
    form = JSON.parse(content);
  } catch {
    return [content];
  }
  const texts = [...new Set(textsIn(form).filter((text) => /\p{L}/u.test(text) && !isMark(text)))];
  // A choice made in the form looks like a word that was typed: neither is left out.
  return texts.toSorted((a, b) => Number(isChoice(a)) - Number(isChoice(b)));
}

function textsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part.trim()];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

const isChoice = (text: string): boolean => /^[a-z][\da-z-]*$/i.test(text);

const isMark = (text: string): boolean =>
  z.uuid().safeParse(text).success || Instant.safeParse(text).success;
