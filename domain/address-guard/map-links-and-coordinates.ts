// A place on a map says where the house is without a word of its address: coordinates, plus codes, three words, links to maps.
// They are looked at, whatever is entered: a program cannot tell whether they point at this house.
import * as z from "zod";
import type { Span } from "../vocabulary/normalize-text.ts";

export const MapSign = z.enum(["coordinates", "plusCode", "mapLink", "threeWords"]);
export type MapSign = z.infer<typeof MapSign>;

export interface MapHit extends Span {
  readonly sign: MapSign;
}

/** All of them, in the order of the text; of two that overlap, the first. */
export function findMapPlaces(text: string): readonly MapHit[] {
  const read = narrowed(text);
  const found = [...linksIn(read), ...wordsIn(read), ...plusCodesIn(read), ...coordinatesIn(read)];
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: MapHit[] = [];
  for (const hit of sorted) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}

/** Figures and signs of a wider kind, each as one character, so that places stay where they are. */
const narrowed = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replaceAll(/[\u2212\u2010\u2011]/g, "-");

const spansOf = (text: string, pattern: RegExp, sign: MapSign): readonly MapHit[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
    sign,
    from: index,
    to: index + words.length,
  }));

/** Where maps live. A path may be broken over a line after its stroke. */
const hosts = [
  String.raw`maps\.app\.goo\.gl`,
  String.raw`goo\.gl\/\s?maps`,
  String.raw`maps\.google\.\p{L}{2,3}`,
  String.raw`google\.\p{L}{2,3}(?:\.\p{L}{2})?\/\s?maps`,
  String.raw`g\.co\/\s?maps`,
  String.raw`g\.page(?=\/)`,
  String.raw`openstreetmap\.\p{L}{2,3}`,
  String.raw`osm\.(?:org|be)`,
  String.raw`maps\.apple(?=\/)`,
  String.raw`maps\.apple\.com`,
  String.raw`bing\.com\/\s?maps`,
  String.raw`binged\.it`,
  String.raw`waze\.com`,
  String.raw`(?:wego|share|maps)\.here\.com`,
  String.raw`her\.is(?=\/)`,
  String.raw`what3words\.com`,
  String.raw`w3w\.co`,
  String.raw`(?:[a-z]{2}\.)?mappy\.com`,
  String.raw`viamichelin\.\p{L}{2,3}`,
  String.raw`mapy\.(?:cz|com)`,
  String.raw`omaps\.app`,
  String.raw`organicmaps\.app`,
  String.raw`yandex\.\p{L}{2,3}\/\s?maps`,
  String.raw`plus\.codes`,
  String.raw`geohack\.`,
].join("|");
const link = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:https?:\/\/)?(?:www\.|ul\.)?(?:${hosts})(?![\p{L}\p{N}-])[^\s<>"\u201d\u00bb)]{0,200}`,
  "giu",
);
const scheme =
  /(?<![\p{L}\p{N}])(?:geo:-?\d|(?:comgooglemaps|waze|maps|om|google\.navigation):(?:\/\/|\?|q=))[^\s<>"”»)]{0,200}/giu;

const linksIn = (text: string): readonly MapHit[] => [
  ...spansOf(text, link, "mapLink"),
  ...spansOf(text, scheme, "mapLink"),
];

/** "///three.words.here", or the same after the name of the service. */
const threeWords =
  /(?:(?<![\p{L}\p{N}:/.])\/{3}\s?|(?<!\p{L})(?:what3words|w3w)\s?:?\s{0,3}\/{0,3})\p{L}{2,20}\.\p{L}{2,20}\.\p{L}{2,20}(?![\p{L}.])/giu;

const wordsIn = (text: string): readonly MapHit[] => spansOf(text, threeWords, "threeWords");

/** Open Location Code: twenty letters and figures, of which a code has at least one letter. */
const sign = "[23456789CFGHJMPQRVWX]";
const fullCode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[23456789CF]${sign}(?:${sign}{6}|${sign}{4}00|${sign}{2}0000)\s?\+(?:\s?${sign}{2,7})?(?![\p{L}\p{N}])`,
  "giu",
);
const shortCode = new RegExp(
  String.raw`(?<![\p{L}\p{N}+])(?:${sign}{2}){1,3}\+${sign}{2,3}(?![\p{L}\p{N}+])`,
  "gu",
);

const plusCodesIn = (text: string): readonly MapHit[] =>
  [...spansOf(text, fullCode, "plusCode"), ...spansOf(text, shortCode, "plusCode")].filter(
    ({ from, to }) => isCode(text.slice(from, to)) || isBesidePlace(text, from, to),
  );

/** Figures alone are a sum, letters alone an abbreviation: "2345+67", "CH+FR". */
function isCode(code: string): boolean {
  const [before = "", after = ""] = code.split("+");
  const isMixed = /\d/.test(before) && /[A-Z]/i.test(before);
  return before.trim().length >= 4 && isMixed && (after !== "" || before.length >= 8);
}

/** A short one counts with the town it is read from: "RCWV+CF Bruxelles". */
function isBesidePlace(text: string, from: number, to: number): boolean {
  const code = text.slice(from, to);
  if (code.indexOf("+") < 4 || !/[A-Z]/.test(code)) return false;
  return /^,? (?:à |in |te )?\p{Lu}\p{Ll}{2}/u.test(text.slice(to, to + 10));
}

/** A number that may be half of a pair, and what is written on it. */
interface Half extends Span {
  readonly value: number;
  readonly decimals: number;
  readonly hasMinutes: boolean;
  readonly isMarked: boolean;
  /** With the letter of a side of the world, or the word for it. */
  readonly isSided: boolean;
}

const side =
  "(?:[NSEWOZ]|NB|OL|[Nn]ord|[Ss]ud|[Ee]st|[Oo]uest|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]oord|[Zz]uid|[Oo]ost)";
const label =
  "(?:[Ll]at(?:itude)?|[Ll](?:o|e)ng(?:itude|tegraad)?|[Ll]on|[Ll]ng|[Bb]reedte(?:graad)?|[Ll]engte(?:graad)?|LAT|LON|LONG|LNG)";
const prime = "['’′´]";
const minutes = String.raw`\s?\d{1,2}(?:[.,]\d{1,8})?\s?(?:${prime}|min\b)(?:\s?\d{1,2}(?:[.,]\d{1,6})?\s?(?:["\u201d\u201c\u2033]|${prime}{2}|sec\b)?)?|\s?\d{1,2}[.,]\d{2,8}`;
const half = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:(?<label>${label})[\s.:=]{0,4}|(?<before>${side})[\s:]{0,2})?(?<value>[-+]?\d{1,3}(?:[.,]\d{1,12})?)(?<degree>\s?(?:[\u00b0\u00ba\u02da]|deg\b)(?<minutes>${minutes})?)?(?<after>\s?${side}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}%\u20ac]|\.\d)`,
  "gu",
);

/** Characters between two halves of one pair at most. */
const gapLength = 24;

function coordinatesIn(text: string): readonly MapHit[] {
  const halves = Array.from(text.matchAll(half), ({ index, 0: words, groups = {} }): Half => {
    const { value = "", degree, minutes, before, after, label: name } = groups;
    return {
      from: index,
      to: index + words.length,
      value: Math.abs(Number(value.replace(",", "."))),
      decimals: value.split(/[.,]/)[1]?.length ?? 0,
      hasMinutes: degree !== undefined && minutes !== undefined,
      isMarked: degree !== undefined || name !== undefined,
      isSided: before !== undefined || after !== undefined,
    };
  });
  return halves.flatMap((one, at) => {
    const next = halves[at + 1];
    const isNear = next !== undefined && next.from - one.to <= gapLength;
    if (isNear && isPair(one, next, text.slice(one.to, next.from))) return [hitOf(one, next)];
    return one.hasMinutes && one.isSided && one.value <= 180 ? [hitOf(one, one)] : [];
  });
}

const hitOf = (first: Span, last: Span): MapHit => ({
  sign: "coordinates",
  from: first.from,
  to: last.to,
});

function isPair(one: Half, next: Half, gap: string): boolean {
  const isOnMap = one.value <= 180 && next.value <= 180 && Math.min(one.value, next.value) <= 90;
  if (!isOnMap) return false;
  const isMarked = [one, next].every(({ isMarked: is, isSided }) => is || isSided);
  const isBetween = /^\s{0,3}(?:[,;/|&()-]|et|en|and|x|by)?[\s&]{0,3}$/.test(gap);
  if (!isBetween) return false;
  if (one.hasMinutes && next.hasMinutes) return true;
  const fewest = Math.min(one.decimals, next.decimals);
  if (isMarked) return fewest >= (one.isSided && next.isSided ? 2 : 3);
  // An amount has three decimals where a point parts its thousands; only a place in Belgium is told from it.
  return fewest >= 4 || (fewest === 3 && isInBelgium(one.value, next.value));
}

const isInBelgium = (latitude: number, longitude: number): boolean =>
  latitude >= 49.4 && latitude <= 51.6 && longitude >= 2.5 && longitude <= 6.5;
