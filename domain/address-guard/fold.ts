// How the address guard reads a text: without accents, capitals, invisible characters, and letters borrowed from another script.

/** A run of letters, or of figures, and where it stands. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly isNumber: boolean;
}

/** `plain` keeps figures figures; `lookalike` reads "R0zen" and "Rozcn" as an eye in a hurry does. */
export type Reading = "plain" | "lookalike";

/** Letters of other scripts that look like ours. */
const borrowed: Readonly<Record<string, string>> = {
  ...{ а: "a", в: "b", с: "c", ԁ: "d", е: "e", һ: "h", і: "i", ј: "j", к: "k", м: "m", н: "h" },
  ...{ о: "o", р: "p", ԛ: "q", ѕ: "s", т: "t", у: "y", х: "x", ѵ: "v", ԝ: "w", г: "r", п: "n" },
  ...{ α: "a", β: "b", ε: "e", η: "n", ι: "i", κ: "k", μ: "u", ν: "v", ο: "o", ρ: "p", τ: "t" },
  ...{ υ: "u", χ: "x", ω: "w", ζ: "z", γ: "y", σ: "o", ς: "s" },
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h" },
  ...{ ɑ: "a", ɡ: "g", ʀ: "r", ᴏ: "o", ꜱ: "s", ᴛ: "t", ᴀ: "a", ᴇ: "e", ᴢ: "z", ɴ: "n", ʟ: "l" },
  ...{ ᴜ: "u", ᴄ: "c", ᴅ: "d", ᴍ: "m", ɪ: "i", ʙ: "b", ɢ: "g", ʜ: "h", ᴋ: "k", ᴘ: "p", ᴠ: "v" },
};

/** What stands for a letter between two letters. */
const disguised: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "6": "b", "7": "t", "8": "b", "9": "g" },
  ...{ "|": "l", "!": "i", "@": "a", $: "s", "€": "e", "£": "l", "+": "t" },
};

interface Unit {
  readonly raw: string;
  readonly from: number;
  readonly folded: string;
}

const letter = /^\p{L}+$/u;
const figure = /^\p{N}+$/u;

/** The letters and figures of a text in order; capitals in the middle of a word begin another. */
export function tokensOf(text: string, reading: Reading): readonly Token[] {
  const units = reading === "plain" ? unitsOf(text) : undisguised(unitsOf(text));
  const tokens: Token[] = [];
  let [word, from, to] = ["", 0, 0];
  const end = (): void => {
    if (word !== "") tokens.push({ word, from, to, isNumber: figure.test(word) });
    word = "";
  };
  for (const [index, unit] of units.entries()) {
    if (unit.folded === "") {
      end();
      continue;
    }
    if (word !== "" && isBreak(units[index - 1], unit)) end();
    if (word === "") from = unit.from;
    word += unit.folded;
    to = unit.from + unit.raw.length;
  }
  end();
  return reading === "plain"
    ? tokens
    : tokens.map((token) => ({ ...token, word: looks(token.word) }));
}

/** Words that look the same become the same. */
export const looks = (word: string): string =>
  word.replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("cl", "d").replace(/[ij1]/g, "l");

function isBreak(before: Unit | undefined, unit: Unit): boolean {
  if (before === undefined) return false;
  if (figure.test(before.folded) !== figure.test(unit.folded)) return true;
  return isSmall(before.raw) && isCapital(unit.raw);
}

const isSmall = (raw: string): boolean => raw !== raw.toUpperCase();
const isCapital = (raw: string): boolean => raw !== raw.toLowerCase();

/** Marks over letters and characters without a width belong to the letter before them. */
const weightless = /[\p{M}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;

function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const raw of text) {
    if (!weightless.test(raw)) units.push({ raw, from, folded: foldedOf(raw) });
    from += raw.length;
  }
  return units;
}

const known = new Map<string, string>();

function foldedOf(raw: string): string {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const folded = Array.from(raw.normalize("NFKD").toLowerCase())
    .map((part) => borrowed[part] ?? part)
    .filter((part) => letter.test(part) || figure.test(part))
    .join("");
  known.set(raw, folded);
  return folded;
}

function undisguised(units: readonly Unit[]): readonly Unit[] {
  const read: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const as = disguised[unit.raw];
    const isOne =
      as !== undefined && isAmongLetters(read[index - 1], units[index + 1], units[index + 2]);
    read.push(isOne ? { ...unit, raw: as, folded: as } : unit);
  }
  return read;
}

/** Between two letters, or the one sign at the beginning or the end of a word. */
function isAmongLetters(
  before: Unit | undefined,
  after: Unit | undefined,
  next: Unit | undefined,
): boolean {
  const goesOn = isLetters(after) || (isDisguise(after) && isLetters(next));
  return isLetters(before) ? goesOn || !isFigure(after) : !isFigure(before) && isLetters(after);
}

const isLetters = (unit: Unit | undefined): boolean =>
  unit !== undefined && letter.test(unit.folded);
const isFigure = (unit: Unit | undefined): boolean =>
  unit !== undefined && figure.test(unit.folded);
const isDisguise = (unit: Unit | undefined): boolean =>
  unit !== undefined && disguised[unit.raw] !== undefined;
