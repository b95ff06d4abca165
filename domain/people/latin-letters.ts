// The words of a name in plain Latin letters, whatever script, accents and signs it came in. Arabic, Greek and Hebrew are read
// here, as people spell them; `toLatin` reads the other scripts letter by letter.

/** A word of a name in plain lower-case letters, with the article before it. */
export interface LatinLetters {
  readonly letters: string;
  /** Without the article before it. */
  readonly inner: string | null;
  /** Its script leaves most vowels out. */
  readonly isBare: boolean;
}

export type ToLatin = (text: string) => string;

export function latinLetters(name: string, toLatin: ToLatin): readonly LatinLetters[] {
  const words = name
    .normalize("NFKC")
    .replace(apostrophes, "")
    .replace(sunArticle, "$1")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => lettersOfWord(word, toLatin))
    .filter(({ letters }) => letters !== "");
  const named: LatinLetters[] = [];
  let article = "";
  for (const { letters, isBare } of words) {
    if (words.length > 1 && /^[aeiou]l$/.test(letters)) {
      article = letters;
      continue;
    }
    named.push({ letters: article + letters, isBare, inner: article === "" ? null : letters });
    article = "";
  }
  return named;
}

interface Letters {
  readonly letters: string;
  readonly isBare: boolean;
}

const apostrophes = /['’‘`´ʼʻʹʾʿ′]/gu;

/** What the article becomes before a letter of the sun: ar-Rahman, es-Said, ash-Shami. */
const sunArticle = /(?<!\p{L})([ae](?:[dlnrstz]|sh|ch))-(?=\p{L})/giu;

function lettersOfWord(word: string, toLatin: ToLatin): readonly Letters[] {
  if (/\p{Script=Arabic}/u.test(word)) return arabicWords(word);
  if (/\p{Script=Hebrew}/u.test(word)) return [{ letters: readBy(hebrew, word), isBare: true }];
  const latin = /\p{Script=Greek}/u.test(word) ? readGreek(word) : toLatin(word);
  // A Chinese or Korean name is written without a space: each sign is a syllable that begins with a capital.
  const spaced = /[\p{Script=Han}\p{Script=Hangul}]/u.test(word)
    ? latin.replace(/(?=[A-Z])/g, " ")
    : latin;
  return spaced
    .toLowerCase()
    .replace(apostrophes, "")
    .split(/[^a-z0-9]+/)
    .map((letters) => ({ letters, isBare: false }));
}

function arabicWords(word: string): readonly Letters[] {
  const parts = /^ال.../u.test(word) ? ["ال", word.slice(2)] : [word];
  return parts.map((part) => ({
    letters: readBy(arabic, part.replace(/^ع/u, "ا")),
    isBare: true,
  }));
}

/** What is not in the table has no sound. */
const readBy = (table: ReadonlyMap<string, string>, word: string): string =>
  Array.from(word)
    .map((sign) => (/[a-z0-9]/i.test(sign) ? sign.toLowerCase() : (table.get(sign) ?? "")))
    .join("")
    // Between consonants these two are long vowels.
    .replace(/(?<=.)w(?![aeiou])/g, "u")
    .replace(/(?<=.)y(?![aeiou])/g, "i");

/** Pairs of a sign and its letters, written one after the other. */
const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  );

const arabic = tableOf(`
  اa أa إi آa ٱa ؤu ئi ىa ةa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz غgh
  فf قq كk لl مm نn هh وw يy پp چch ژzh گg کk یy ڤv ںn ہh ھh ےe ٹt ڈd ڑr
  ەe ۆo ێe ڵl ڕr ۇu ۋv ڭn ېe ښsh ځz څts ۍi ټt ډd ړr ڼn
  \u064ea \u064fu \u0650i
`);

const hebrew = tableOf(`
  אa בb גg דd הh וw זz חch טt יy כq ךq לl מm םm נn ןn סs עa פp ףf צts ץts קk רr שsh תt
`);

/** Greek is written as it was spoken long ago: groups of letters first, then letter by letter. */
function readGreek(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");
  return greekGroups
    .reduce((text, [group, letters]) => text.replace(group, letters), plain)
    .replace(/[α-ω]/gu, (sign) => greek.get(sign) ?? "");
}

const greekGroups: readonly (readonly [RegExp, string])[] = [
  [/^μπ/u, "b"],
  [/^ντ/u, "d"],
  [/^γκ/u, "g"],
  [/μπ/gu, "mb"],
  [/τζ/gu, "dz"],
  [/γγ|γκ/gu, "ng"],
  [/ου/gu, "ou"],
  [/αυ/gu, "av"],
  [/ευ/gu, "ev"],
  [/ει|οι|υι/gu, "i"],
  [/αι/gu, "e"],
];

const greek = tableOf(`
  αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υi φf χch ψps ωo
`);
