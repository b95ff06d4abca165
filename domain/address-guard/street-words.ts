import { romanValue } from "./number-words.ts";
import { numberFirst, withNumbers } from "./numbers-in-names.ts";

// How streets are written in Belgium: what kind of street it is, in full and shortened, before the name or grown onto it.

/** Kinds that come before the name, and their short forms. */
const before: readonly (readonly string[])[] = [
  ["rue", "r"],
  ["avenue", "av", "ave", "aven"],
  ["boulevard", "bd", "bld", "blvd", "boul", "bvd"],
  ["chaussee", "ch", "chee", "chauss", "chss"],
  ["place", "pl"],
  ["placette", "plcte"],
  ["square", "sq"],
  ["quai", "q", "qu"],
  ["impasse", "imp"],
  ["allee", "all"],
  ["drève", "dr"],
  ["chemin", "chem", "ch"],
  ["clos", "cl"],
  ["sentier", "sent"],
  ["venelle", "ven"],
  ["passage", "pass"],
  ["galerie", "gal"],
  ["cite"],
  ["cour"],
  ["montagne"],
  ["parvis"],
  ["route", "rte"],
  ["street", "st", "str"],
  ["road", "rd"],
];

/** Kinds that are joined to the name or come after it. */
const after: readonly (readonly string[])[] = [
  ["straat", "str", "st"],
  ["laan", "ln"],
  ["lei"],
  ["steenweg", "stwg", "stw", "steenw", "stwg"],
  ["weg", "wg"],
  ["plein", "pln", "pl"],
  ["dreef", "dr"],
  ["kaai", "k"],
  ["kade"],
  ["baan", "bn"],
  ["pad"],
  ["hof"],
  ["gang"],
  ["plaats", "pl"],
  ["markt", "mkt"],
  ["vest"],
  ["dijk"],
  ["wijk"],
  ["park"],
  ["steeg", "stg"],
  ["berg"],
];

/** Whether a word is a kind of street, in full or shortened. */
export const isStreetKind = (word: string): boolean =>
  [...before, ...after].some((kinds) => kinds.some((kind) => fold(kind) === word));

/** Kinds that come before the name, in full or shortened. */
export const isKindBefore = (word: string): boolean =>
  before.some((kinds) => kinds.some((kind) => fold(kind) === word));

export const isArticle = (word: string): boolean => articles.has(word);

const articles = new Set(
  "de du des d la le les l den der het t van s ten ter op aan the of a au aux".split(" "),
);

const saints: readonly (readonly string[])[] = [
  ["saint", "st", "sint"],
  ["sainte", "ste", "sinte"],
];

/** One way of writing words: without spaces. */
export interface Form {
  readonly text: string;
  readonly words: number;
  /** Long enough to hold a typing error: of what is shortened, one letter more or less is something else. */
  readonly isFull: boolean;
  /** Letters at either end in which there is none: those of a kind that is shortened. */
  readonly firm: Firm;
}

export interface Firm {
  readonly head: number;
  readonly tail: number;
}

const loose: Firm = { head: 0, tail: 0 };

/** Letters of a name from which on it may hold a typing error beside a shortened kind. */
const longName = 9;

/** What a written street may become: its whole forms, and the name without the kind, with the words of it that count. */
export interface StreetForms {
  readonly forms: readonly Form[];
  readonly names: readonly Form[];
  readonly bare: readonly (readonly string[])[];
}

/** All the ways a street is written; `words` are folded. It may have been entered shortened. */
export function streetForms(words: readonly string[]): StreetForms {
  const [first = "", ...rest] = words;
  const last = words.at(-1) ?? "";
  const kindBefore = before.find(([kind]) => fold(kind) === first);
  if (kindBefore !== undefined && rest.length > 0) return formsBefore(kindBefore, rest);
  const kindAfter = after.find(([kind = ""]) => last.endsWith(kind));
  if (kindAfter !== undefined) return formsAfter(kindAfter, words, kindAfter[0] ?? "");
  const shortened = [
    ...(rest.length === 0
      ? []
      : before
          .filter((kinds) => kinds.includes(first))
          .map((kinds): StreetForms => formsBefore(kinds, rest))),
    ...after.flatMap((kinds) => {
      const short = kinds.find((kind) => isShortEnd(words, kind));
      return short === undefined ? [] : [formsAfter(kinds, words, short)];
    }),
  ];
  return {
    forms: [
      // One letter of a shortened kind less would be the name alone.
      ...phrasesOf(words).map((form) => ({
        ...form,
        isFull: form.isFull && shortened.length === 0,
      })),
      ...shortened.flatMap(({ forms }) => forms),
    ],
    names: shortened.flatMap(({ names }) => names),
    bare: shortened.flatMap(({ bare }) => bare),
  };
}

/** As a person in a hurry writes it: with its kind shortened, and without. */
export function otherWaysToWrite(street: string): {
  readonly short: string;
  readonly name: string;
} {
  const [first = "", ...rest] = street.split(" ");
  const begins = before.find(([kind]) => fold(kind) === fold(first.toLowerCase()));
  const ends = after.find(([kind = " "]) => street.toLowerCase().endsWith(kind));
  const [full = "", kind] = begins ?? ends ?? [];
  if (kind === undefined) return { short: street, name: street };
  if (begins === undefined) {
    const name = street.slice(0, -full.length);
    return { short: `${name}${kind}.`, name };
  }
  return {
    short: `${kind}. ${rest.join(" ")}`,
    name: rest.join(" ").replace(/^(?:(?:de|du|des|la|le|les) |(?:de )?[ld]['’])+/i, ""),
  };
}

/** A word alone, or joined to a name that is one without it. */
function isShortEnd(words: readonly string[], kind: string): boolean {
  const last = words.at(-1) ?? "";
  if (last === kind) return words.length > 1;
  return kind.length >= 3 && last.endsWith(kind) && last.length - kind.length >= 4;
}

const fold = (word = ""): string => word.normalize("NFKD").replace(/\p{M}/gu, "");

function formsBefore(kinds: readonly string[], name: readonly string[]): StreetForms {
  const names = phrasesOf(name);
  const lead = name.slice(
    0,
    name.findIndex((word) => !articles.has(word)),
  );
  const bare = name.slice(lead.length);
  return {
    forms: kinds.flatMap((each, index) => {
      const kind = fold(each);
      return [
        ...names.map(({ text, words, isFull }) => ({
          text: `${kind}${text}`,
          words: words + 1,
          isFull: isFull && (index === 0 || text.length >= longName),
          firm: index === 0 ? loose : { head: kind.length, tail: 0 },
        })),
        ...listed(kind, lead, bare).map((form) => ({
          ...form,
          isFull: form.isFull && index === 0,
          firm: loose,
        })),
      ];
    }),
    names: phrasesOf(bare),
    bare: [bare],
  };
}

/** As in a list of streets: "Roses, rue des", "Rois (rue des Trois)". */
function listed(kind: string, lead: readonly string[], bare: readonly string[]) {
  const behind = [lead, []].map((small) => ({ name: bare, small: [kind, ...small] }));
  const number = numberFirst(bare);
  const counted =
    number?.ways.map((way) => ({ name: number.rest, small: [kind, ...lead, way] })) ?? [];
  return [...behind, ...counted].flatMap(({ name, small }) =>
    phrasesOf(name).map(({ text, words, isFull }) => ({
      text: `${text}${small.join("")}`,
      words: words + small.length,
      isFull: isFull && small.every((word) => romanValue(word) === null),
    })),
  );
}

/** @param written how the kind is written at the end of the last word, or as that word */
function formsAfter(
  kinds: readonly string[],
  words: readonly string[],
  written: string,
): StreetForms {
  const stem = (words.at(-1) ?? "").slice(0, -written.length);
  const name = stem === "" ? words.slice(0, -1) : [...words.slice(0, -1), stem];
  const names = phrasesOf(name);
  return {
    forms: kinds.flatMap((each, index) =>
      names.map(({ text, words: count, isFull }) => ({
        text: `${text}${each}`,
        words: count + 1,
        isFull: isFull && (index === 0 || text.length >= longName),
        firm: index === 0 ? loose : { head: 0, tail: each.length },
      })),
    ),
    names,
    bare: [name.filter((word) => !articles.has(word))],
  };
}

/** A phrase with its small words, with their first letters, and without; saints shortened; its number in every way. */
export function phrasesOf(words: readonly string[]): readonly Form[] {
  const bare = words.filter((word) => !articles.has(word));
  const small = words.map((word) => (articles.has(word) ? word.slice(0, 1) : word));
  const all = bare.length === 0 || bare.length === words.length ? [words] : [words, small, bare];
  const spoken = all.flatMap(withSaints).flatMap(withNumbers);
  const forms = spoken.map((each) => ({
    text: each.join(""),
    words: each.length,
    firm: loose,
    // One Roman figure more is another number.
    isFull: each.every((word) => romanValue(word) === null),
  }));
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}

function withSaints(words: readonly string[]): readonly (readonly string[])[] {
  return words.reduce<readonly (readonly string[])[]>(
    (all, word) => {
      const ways = saints.find(([full, ...short]) => full === word || short.includes(word));
      return (ways ?? [word]).flatMap((way) => all.map((each) => [...each, way]));
    },
    [[]],
  );
}
