// What an administrator types in one go is taken apart: street, house number, postcode and municipality are each looked for by
// themselves, since a text that leaves may hold one without the other.
import { tokensOf } from "../vocabulary/normalize-text.ts";
import { beginsWithMonth, isMonth } from "./house-numbers.ts";
import { isArticle, isKindBefore, isStreetKind } from "./street-words.ts";
import type { GuardTermKind, EnteredTerm } from "./term.ts";

export type EnteredTermProblem = "tooFewFigures" | "noFigure" | "tooFewLetters" | "severalThings";

/** Why words cannot be looked for; null if they can. What is several things is blind to each of them alone. */
export function problemOf(words: EnteredTerm): EnteredTermProblem | null {
  return shortOf(words) ?? (isOneThing(words) ? null : "severalThings");
}

function shortOf({ kind, text }: EnteredTerm): EnteredTermProblem | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0;
  switch (kind) {
    case "phone":
      return figures < 7 ? "tooFewFigures" : null;
    case "number":
      return figures === 0 ? "noFigure" : null;
    case "postcode":
      return figures < 4 ? "tooFewFigures" : null;
    case "street":
    case "landmark":
    case "municipality":
      return letters < 4 ? "tooFewLetters" : null;
  }
}

function isOneThing(words: EnteredTerm): boolean {
  const parts = partsOf(words);
  const [part] = parts;
  return parts.length === 1 && part?.kind === words.kind && part.text === spaced(words.text);
}

/** The things that were typed as one, each once; what is one thing is itself. */
export const partsOf = (words: EnteredTerm): readonly EnteredTerm[] => [
  ...new Map(
    takenApart(words, mostRounds).map((part) => [`${part.kind} ${part.text.toLowerCase()}`, part]),
  ).values(),
];

/** A part is taken apart again until it is one thing. */
function takenApart({ kind, text }: EnteredTerm, rounds: number): readonly EnteredTerm[] {
  const one: EnteredTerm = { kind, text: spaced(text) };
  const parts = kind === "phone" ? phonesIn(text) : segmentsOf(text).reduce(addTo(kind), []);
  const [first] = parts;
  const isOne = parts.length === 1 && first?.kind === kind && first.text === one.text;
  return rounds === 0 || parts.length === 0 || isOne
    ? [one]
    : parts.flatMap((part) => takenApart(part, rounds - 1));
}

const mostRounds = 6;

const spaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Cut where one thing ends: at commas, brackets and lines, and at strokes between words, but not between figures. */
const segmentsOf = (text: string): readonly string[] =>
  text
    .replace(/^\s*(?:adresse|adres|address)\s*:/i, "")
    .split(
      /[,;()|\n\r]|\s[-–—/]\s(?=\s*(?:\p{L}|(?:BE?[\s-]?)?\d{4}\s+\p{L}))|(?<=\p{L}{3})\/(?=\p{L}{3})/u,
    )
    .map(spaced)
    .filter((segment) => segment !== "" && !/^(?:belgique|belgi[eë]|belgium)$/i.test(segment));

const addTo =
  (kind: GuardTermKind) =>
  (before: readonly EnteredTerm[], segment: string): readonly EnteredTerm[] => {
    const number = before.findLast((part) => part.kind === "number");
    const isAfterStreet = before.some((part) => part.kind === "street");
    if (!isBoxOnly(segment) || (number === undefined && !isAfterStreet))
      return [...before, ...partsIn(segment, kind, before)];
    // A box without its house number leads to no one.
    return before.map((part) =>
      part === number ? { kind: "number", text: `${part.text} ${segment}` } : part,
    );
  };

/** @param before the text before it */
function partsIn(
  segment: string,
  kind: GuardTermKind,
  before: readonly EnteredTerm[],
): readonly EnteredTerm[] {
  const has = (sought: GuardTermKind): boolean => before.some((part) => part.kind === sought);
  const isCode = /^\d{4}$/.test(segment) && (has("number") || kind === "municipality");
  if (isCode || /^BE?[\s-]?\d{4}$/i.test(segment)) return [{ kind: "postcode", text: segment }];
  if (isNumber(segment)) return [{ kind: kind === "postcode" ? kind : "number", text: segment }];
  const town = townIn(segment);
  if (town !== null) return town;
  const isFirstStreet = kind === "street" && !has("street");
  const street = isFirstStreet || isStreet(segment) ? streetParts(segment) : null;
  if (isFirstStreet && street !== null) return street;
  const mayBeSpoken = (kind === "landmark" || kind === "municipality") && before.length === 0;
  if (street !== null && (street.length > 1 || !mayBeSpoken)) return street;
  if (kind === "landmark" && !has("street")) return [{ kind, text: segment }];
  const isWithoutName = !/\p{L}{4}/u.test(segment);
  if ((kind === "number" || kind === "postcode") && isWithoutName) return [{ kind, text: segment }];
  const [, name, code] = /^(\p{L}.*\S)\s+((?:BE?[\s-]?)?[1-9]\d{3})$/iu.exec(segment) ?? [];
  if (name === undefined || code === undefined) return [{ kind: "municipality", text: segment }];
  return [
    { kind: "municipality", text: name },
    { kind: "postcode", text: code },
  ];
}

/** "1000 Ville": the postcode and the name behind it. */
function townIn(segment: string): readonly EnteredTerm[] | null {
  const [, before = "", after = ""] =
    /^((?:BE?[\s-]?)?[1-9]\d{3})\s+(\p{L}.*)$/iu.exec(segment) ?? [];
  if (after !== "")
    return isStreet(after)
      ? null
      : [
          { kind: "postcode", text: before },
          { kind: "municipality", text: after },
        ];
  return null;
}

/** A street with its surroundings: its number before or behind, a postcode with its municipality. */
function streetParts(segment: string): readonly EnteredTerm[] {
  const words = segment.replaceAll(/(\p{L}{4})(?=\d)/gu, "$1 ").split(" ");
  return (
    withTown(words) ??
    withNumberBehind(words) ??
    withNumberInside(words) ??
    withNumberBefore(words) ?? [{ kind: "street", text: words.join(" ") }]
  );
}

function withTown(words: readonly string[]): readonly EnteredTerm[] | null {
  for (let at = words.length - 2; at > 0; at -= 1) {
    const town = townIn(words.slice(at).join(" "));
    const street = words.slice(
      0,
      /^(?:à|a|te|in|at|[-–])$/i.test(words[at - 1] ?? "") ? at - 1 : at,
    );
    if (town !== null && isNameOfStreet(street, words[at] ?? ""))
      return [...streetParts(street.join(" ")), ...town];
  }
  return null;
}

function withNumberBehind(words: readonly string[]): readonly EnteredTerm[] | null {
  for (let at = 1; at < words.length; at += 1) {
    const text = words.slice(at).join(" ");
    const name = words.slice(0, at);
    if (isNumber(text) && isNameOfStreet(name, text))
      return [...streetParts(name.join(" ")), numberOf(text)];
  }
  return null;
}

/** "Voorbeeldstraat 12 Ville": the number parts the street from the municipality. */
function withNumberInside(words: readonly string[]): readonly EnteredTerm[] | null {
  for (let at = 1; at < words.length - 1; at += 1)
    for (let end = words.length - 1; end > at; end -= 1) {
      const text = words.slice(at, end).join(" ");
      const name = words.slice(0, at);
      const rest = words.slice(/^(?:à|a|te|in|at|[-–])$/i.test(words[end] ?? "") ? end + 1 : end);
      const isRest = /^\p{L}{2}/u.test(rest[0] ?? "") && !isMonth(folded(rest[0] ?? ""));
      if (isRest && isNumber(text) && isNameOfStreet(name, text))
        return [
          ...streetParts(name.join(" ")),
          numberOf(text),
          { kind: "municipality", text: rest.join(" ") },
        ];
    }
  return null;
}

function withNumberBefore(words: readonly string[]): readonly EnteredTerm[] | null {
  for (let at = 1; at < Math.min(words.length, 5); at += 1) {
    const text = words.slice(0, at).join(" ");
    const name = words.slice(at);
    // "7e Divisielaan", "11 Novemberlaan": called after a division or a day.
    const isOfName = /\de$/i.test(text) || beginsWithMonth(folded(name[0] ?? ""));
    if (isNumber(text) && !isOfName && isStreet(name.join(" ")))
      return [...streetParts(name.join(" ")), numberOf(text)];
  }
  return null;
}

/** Beside its street a number needs no "n°". */
const numberOf = (text: string): EnteredTerm => ({
  kind: "number",
  text: text.replace(markPattern, ""),
});

/** A street without its number must still be identifiable: not "Boulevard" of "Boulevard 1914". */
function isNameOfStreet(words: readonly string[], number: string): boolean {
  const read = words.flatMap((word) => tokensOf(word.toLowerCase(), "plain"));
  const last = read.at(-1)?.word ?? "";
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(number);
  if (isArticle(last) || numbered.has(last) || (isYear && isMonth(last))) return false;
  return (
    read.some(({ word }) => !isStreetKind(word) && !isArticle(word)) ||
    (read.length === 1 && alone.has(last) && !isYear)
  );
}

/** Their number is their name: "Route Nationale 4", "Zone 3". */
const numbered: ReadonlySet<string> = new Set(
  "nationale provinciale regionale n zone zoning sector secteur dok blok bloc".split(" "),
);

/** Kinds that are a whole name in many a village. */
const alone: ReadonlySet<string> = new Set("markt plein plaats vest dijk berg".split(" "));

const grownEnd = /(?:straat|str\.?|laan|steenweg|plein|weg|dreef|kaai|baan|lei|street|road)$/;
const dutchStart: ReadonlySet<string> = new Set(
  "straat laan steenweg plein weg dreef kaai baan".split(" "),
);
/** Shortened kinds that begin other names as well: "St. Gillis", "Cl.". */
const unsure: ReadonlySet<string> = new Set("st cl all q qu k pass gal ven".split(" "));

/** The kind of street is before the name, or joined to it. */
function isStreet(segment: string): boolean {
  const words = segment.toLowerCase().split(" ");
  const named = words.findIndex(
    (word) => !/^(?:n[°ºr]?\.?|\d.*|bis|ter|[a-z])$/.test(word) || word === "r",
  );
  const first = folded(words[named] ?? "");
  const isBefore = (isKindBefore(first) && !unsure.has(first)) || dutchStart.has(first);
  if (isBefore && named < words.length - 1) return true;
  return words.some(
    (word, at) => grownEnd.test(word) && (word.length > 6 || (at > named && named >= 0)),
  );
}

const folded = (word: string): string =>
  tokensOf(word.toLowerCase(), "plain")
    .map((token) => token.word)
    .join("");

const mark = String.raw`(?:(?:n[\u00b0\u00bar]?|no|num[e\u00e9]ro|nummer|huisnummer|number)\.?\s?)?`;
const house = String.raw`\d{1,4}(?:\s?(?:[a-z]|bis|ter|quater))?`;
const boxWord = String.raw`(?:bus|bte|bo[i\u00ee]te|bt|box|b|app?|apt|appartement|appart|apartment|[e\u00e9]tage|verdieping|verd)`;
const floor = String.raw`\d{1,2}(?:e|er|[e\u00e8]re|de|ste|st|nd|th)?\s(?:[e\u00e9]tage|verdieping|verd\.?|floor)|rez(?:-de-chauss[e\u00e9]e)?|rdc|gelijkvloers`;
const box = String.raw`(?:${boxWord}\.?\s?[\da-z]{1,5}|${floor})`;
const numberPattern = new RegExp(
  String.raw`^${mark}${house}(?:\s?[-\u2013/+]\s?${house})*(?:[\s/]?${box})*$`,
  "iu",
);
const boxPattern = new RegExp(String.raw`^${box}$`, "iu");

const markPattern = new RegExp(`^${mark}`, "iu");

const isNumber = (text: string): boolean => numberPattern.test(text);
const isBoxOnly = (text: string): boolean => boxPattern.test(text);

/** Several numbers in one line, where each is long enough to be one. */
function phonesIn(text: string): readonly EnteredTerm[] {
  const pieces = text.split(/[,;|\n]|\s\/\s|\s(?:ou|of|or|et|en|and)\s/i).map(spaced);
  const areAll = pieces.every((piece) => (piece.match(/\p{Nd}/gu)?.length ?? 0) >= 7);
  return (areAll ? pieces : [spaced(text)]).map((piece) => ({ kind: "phone", text: piece }));
}
