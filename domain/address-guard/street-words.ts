// How streets are written in Belgium: what kind of street it is, in full and shortened, before the name or grown onto it.

/** Kinds that stand before the name, and their short forms. */
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

/** Kinds that are grown onto the name or stand after it. */
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
  /** Whole words: of what is shortened, one letter more or less is something else. */
  readonly isFull: boolean;
}

/** What a written street may become: its whole forms, and the name without the kind. */
export interface StreetForms {
  readonly forms: readonly Form[];
  readonly names: readonly Form[];
}

/** All the ways a street is written; `words` are folded. */
export function streetForms(words: readonly string[]): StreetForms {
  const [first = "", ...rest] = words;
  const kindBefore = before.find(([kind]) => kind === first || fold(kind) === first);
  if (kindBefore !== undefined && rest.length > 0) return formsBefore(kindBefore, rest);
  const last = words.at(-1) ?? "";
  const kindAfter = after.find(([kind = ""]) => last.endsWith(kind));
  if (kindAfter === undefined) return { forms: phrasesOf(words), names: [] };
  return formsAfter(kindAfter, words, last);
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
    forms: kinds.flatMap((kind, index) => [
      ...names.map(({ text, words }) => ({
        text: `${fold(kind)}${text}`,
        words: words + 1,
        isFull: index === 0,
      })),
      // As in a list of streets: "Roses, rue des".
      ...phrasesOf(bare).flatMap(({ text, words }) =>
        [lead, []].map((small) => ({
          text: `${text}${fold(kind)}${small.join("")}`,
          words: words + 1 + small.length,
          isFull: index === 0,
        })),
      ),
    ]),
    names: phrasesOf(bare),
  };
}

function formsAfter(kinds: readonly string[], words: readonly string[], last: string): StreetForms {
  const [kind = ""] = kinds;
  const stem = last.slice(0, -kind.length);
  const name = stem === "" ? words.slice(0, -1) : [...words.slice(0, -1), stem];
  const names = phrasesOf(name);
  return {
    forms: kinds.flatMap((each, index) =>
      names.map(({ text, words: count }) => ({
        text: `${text}${each}`,
        words: count + 1,
        isFull: index === 0,
      })),
    ),
    names,
  };
}

/** A phrase with and without its small words, and with saints shortened. */
export function phrasesOf(words: readonly string[]): readonly Form[] {
  const bare = words.filter((word) => !articles.has(word));
  const both = bare.length === 0 || bare.length === words.length ? [words] : [words, bare];
  const spoken = both.flatMap((each) => withSaints(each));
  const forms = spoken.map((each) => ({
    text: each.join(""),
    words: each.length,
    isFull: true,
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
