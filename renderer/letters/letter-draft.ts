import * as z from "zod";
import type { LetterSeen } from "../../domain/letters/letter-file.ts";
import { Reader } from "../../domain/address-guard/neutral/reader.ts";

/** What is typed into a letter while it is being written. */
export const TypedLetter = z.strictObject({
  reader: Reader,
  addressee: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type TypedLetter = Readonly<z.infer<typeof TypedLetter>>;

export const typedOf = ({ reader, addressee, own, fromFile }: LetterSeen): TypedLetter => ({
  reader,
  addressee,
  ...(own ?? { subject: fromFile.subject, text: fromFile.text }),
});

/** As the vault takes it. */
export const saidOf = ({ id, version }: LetterSeen, typed: TypedLetter) => ({
  id,
  version,
  reader: typed.reader,
  addressee: typed.addressee,
  own: { subject: typed.subject, text: typed.text },
});
