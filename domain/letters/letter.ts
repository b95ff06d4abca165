import * as z from "zod";
import { CalendarDate } from "../core/calendar-date.ts";
import { LogoPicture } from "../settings/centre-logo.ts";
import { Language } from "../core/display-settings.ts";
import { Reader } from "../printing/reader-kind.ts";
import { LetterKind } from "./letter-kind.ts";

// A letter about one person. All its content, and its kind, is sealed for the `office`.

export const LetterId = z.uuid().brand<"LetterId">();
export type LetterId = z.infer<typeof LetterId>;

export const LetterState = z.enum([
  "draft",
  /** The PDF is kept as it is; nothing in it changes any more. */
  "kept",
  /** A draft that was given up. */
  "dropped",
]);
export type LetterState = z.infer<typeof LetterState>;

export const Subject = z.string().trim().max(200);
/** Of a template: with fields in it. */
export const TemplateSubject = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .refine((text) => !text.includes("\n"));
export const LetterWords = z.string().trim().max(20_000);
export const Addressee = z.string().trim().max(400);

/** The subject and the text of a letter, as a user changed them for this letter alone. */
export const CustomLetterText = z.strictObject({
  subject: Subject.min(1),
  text: LetterWords.min(1),
});
export type CustomLetterText = Readonly<z.infer<typeof CustomLetterText>>;

/** The whole printed content. */
export const LetterContent = z.strictObject({
  language: Language,
  kind: LetterKind,
  reader: Reader,
  on: CalendarDate,
  /** The first line is the sender, as this reader may know it. */
  sender: z.strictObject({ name: z.string(), address: z.string() }),
  /** Who signs. */
  signedBy: z.string(),
  addressee: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type LetterContent = Readonly<z.infer<typeof LetterContent>>;

/** Sealed for the `office`. */
export const LetterRecord = z.strictObject({
  kind: LetterKind,
  reader: Reader,
  addressee: Addressee,
  /** Null where the template and the file are used. */
  own: CustomLetterText.nullable(),
  /** The version of the template it was begun with; 0 is the one that is shipped. */
  templateNumber: z.number().int().min(0),
  /** Once it is stored: its content, and the SHA-256 of the PDF. */
  kept: z
    .strictObject({
      content: LetterContent,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      pages: z.number().int().min(1),
    })
    .nullable(),
});
export type LetterRecord = Readonly<z.infer<typeof LetterRecord>>;

/** For the page that draws it. */
export const LetterPrintoutContent = z.strictObject({
  content: LetterContent,
  /** It is not stored: every page shows so. */
  isDraft: z.boolean(),
  /** As this reader may see it. */
  logo: LogoPicture.nullable(),
});
export type LetterPrintoutContent = Readonly<z.infer<typeof LetterPrintoutContent>>;
