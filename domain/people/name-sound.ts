// How a word of a name sounds, whichever language spelled it: a short string of sounds, the keys under which words of
// one sound are found together, and how far two sounds are from each other. Capitals are sounds that one Latin letter
// does not show: S as in “ship”, C as in “church”, X for “ch” (ambiguous), K as in “loch”, T for “th”, Z as in
// “vision”, J as in “jam”.

/** The sounds of a word in plain lower-case letters; of a number itself. */
export function soundOf(letters: string): string {
  if (!/[a-z]/.test(letters)) return letters;
  const sound = spellings.reduce(
    (word, [spelling, sounds]) => word.replace(spelling, sounds),
    letters,
  );
  return sound === "" ? letters : sound;
}

/** What languages write in more than one way, in the order in which it is read. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // Somali writes two sounds of the throat with the letters x and c.
  [/x(?=.*(?:aa|uu|oo|ii|ee))|(?<=(?:aa|uu|oo|ii|ee).*)x/g, "h"],
  [/^c(?=ali$|aasha|abd|umar|isma)|(?<=(?:aa|uu|oo).+)c$/, ""],
  // Abd al-, Abdel, Abdoul, Abdi: one word, however its end is spelled.
  [/^abd[aeiou]{1,2}(?:l(?=.)|$|(?=[^aeioul]))/, "abd"],
  [/^i(?=[aeou])|^j(?=e)|(?<=[aeou])j(?![aeiouj])/g, "y"],
  [/^nj/, "nJ"],
  [/^hs(?=u|ia|ie)|^x(?=[iu])/, "S"],
  [/^x(?=[ao])/, "h"],
  [/xh/g, "J"],
  [/schtsch|s[hc]htch|shch|szcz|chtch|stsch|shtsh/g, "S"],
  [/dsch|dzh|dsh|dj/g, "J"],
  [/t?tsch|tch|tsh|cz|tzsch|ç/g, "C"],
  [/sch|sh/g, "S"],
  [/sz/g, "s"],
  [/zh/g, "Z"],
  [/kh/g, "K"],
  [/ph/g, "f"],
  [/^thi(?=[aeou])|^ti(?=[aeo])/, "C"],
  [/th/g, "T"],
  [/(?<=[bdgj])h/g, ""],
  [/ch/g, "X"],
  [/c(?=[eiy])/g, "c"],
  [/ck|cq|qu(?=[aeiou])|q/g, "k"],
  [/c(?![eiy])/g, "k"],
  [/x/g, "ks"],
  [/t[sz]|dz/g, "s"],
  [/z/g, "s"],
  [/gu(?=[eiy])/g, "g"],
  [/d[iy](?:d[iy]|[jJ]|y)?(?=[aeou])|di(?=J)/g, "J"],
  [/JJ+/g, "J"],
  [/^gi(?=[aou])/, "J"],
  [/gn|nh/g, "n"],
  [/^n[iy](?=[aou])/, "n"],
  [/(?<=[aeiou])n[yj](?=[aeou])/g, "ni"],
  [/(?<=[^aeiouyd])ij(?=e|a$)/g, "i"],
  [/(?<=[^aeiouy])(?:iy+|y+|j)(?=[aeou])/g, "i"],
  [/(?<=.[bcfglmnprsv])j(?=[aeou])/g, "i"],
  [/(?<=[aeo])[jy](?=e[vwf])/g, ""],
  [/eaux?/g, "o"],
  [/(?<![aeiou])ou(?=[aei])|(?<=[aei])ou(?=[aeiy])/g, "w"],
  [/oo|ou|uu/g, "u"],
  [/ee|ii|i[yj](?![aeou])|yi|ie/g, "i"],
  [/(?<=..)e[yi]$/, "i"],
  [/a[yi]e?$|ey?e$/, "e"],
  [/a[yi](?![aeou])|e[yi](?![aeou])|ae/g, "e"],
  [/ue/g, "u"],
  [/oe/g, "o"],
  [/(?<![aeiou])y(?![aeiou])|(?<=[aeiou])y(?![aeiou])|(?<=[^aeiou])y(?=[aeiou])(?<!^)/g, "i"],
  [/(.)\1+/g, "$1"],
  [/(?<=..)h$/, ""],
  [/(?<=..)e$/, ""],
];

/**
 * The keys of a sound, the surest first, two at most: its consonants by the ones they are often taken for, and the same where a
 * letter may be silent or another sound. A word of one consonant keeps its vowel: otherwise half a house would lie there.
 */
export function keysOf(sound: string): readonly string[] {
  if (!/[a-z]/i.test(sound)) return [];
  return [...new Set([keyBy(first, sound), keyBy(second, sound)])].filter((key) => key !== "");
}

type Classes = Readonly<Record<string, string>>;

const first: Classes = {
  S: "s",
  C: "s",
  X: "s",
  c: "s",
  K: "k",
  T: "t",
  Z: "j",
  J: "j",
  v: "f",
  w: "f",
  h: "",
};

/** Where a sound may be another one. */
const second: Classes = {
  ...first,
  X: "k",
  K: "",
  T: "s",
  Z: "s",
  c: "j",
  w: "",
};

function keyBy(classes: Classes, sound: string): string {
  // Hawa is Awa, with the vowel written or not; Khadija is Hadija, and Yelena Elena, too.
  const begun =
    classes === second
      ? sound.replace(/^[hK]/, "a").replace(/^[yj](?=[ei])/, "")
      : sound.replace(/^h/, "a").replace(/^y/, "j");
  const folded = Array.from(begun, (one) => classes[one] ?? one).join("");
  const consonants = folded.replace(/[aeiouy]/g, "");
  const start = /^[aeiou]/.test(folded) ? "a" : "";
  const key = start + consonants.replace(/(.)\1+/g, "$1");
  if (consonants.length > 1) return key;
  const vowel = /[^aeiou]([aeiou])/.exec(folded)?.[1] ?? "";
  return key + (vowelClass[vowel] ?? "");
}

const vowelClass: Readonly<Record<string, string>> = { a: "a", e: "i", i: "i", o: "u", u: "u" };

/** A bit for each consonant that is surely heard, those that are taken for each other as one: most sounds need no closer look. */
export function consonantsIn(sound: string): number {
  let bits = 0;
  for (let at = 0; at < sound.length; at += 1) bits |= bitOf[sound.charCodeAt(at)] ?? 0;
  return bits;
}

const bitOf = new Int32Array(128);
for (const [at, group] of ["sSCcZjJ", "kKg", "td", "bp", "f", "m", "n", "l", "r"].entries())
  for (const one of group) bitOf[one.charCodeAt(0)] = 1 << at;
for (let digit = 0; digit < 10; digit += 1) bitOf[48 + digit] = 1 << (10 + digit);

/**
 * How far two sounds are apart: nought when they are the same, one for each consonant that has nothing to do with the other.
 * With `isBegun` the second may go on. What is farther than the limit is told as infinitely far.
 */
export function soundDistance(
  one: string,
  other: string,
  {
    limit,
    vowel = 0.35,
    isBegun = false,
  }: { readonly limit: number; readonly vowel?: number; readonly isBegun?: boolean },
): number {
  const row = other.length < scratch.length ? scratch : new Float64Array(other.length + 1);
  row[0] = 0;
  for (let at = 0; at < other.length; at += 1)
    row[at + 1] = (row[at] ?? 0) + costOfOne(other.charCodeAt(at), vowel);
  for (let at = 0; at < one.length; at += 1) {
    const sound = one.charCodeAt(at);
    const gone = costOfOne(sound, vowel);
    let diagonal: number = row[0];
    let best: number = diagonal + gone;
    row[0] = best;
    for (let to = 1; to <= other.length; to += 1) {
      const above = row[to] ?? 0;
      const met = other.charCodeAt(to - 1);
      const cost: number = Math.min(
        diagonal + (sound === met ? 0 : (costs[sound * 128 + met] ?? 1)),
        above + gone,
        (row[to - 1] ?? 0) + costOfOne(met, vowel),
      );
      diagonal = above;
      row[to] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
  }
  let distance = row[other.length] ?? 0;
  for (let at = 0; isBegun && at < other.length; at += 1)
    distance = Math.min(distance, row[at] ?? 0);
  return distance > limit ? Infinity : distance;
}

/** Thousands of words are compared at each key press: they share one row to count in. */
const scratch = new Float64Array(64);

const costOfOne = (sound: number, vowel: number): number => {
  const cost = silent[sound] ?? 1;
  return cost === vowelCost ? vowel : cost;
};

const vowelCost = 0.35;

/** What it costs that a sound is missing. */
const silent = new Float64Array(128).fill(1);
for (const one of "aeiou") silent[one.charCodeAt(0)] = vowelCost;
for (const [one, cost] of Object.entries({ h: 0.3, w: 0.4, y: 0.4 }))
  silent[one.charCodeAt(0)] = cost;

/** What it costs that one sound is taken for another, where that is less than one. */
const costs = new Float64Array(128 * 128).fill(1);
const taken = (pairs: string, cost: number): void => {
  for (const [one = "", other = ""] of pairs.trim().split(/\s+/)) {
    costs[one.charCodeAt(0) * 128 + other.charCodeAt(0)] = cost;
    costs[other.charCodeAt(0) * 128 + one.charCodeAt(0)] = cost;
  }
};
taken("SX CX tT", 0.1);
taken("vw cs Zj ZJ yi wu", 0.2);
taken("jy jJ", 0.15);
taken("ei ou ae", 0.2);
taken("ai ao au eo eu io iu", 0.3);
taken("sS SC KX kX Kh Kk vf wo ye", 0.3);
taken("Zs ZS jg Jg jC JC cj cJ cC cS jS JS Jy kg td bp bv hX sT vu wf hg", 0.4);
taken("sC sX Zy Kg tC ck wb jh", 0.5);
taken("ds jK fp nm JX jX", 0.6);
taken("lr", 0.7);
