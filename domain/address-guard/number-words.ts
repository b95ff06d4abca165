// Numbers in words, as written to hide a house number or a phone number: up to 199, in three languages.

const english = {
  small:
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  tens: "twenty thirty forty fifty sixty seventy eighty ninety",
  hundred: ["hundred", "onehundred", "ahundred"],
};
const dutch = {
  small:
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
  tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
  hundred: ["honderd", "eenhonderd"],
};
const french = {
  small:
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
  tens: "vingt trente quarante cinquante soixante septante octante nonante",
  hundred: ["cent"],
};

/** Written words, joined and folded, and the number they mean. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...countedIn(english, (tens, unit) => [`${tens}${unit}`]),
  ...countedIn(dutch, (tens, unit) => [`${unit}en${tens}`]),
  ...countedIn(french, (tens, unit) => [`${tens}${unit}`, `${tens}et${unit}`]),
  ...scores(),
]);

/** The beginnings of all of them: what does not begin a number need not be looked up. */
const beginnings: ReadonlySet<string> = new Set(
  [...numberWords.keys()].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1))),
);

export const mayBeginNumber = (word: string): boolean => beginnings.has(word);

/** The longest number that begins here, in up to five words, and how many of them it takes; null where none does. */
export function numberAt(
  words: readonly { readonly word: string }[],
  first: number,
): { readonly value: number; readonly length: number } | null {
  let read = "";
  let longest: { readonly value: number; readonly length: number } | null = null;
  for (let length = 1; length <= 5; length += 1) {
    read += words[first + length - 1]?.word ?? " ";
    if (!beginnings.has(read)) break;
    const value = numberWords.get(read);
    if (value !== undefined) longest = { value, length };
  }
  return longest;
}

/** Roman figures, as in the names of kings: up to 39. */
const romans: ReadonlyMap<string, number> = new Map(
  ["", "x", "xx", "xxx"].flatMap((tens, ten) =>
    ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map(
      (units, unit) => [`${tens}${units}`, ten * 10 + unit] as const,
    ),
  ),
);

/** Null for what is no number in Roman figures. */
export const romanValue = (word: string): number | null => romans.get(word) || null;

/** Every way to say a number: in figures of both kinds, and in words of all three languages. */
export const waysToSay = (value: number): readonly string[] => [
  String(value),
  ...(saidAs.get(value) ?? []),
];

const saidAs: ReadonlyMap<number, readonly string[]> = [...romans, ...numberWords].reduce(
  (all, [word, value]) => all.set(value, [...(all.get(value) ?? []), word]),
  new Map<number, readonly string[]>(),
);

interface Counting {
  readonly small: string;
  readonly tens: string;
  readonly hundred: readonly string[];
}

function countedIn(
  { small, tens, hundred }: Counting,
  join: (tens: string, unit: string) => readonly string[],
): readonly (readonly [string, number])[] {
  const units = small.split(" ");
  const below: (readonly [string, number])[] = [
    ...units.map((word, value) => [word, value] as const),
    ...tens
      .split(" ")
      .flatMap((word, index) => [
        [word, (index + 2) * 10] as const,
        ...units
          .slice(1, 10)
          .flatMap((unit, value) =>
            join(word, unit).map((both) => [both, (index + 2) * 10 + value + 1] as const),
          ),
      ]),
  ];
  return [
    ...below,
    ...hundred.flatMap((word) => [
      [word, 100] as const,
      ...below
        .slice(1)
        .flatMap(([rest, value]) => [
          [`${word}${rest}`, 100 + value] as const,
          [`${word}and${rest}`, 100 + value] as const,
        ]),
    ]),
  ];
}

/** Soixante-dix to quatre-vingt-dix-neuf, as French is counted outside Belgium. */
function scores(): readonly (readonly [string, number])[] {
  const units = french.small.split(" ");
  return units.slice(0, 20).flatMap((unit, value) => {
    const eighty = `quatrevingt${value === 0 ? "s" : unit}`;
    const seventy = value < 10 ? [] : [[`soixante${unit}`, 60 + value] as const];
    return [
      ...seventy,
      [eighty, 80 + value] as const,
      ...(value === 11 ? [["soixanteetonze", 71] as const] : []),
    ];
  });
}
