/** Removes accents and capitals, so that "ceara" finds "Ceará". */
export function foldAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/[łŀ]/g, "l")
    .replace(/đ/g, "d")
    .replace(/ı/g, "i")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .trim();
}

/** True when some word of `text` begins with what was typed. */
export function startsAWord(text: string, typed: string): boolean {
  const wanted = foldAccents(typed);
  const all = foldAccents(text);
  return (
    wanted === "" || all.startsWith(wanted) || new RegExp(`[\\s(,'’/-]${escaped(wanted)}`).test(all)
  );
}

/** True when every word that was typed begins a word of `text`; a longer one may also be inside a word, as in a compound. */
export function isFound(text: string, typed: string): boolean {
  const all = foldAccents(text);
  return foldAccents(typed)
    .split(/\s+/u)
    .every((word) => startsAWord(text, word) || (word.length >= inside && all.includes(word)));
}

/** The minimum number of letters to match inside a word. */
const inside = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
