import { commonPhrases, keyboardRows } from "./common-passphrases.ts";
import { err, ok, type Result } from "../core/result.ts";

/** In characters as a reader counts them (code points after NFKC). */
export const shortestPassphrase = 15;
const generatedWords = 5;
/** What must be left of a passphrase when everything easily guessed is taken out. */
const shortestRest = 8;
const fewestDifferent = 5;

export type PassphraseFault =
  | { readonly type: "PassphraseTooShort"; readonly length: number }
  | { readonly type: "PassphraseTooCommon" };

/**
 * The passphrase in the form it is used in (NFKC), or why it will not do. Spaces, marks and any script are fine; no kind of
 * character is asked for. `context`: names that someone would try first (sign-in name, own name, the centre's name).
 */
export function checkPassphrase(
  passphrase: string,
  context: readonly string[],
): Result<string, PassphraseFault> {
  const used = passphrase.normalize("NFKC");
  const length = codePoints(used).length;
  if (length < shortestPassphrase) return err({ type: "PassphraseTooShort", length });
  return isGuessable(used, context) ? err({ type: "PassphraseTooCommon" }) : ok(used);
}

/** Five different words of a list with spaces between. `randomIndex(n)` gives an unpredictable whole number from 0 to n − 1. */
export function generatePassphrase(
  words: readonly string[],
  randomIndex: (below: number) => number,
): string {
  const chosen = new Set<string>();
  while (chosen.size < generatedWords) chosen.add(words[randomIndex(words.length)] ?? "");
  return [...chosen].join(" ");
}

/** Takes out what anyone would try, each word once, and looks at how much is left. */
function isGuessable(used: string, context: readonly string[]): boolean {
  const folded = fold(used);
  if (isRepetition(squeeze(folded))) return true;
  const onceEach = [...new Set(folded.split(/\s+/))].join(" ").replace(datePattern, "");
  const weak = [...contextWords(context), ...commonPhrases].map((one) => squeeze(fold(one)));
  const longestFirst = weak
    .filter((one) => one.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const said = squeeze(onceEach);
  if (longestFirst.some((one) => one.includes(said))) return true;
  const rest = withoutRuns(longestFirst.reduce(takeOut, said));
  const characters = codePoints(rest);
  return characters.length < shortestRest || new Set(characters).size < fewestDifferent;
}

const takeOut = (text: string, weak: string): string => text.replaceAll(weak, "");

/** Whole names and each of their words: "Centre Les Lilas" is tried as one and as three. */
const contextWords = (context: readonly string[]): readonly string[] =>
  context.flatMap((name) => [name, ...name.split(/\s+/)]);

/** Lower case, no accents: what looks alike is guessed alike. */
const fold = (text: string): string =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFKC");

const codePoints = (text: string): readonly string[] => Array.from(text);

/** Without what people put between words. */
const squeeze = (text: string): string => text.replace(/[\s\-_.,;:/]/gu, "");

/** True when the text is one piece over and over, the last time perhaps in part: "abcabcab". */
function isRepetition(text: string): boolean {
  const characters = codePoints(text);
  for (let period = 1; period <= characters.length / 2; period += 1)
    if (characters.every((one, index) => one === characters[index % period])) return true;
  return characters.length === 0;
}

/** Without steps along a keyboard or through the alphabet, either way, and without one character over and over. */
function withoutRuns(text: string): string {
  const characters = codePoints(text);
  const kept: string[] = [];
  for (let at = 0; at < characters.length;) {
    const length = Math.max(runLength(characters, at), sameLength(characters, at));
    if (length < shortestRun) kept.push(characters[at] ?? "");
    at += length < shortestRun ? 1 : length;
  }
  return kept.join("");
}

/** How many characters from here stand beside each other on one keyboard row, in one direction. */
function runLength(characters: readonly string[], from: number): number {
  const lengths = rowsBothWays.map((row) => {
    let length = 1;
    while (
      from + length < characters.length &&
      row.includes(`${characters[from + length - 1] ?? ""}${characters[from + length] ?? ""}`)
    )
      length += 1;
    return length;
  });
  return Math.max(...lengths);
}

function sameLength(characters: readonly string[], from: number): number {
  let length = 1;
  while (characters[from + length] === characters[from] && from + length < characters.length)
    length += 1;
  return length;
}

const shortestRun = 4;
const rowsBothWays = keyboardRows.flatMap((row) => [row, codePoints(row).toReversed().join("")]);

/** Days written in figures and years alone. */
const datePattern =
  /\b\d{1,2}[\s/.-]?\d{1,2}[\s/.-]?(?:19|20)\d{2}\b|\b(?:19|20)\d{2}[\s/.-]?\d{2}[\s/.-]?\d{2}\b|(?:19|20)\d{2}/gu;
