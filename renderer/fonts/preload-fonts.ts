/**
 * Loads the fonts of all screens from style sheets that are loaded but not applied yet. Text rendered before its fonts are
 * loaded would use system fonts first, and be laid out twice.
 *
 * @returns a function that replaces the declared fonts with the loaded ones
 */
export async function readLetters(sheets: readonly CSSStyleSheet[]): Promise<() => void> {
  const named = sheets.flatMap((sheet) =>
    [...sheet.cssRules].filter(isLatin).map((rule) => ({ sheet, rule, face: faceOf(sheet, rule) })),
  );
  // A font that cannot be loaded stays as the sheet declares it.
  await Promise.allSettled(named.map(({ face }) => face.load()));
  return () => {
    for (const { sheet, rule, face } of named) {
      if (face.status !== "loaded") continue;
      sheet.deleteRule([...sheet.cssRules].indexOf(rule));
      document.fonts.add(face);
    }
  };
}

/** Of the many files of a family those with Latin characters: all three languages and most names use them. */
const isLatin = (rule: CSSRule): rule is CSSFontFaceRule =>
  rule instanceof CSSFontFaceRule &&
  latin.test(rule.style.getPropertyValue("unicode-range")) &&
  rule.style.getPropertyValue("font-style") === "normal";

/** The beginnings of their ranges: Latin, its extensions, and Vietnamese. */
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
