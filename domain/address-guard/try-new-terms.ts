// Words are tried on before they are kept: what would be stopped that is not stopped yet.
import * as z from "zod";
import { addressSearchOf, type Hit } from "./address-search.ts";
import { type GuardTermLevel, type GuardTerm, GuardTermId, type EnteredTerm } from "./term.ts";

/** Of what the program keeps, what the words are tried on. */
export const TryOutSource = z.enum([
  "letterText",
  "agreementText",
  "searchStep",
  "pinned",
  "letterDraft",
  "letter",
  "dossier",
]);
export type TryOutSource = z.infer<typeof TryOutSource>;

export const TryOnCount = z.strictObject({
  what: TryOutSource,
  stop: z.number().int().min(0),
  look: z.number().int().min(0),
});
export type TryOnCount = Readonly<z.infer<typeof TryOnCount>>;

/** Neighbours in an address: one of these counts only beside another. */
const together: readonly GuardTerm["kind"][] = ["street", "number", "postcode"];

/**
 * What new words would do to a text: the gravest of what is found with them and not without; null where that is nothing.
 *
 * @param typed what would be entered in one go
 * @param terms those that are looked for already
 */
export function tryOn(
  typed: readonly EnteredTerm[],
  terms: readonly GuardTerm[],
  exempt: readonly string[],
): (text: string) => GuardTermLevel | null {
  const isBeside = typed.some(({ kind }) => together.includes(kind));
  const beside = isBeside ? terms.filter(({ kind }) => together.includes(kind)) : [];
  const after = addressSearchOf([...beside, ...typed.map(asTried)], exempt);
  const before = addressSearchOf(beside, exempt);
  return (text) => {
    const found = after.search(text).filter(({ termId }) => termId !== null);
    if (found.length === 0) return null;
    const known = new Set(before.search(text).map(placeOf));
    const fresh = found.filter((hit) => !known.has(placeOf(hit)));
    if (fresh.length === 0) return null;
    return fresh.some(({ level }) => level === "stop") ? "stop" : "look";
  };
}

/** What was only looked at and is stopped now is something new. */
const placeOf = ({ termId, level, from, to }: Hit): string =>
  `${String(termId)} ${level} ${String(from)} ${String(to)}`;

/** Words that have no row yet. */
const asTried = (words: EnteredTerm, at: number): GuardTerm => ({
  ...words,
  id: GuardTermId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, "0")}`),
});
