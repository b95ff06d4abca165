import * as z from "zod";
import { AddressSign } from "../address-guard/address-search.ts";
import { CalendarDate, Instant } from "../core/calendar-date.ts";
import { Language } from "../core/display-settings.ts";
import { Reader } from "../printing/reader-kind.ts";
import { PersonCard } from "../people/person.ts";
import { FieldId } from "./template-fields.ts";
import { LetterKind } from "./letter-kind.ts";
import { Addressee, LetterContent, LetterId, LetterState, CustomLetterText } from "./letter.ts";

// Letters as one reader sees them.

export const LetterLine = z.strictObject({
  id: LetterId,
  kind: LetterKind,
  language: Language,
  reader: Reader,
  state: LetterState,
  subject: z.string(),
  addressee: z.string(),
  changedAt: Instant,
  byName: z.string(),
  leftAt: Instant.nullable(),
});
export type LetterLine = Readonly<z.infer<typeof LetterLine>>;

export const LetterList = z.strictObject({
  zone: z.string(),
  /** What can be written, and whether it fits the person's present situation. */
  kinds: z.array(
    z.strictObject({ kind: LetterKind, fits: z.boolean(), missing: z.array(FieldId) }),
  ),
  /** Newest first. */
  letters: z.array(LetterLine).max(200),
});
export type LetterList = Readonly<z.infer<typeof LetterList>>;

export const LetterView = z.strictObject({
  id: LetterId,
  version: z.number().int().min(1),
  state: LetterState,
  person: PersonCard.pick({ id: true, number: true, name: true }),
  kind: LetterKind,
  language: Language,
  reader: Reader,
  /** The readers such a letter may go to. */
  readers: z.array(Reader).min(1),
  addressee: Addressee,
  /** Its own words; null where the template and the file are used. */
  own: CustomLetterText.nullable(),
  /** What the template and the file say today. */
  fromFile: z.strictObject({ subject: z.string(), text: z.string() }),
  missing: z.array(FieldId),
  filled: z.array(z.strictObject({ field: FieldId, value: z.string() })),
  /** What would be printed now, or what is kept. */
  content: LetterContent,
  /** Something still has to be written in. */
  hasGap: z.boolean(),
  /** What keeps it from leaving, or is to be looked at first, in its words. */
  found: z.array(
    z.strictObject({
      words: z.string(),
      why: z.enum([...AddressSign.options, "telling"]),
      level: z.enum(["stop", "look"]),
    }),
  ),
  kept: z
    .strictObject({ on: CalendarDate, byName: z.string(), at: Instant, sha256: z.string() })
    .nullable(),
  leftAt: Instant.nullable(),
  leftByName: z.string().nullable(),
  zone: z.string(),
});
export type LetterView = Readonly<z.infer<typeof LetterView>>;

export const TemplateVersion = z.strictObject({
  /** 0 is the one that is shipped. */
  number: z.number().int().min(0),
  at: Instant.nullable(),
  byName: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
});
export type TemplateVersion = Readonly<z.infer<typeof TemplateVersion>>;

/** The text of one letter in one language, with all its versions, newest first. */
export const TemplateView = z.strictObject({
  kind: LetterKind,
  versions: z.array(TemplateVersion).min(1),
});
export type TemplateView = Readonly<z.infer<typeof TemplateView>>;
