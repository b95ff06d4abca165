// Numbers in words, as somebody writes a house number or a phone number who does not want it found: up to 199, in three languages.

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
