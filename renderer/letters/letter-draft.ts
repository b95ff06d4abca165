import * as z from "zod";
import type { LetterSeen } from "../../domain/letters/letter-file.ts";
import { Reader } from "../../domain/printing/reader.ts";

/** The values of a letter while it is being written. */
export const LetterDraft = z.strictObject({
  reader: Reader,
  addressee: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type LetterDraft = Readonly<z.infer<typeof LetterDraft>>;

export const typedOf = ({ reader, addressee, own, fromFile }: LetterSeen): LetterDraft => ({
  reader,
  addressee,
  ...(own ?? { subject: fromFile.subject, text: fromFile.text }),
});

/** As the vault expects it. */
export const saidOf = ({ id, version }: LetterSeen, typed: LetterDraft) => ({
  id,
  version,
  reader: typed.reader,
  addressee: typed.addressee,
  own: { subject: typed.subject, text: typed.text },
});
