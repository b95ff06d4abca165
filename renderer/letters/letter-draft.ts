import * as z from "zod";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { Reader } from "../../domain/printing/reader-kind.ts";

/** The values of a letter while it is being written. */
export const LetterDraft = z.strictObject({
  reader: Reader,
  addressee: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type LetterDraft = Readonly<z.infer<typeof LetterDraft>>;

export const typedOf = ({ reader, addressee, own, fromFile }: LetterView): LetterDraft => ({
  reader,
  addressee,
  ...(own ?? { subject: fromFile.subject, text: fromFile.text }),
});

/** As the vault expects it. */
export const saidOf = ({ id, version }: LetterView, typed: LetterDraft) => ({
  id,
  version,
  reader: typed.reader,
  addressee: typed.addressee,
  own: { subject: typed.subject, text: typed.text },
});
