import { plainCode } from "../../domain/disclosures/access-data-groups.ts";

/** What a word of the program is called, in a field of this name. */
export type CodeWords = (name: string, code: string) => string;

/**
 * Looks a word of the program up among all words of a language: first in a list of its own, then in lists that are called like
 * the field, then anywhere, where it has one meaning only. A word with several meanings stands as it is, in plain letters:
 * rather bare than wrong.
 */
export function codeWordsIn(words: object, known: Readonly<Record<string, string>>): CodeWords {
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

/** A name of something, and no sentence with places to fill in. */
const isName = (said: string): boolean => said.length <= 60 && !/[{}.?!]/.test(said);
