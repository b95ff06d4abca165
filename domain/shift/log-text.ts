import * as z from "zod";
import { PersonId } from "../people/person.ts";

/**
 * A piece of a log entry: text, or a person, by reference. The person's name is shown as the house knows it at reading
 * time, so that it disappears automatically; null is a person whose name is erased and who cannot be identified any
 * more.
 */
export const LogPiece = z.union([
  z.string().min(1).max(4000),
  z.strictObject({ person: PersonId.nullable() }),
]);
export type LogPiece = Readonly<z.infer<typeof LogPiece>>;

export const longestEntry = 4000;

export const LogText = z
  .array(LogPiece)
  .min(1)
  .max(400)
  .refine((pieces) => pieces.some((piece) => typeof piece !== "string" || piece.trim() !== ""))
  .refine((pieces) => wordsIn(pieces).length <= longestEntry);
export type LogText = readonly LogPiece[];

/** A person as the writer sees them: the name, or "no. 12". */
export interface Labelled {
  readonly id: PersonId;
  readonly label: string;
}

/** The text of the input box: each person as `@` and their label. */
export function typedFrom(text: LogText, people: readonly Labelled[]): string {
  const labels = new Map(people.map(({ id, label }) => [id, label]));
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const label = piece.person === null ? undefined : labels.get(piece.person);
      return label === undefined ? "" : `@${label}`;
    })
    .join("");
}

/** What was typed, with each `@` and label as the person it means; the longest label wins. */
export function textFrom(typed: string, people: readonly Labelled[]): LogText {
  const byLabel = new Map(people.map(({ id, label }) => [`@${label}`, id]));
  return replaceWhole([typed], [...byLabel.keys()], (found) => {
    const person = byLabel.get(found);
    return person === undefined ? found : { person };
  });
}

export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string | null;
}

/**
 * Makes references of names that were typed by hand: the whole name, or one word of it that no other person has.
 * Ambiguous names stay as they were written.
 */
export function linkNames(text: LogText, people: readonly NamedPerson[]): LogText {
  const meant = new Map<string, PersonId | null>();
  for (const { id, name } of people)
    for (const way of waysToSay(name))
      meant.set(way, (meant.get(way) ?? id) === id && meant.get(way) !== null ? id : null);
  const clear = [...meant].filter(([, id]) => id !== null).map(([way]) => way);
  return replaceWhole(text, clear, (found) => {
    const person = meant.get(found) ?? null;
    return person === null ? found : { person };
  });
}

/**
 * Removes the names of a person from what was written by hand. The whole name becomes a reference; whom a single word
 * meant cannot be told any more. A word that others have in their names as well means them, and stays until they go.
 */
export function withoutNames(
  text: LogText,
  id: PersonId | null,
  names: readonly string[],
  others: readonly string[] = [],
): LogText {
  const theirs = new Set(others.flatMap(nameWords));
  const gone = new Set(names.flatMap(nameWords).filter((word) => !theirs.has(word)));
  const whole = wholeNames(names, others);
  if (gone.size === 0 && whole.length === 0) return text;
  return joined(
    replaceWhole(text, whole, () => ({ person: id })).flatMap((piece): readonly LogPiece[] =>
      typeof piece !== "string"
        ? [piece]
        : piece
            .split(/([\p{L}\p{M}\p{N}]+)/u)
            .filter((part) => part !== "")
            .map((part) => (gone.has(fold(part)) ? { person: null } : part)),
    ),
  );
}

/** The same for texts without references: a name is replaced by a sign for what is left out. */
export const wordsWithoutNames = (
  words: string,
  names: readonly string[],
  others: readonly string[] = [],
  sign = "…",
): string => signed(withoutNames([words], null, names, others), sign);

/** Only where a name of several words occurs whole: one word of it may mean anyone, or be no name at all. */
export const wordsWithoutWholeNames = (
  words: string,
  names: readonly string[],
  others: readonly string[] = [],
  sign = "…",
): string =>
  signed(
    replaceWhole([words], wholeNames(names, others), () => ({ person: null })),
    sign,
  );

const signed = (text: LogText, sign: string): string =>
  text.map((piece) => (typeof piece === "string" ? piece : sign)).join("");

/** Names of several words that no other person has. */
const wholeNames = (names: readonly string[], others: readonly string[]): readonly string[] =>
  names
    .map((name) => name.normalize("NFC").trim())
    .filter((name) => /\s/u.test(name) && !others.some((other) => isWithin(name, other)));

/** The words of a name that identify a person, as they are compared. */
export const nameWords = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isTelling);

/** Everyone a text names, once each. */
export const peopleIn = (text: LogText): readonly PersonId[] => [
  ...new Set(
    text.flatMap((piece) =>
      typeof piece === "string" || piece.person === null ? [] : [piece.person],
    ),
  ),
];

/** A text as it is searched: its own words, plain and lower-case, each after a space. */
export const searchable = (text: LogText): string =>
  fold(wordsIn(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => ` ${word}`)
    .join("");

/**
 * Short words of a name, and those that are in many names, identify no one. Letters count as they are read: a folded
 * syllable of Hangul has three. Two syllables are most given names.
 */
export const isTelling = (word: string): boolean => {
  const read = word.normalize("NFC");
  const isShort = read.length < 3 && !/^\p{sc=Hangul}{2}$/u.test(read);
  return !isShort && !particles.has(word.toLowerCase());
};

const particles: ReadonlySet<string> = new Set(
  "abu ben bin bint dal das del della den der des dos ibn las los ten ter van vom von zum zur".split(
    " ",
  ),
);

/** Whether the name of one contains the whole name of the other. */
const isWithin = (name: string, other: string): boolean => spaced(other).includes(spaced(name));

const spaced = (name: string): string => ` ${fold(name).trim().split(/\s+/u).join(" ")} `;

/** The words of a text, without whom it means. */
export const wordsIn = (text: LogText): string =>
  text.map((piece) => (typeof piece === "string" ? piece : " ")).join("");

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function waysToSay(name: string | null): readonly string[] {
  if (name === null) return [];
  const whole = name.normalize("NFC").trim();
  const words = whole.split(/\s+/u).filter(isTelling);
  return [...new Set([whole, ...words])];
}

/** Replaces whole phrases in the written pieces, the longest first. */
function replaceWhole(
  text: LogText,
  phrases: readonly string[],
  replace: (found: string) => LogPiece,
): LogText {
  if (phrases.length === 0) return joined(text);
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).map(escaped);
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return joined(
    text.flatMap((piece): readonly LogPiece[] =>
      typeof piece !== "string"
        ? [piece]
        : piece
            .split(whole)
            .map((part, index) => (index % 2 === 1 ? replace(part) : part))
            .filter((part) => part !== ""),
    ),
  );
}

/** Words beside words become one piece. */
function joined(text: LogText): LogText {
  const pieces: LogPiece[] = [];
  for (const piece of text) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces.splice(-1, 1, last + piece);
    else pieces.push(piece);
  }
  return pieces;
}

/** What has a meaning in a pattern, and nothing else: a pattern of letters refuses what is escaped without need. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
