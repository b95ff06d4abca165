// A number in a name is written in figures as often as in words, and by some in words of another language: "Trois Rois", "3 Rois".
import { numberAt, numberWords, romanValue, waysToSay } from "./number-words.ts";

/** A name, and every way to write the number in it. Without one, the name alone. */
export function withNumbers(words: readonly string[]): readonly (readonly string[])[] {
  for (const [at, word] of words.entries()) {
    const said = saidAt(words, at);
    if (said === null) continue;
    const { value, length, rest } = said;
    const before = words.slice(0, at);
    const after = [...rest, ...words.slice(at + length)];
    // "Pont-Neuf" in figures would be the ninth house of another street.
    if (after.length === 0) return [words];
    const ways = waysToSay(value).filter((way) => way !== word);
    return [words, ...ways.map((way) => [...before, way, ...after])];
  }
  return [words];
}

/** A name that begins with a number: every way to write it, and what follows. Null for any other. */
export function numberFirst(
  words: readonly string[],
): { readonly ways: readonly string[]; readonly rest: readonly string[] } | null {
  const said = saidAt(words, 0);
  if (said === null) return null;
  const rest = [...said.rest, ...words.slice(said.length)];
  return rest.length === 0 ? null : { ways: waysToSay(said.value), rest };
}

/** The number that begins here, and what is grown onto its last word: "drie" and "koningen". */
function saidAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly length: number; readonly rest: readonly string[] } | null {
  const word = words[at] ?? "";
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), length: 1, rest: [] };
  const roman = word.length > 1 ? romanValue(word) : null;
  if (roman !== null) return { value: roman, length: 1, rest: [] };
  const whole = numberAt(
    words.map((each) => ({ word: each })),
    at,
  );
  if (whole !== null) return { ...whole, rest: [] };
  for (let end = word.length - shortestRest; end >= shortestNumber; end -= 1) {
    const value = numberWords.get(word.slice(0, end));
    if (value !== undefined) return { value, length: 1, rest: [word.slice(end)] };
  }
  return null;
}

/** What is left of a name that a number is grown onto; "zes" and "Zestienmei" are two things. */
const shortestRest = 4;
const shortestNumber = 3;
