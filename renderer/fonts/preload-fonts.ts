/**
 * Reads the letters of every screen from style sheets that have been read, but do not rule yet. Words that are drawn before
 * their letters are there stand in letters of the machine first, which have to be looked for, and are laid out twice.
 *
 * @returns what puts them in the place of those that the sheets name, as soon as they are there
 */
export async function readLetters(sheets: readonly CSSStyleSheet[]): Promise<() => void> {
  const named = sheets.flatMap((sheet) =>
    [...sheet.cssRules].filter(isLatin).map((rule) => ({ sheet, rule, face: faceOf(sheet, rule) })),
  );
  // What cannot be read stays as the sheet names it.
  await Promise.allSettled(named.map(({ face }) => face.load()));
  return () => {
    for (const { sheet, rule, face } of named) {
      if (face.status !== "loaded") continue;
      sheet.deleteRule([...sheet.cssRules].indexOf(rule));
      document.fonts.add(face);
    }
  };
}

/** Of the many files of a family those with Latin letters: all three languages and most names are written in them. */
const isLatin = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule &&
  latin.test(rule.style.getPropertyValue("unicode-range")) &&
  rule.style.getPropertyValue("font-style") === "normal";

/** What they begin with: Latin as such, its further letters, and those of Vietnamese. */
const latin = /^U\+(?:0-FF|100-2BA|102-103)\b/u;

function faceOf({ href }: CSSStyleSheet, { style }: CSSFontFaceRule): FontFace {
  const address = /url\("?([^")]+)"?\)/u.exec(style.getPropertyValue("src"))?.[1] ?? "";
  return new FontFace(
    style.getPropertyValue("font-family").replaceAll('"', ""),
    `url(${new URL(address, href ?? location.href).href})`,
    {
      weight: style.getPropertyValue("font-weight"),
      unicodeRange: style.getPropertyValue("unicode-range"),
    },
  );
}
