// How the address guard reads a text: without accents, capitals, invisible characters, and letters borrowed from another script.

/** Characters of a text, the last one not counted. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A run of letters, or of figures, and where it stands. */
export interface Token extends Span {
  readonly word: string;
  readonly isNumber: boolean;
}

/** `plain` keeps figures figures; `lookalike` reads "R0zen" and "Rozcn" as an eye in a hurry does. */
export type Reading = "plain" | "lookalike";

/** Letters of other scripts that look like ours. */
const borrowed: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  ԛ: "q",
  ѕ: "s",
  т: "t",
  у: "y",
  х: "x",
  ѵ: "v",
  ԝ: "w",
  г: "r",
  п: "n",
  α: "a",
  β: "b",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  μ: "u",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  ω: "w",
  ζ: "z",
  γ: "y",
  σ: "o",
  ς: "s",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ɑ: "a",
  ɡ: "g",
  ʀ: "r",
  ᴏ: "o",
  ꜱ: "s",
  ᴛ: "t",
  ᴀ: "a",
  ᴇ: "e",
  ᴢ: "z",
  ɴ: "n",
  ʟ: "l",
  ᴜ: "u",
  ᴄ: "c",
  ᴅ: "d",
  ᴍ: "m",
  ɪ: "i",
  ʙ: "b",
  ɢ: "g",
  ʜ: "h",
  ᴋ: "k",
  ᴘ: "p",
  ᴠ: "v",
};

/** A character used for a letter between two letters. */
const disguised: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "b",
  "7": "t",
  "8": "b",
  "9": "g",
  "|": "l",
  "!": "i",
  "@": "a",
  $: "s",
  "€": "e",
  "£": "l",
  "+": "t",
};

/** What a character is to the guard, the same at every position. */
interface Sign {
  readonly raw: string;
  readonly folded: string;
  readonly isLetters: boolean;
  readonly isFigure: boolean;
  readonly isSmall: boolean;
  readonly isCapital: boolean;
}

interface Unit {
  readonly sign: Sign;
  readonly from: number;
}

const letter = /^\p{L}+$/u;
const figure = /^\p{N}+$/u;

/** The letters and figures of a text in order; capitals in the middle of a word begin another. */
export const tokensOf = (text: string, reading: Reading): readonly Token[] =>
  tokensIn(unitsOf(text), reading);

/** The same text in every reading: it is taken apart once. */
export function readingsOf(text: string): Readonly<Record<Reading, readonly Token[]>> {
  const units = unitsOf(text);
  return { plain: tokensIn(units, "plain"), lookalike: tokensIn(units, "lookalike") };
}

function tokensIn(read: readonly Unit[], reading: Reading): readonly Token[] {
  const units = reading === "plain" ? read : undisguised(read);
  const tokens: Token[] = [];
  let [word, from, to] = ["", 0, 0];
  let before: Sign | null = null;
  const end = (): void => {
    if (word !== "")
      tokens.push({
        word: reading === "plain" ? word : withoutLookalikes(word),
        from,
        to,
        isNumber: before?.isFigure === true,
      });
    word = "";
  };
  for (const { sign, from: at } of units) {
    if (sign.folded === "") end();
    else {
      if (word !== "" && before !== null && isBreak(before, sign)) end();
      if (word === "") from = at;
      word += sign.folded;
      to = at + sign.raw.length;
    }
    before = sign;
  }
  end();
  return tokens;
}

/** Words that look the same become the same. */
export const withoutLookalikes = (word: string): string =>
  alike.test(word) ? word.replace(everyAlike, (one) => looksLike[one] ?? one) : word;

const looksLike: Readonly<Record<string, string>> = {
  rn: "m",
  vv: "w",
  cl: "d",
  i: "l",
  j: "l",
  "1": "l",
};
const alike = /rn|vv|cl|[ij1]/;
const everyAlike = /rn|vv|cl|[ij1]/g;

const isBreak = (before: Sign, sign: Sign): boolean =>
  before.isFigure !== sign.isFigure || (before.isSmall && sign.isCapital);

/** Marks over letters and characters without a width belong to the letter before them. */
const weightless = /[\p{M}\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;

function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (const raw of text) {
    const sign = signOf(raw);
    if (sign !== null) units.push({ sign, from });
    from += raw.length;
  }
  return units;
}

/** Null for what belongs to the letter before it. */
const known = new Map<string, Sign | null>();

function signOf(raw: string): Sign | null {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const sign = weightless.test(raw) ? null : signAs(raw, foldedOf(raw));
  known.set(raw, sign);
  return sign;
}

const signAs = (raw: string, folded: string): Sign => ({
  raw,
  folded,
  isLetters: letter.test(folded),
  isFigure: figure.test(folded),
  isSmall: raw !== raw.toUpperCase(),
  isCapital: raw !== raw.toLowerCase(),
});

const foldedOf = (raw: string): string =>
  Array.from(raw.normalize("NFKD").toLowerCase())
    .map((part) => borrowed[part] ?? part)
    .filter((part) => letter.test(part) || figure.test(part))
    .join("");

function undisguised(units: readonly Unit[]): readonly Unit[] {
  const read: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const as = letterFor.get(unit.sign.raw);
    const isOne =
      as !== undefined &&
      isAmongLetters(read[index - 1]?.sign, units[index + 1]?.sign, units[index + 2]?.sign);
    read.push(isOne ? { ...unit, sign: as } : unit);
  }
  return read;
}

const letterFor: ReadonlyMap<string, Sign> = new Map(
  Object.entries(disguised).map(([raw, as]) => [raw, signAs(as, as)]),
);

/** Between two letters, or the one sign at the beginning or the end of a word. */
function isAmongLetters(
  before: Sign | undefined,
  after: Sign | undefined,
  next: Sign | undefined,
): boolean {
  const isLetters = after?.isLetters === true;
  const goesOn =
    isLetters || (after !== undefined && letterFor.has(after.raw) && next?.isLetters === true);
  return before?.isLetters === true
    ? goesOn || after?.isFigure !== true
    : before?.isFigure !== true && isLetters;
}
