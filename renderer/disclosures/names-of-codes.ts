import { plainCode } from "../../domain/disclosures/data-held-headings.ts";

/** The name of a code in a field. */
export type CodeNames = (name: string, code: string) => string;

/**
 * Looks up a code among all texts of a language: first in a list of its own, then in lists named like the field, then anywhere,
 * where it has one meaning only. An ambiguous code is shown as it is: rather plain than wrong.
 */
export function codeNamesIn(words: object, known: Readonly<Record<string, string>>): CodeNames {
  const meanings = new Map<string, Set<string>>();
  const mean = (key: string, said: string): void => {
    meanings.set(key, (meanings.get(key) ?? new Set()).add(said));
  };
  const walk = (tree: object, field: string, depth: number): void => {
    for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
      if (typeof value === "object" && value !== null) walk(value, key, depth + 1);
      else if (typeof value === "string" && depth > 1 && isName(value)) {
        mean(`${field} ${key}`, value);
        mean(key, value);
      }
    }
  };
  walk(words, "", 0);
  const only = (key: string): string | undefined => {
    const [said, ...more] = meanings.get(key) ?? [];
    return more.length === 0 ? said : undefined;
  };
  return (name, code) =>
    known[code] ??
    only(`${name} ${code}`) ??
    only(`${name}s ${code}`) ??
    only(code) ??
    plainCode(code);
}

/** A name, and no sentence with placeholders. */
const isName = (said: string): boolean => said.length <= 60 && !/[{}.?!]/.test(said);
