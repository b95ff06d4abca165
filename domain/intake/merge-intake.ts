import {
  type ArrivalHealth,
  type EpisodeWords,
  type Family,
  type Languages,
  SectionContent,
  type SectionState,
} from "./intake.ts";

/** Two accounts of one part of an intake. Null where together they are more than one part can hold. */
export function mergeContent(
  kept: SectionContent | null,
  merged: SectionContent | null,
): { readonly content: SectionContent | null } | null {
  if (kept === null || merged === null) return { content: kept ?? merged };
  const both = contentOfBoth(kept, merged);
  if (both === null) return null;
  const fits = SectionContent.safeParse(both);
  return fits.success ? { content: fits.data } : null;
}

function contentOfBoth(a: SectionContent, b: SectionContent): SectionContent | null {
  if (a.section === "family" && b.section === "family")
    return { section: "family", family: familyOf(a.family, b.family) };
  if (a.section === "languages" && b.section === "languages")
    return { section: "languages", languages: languagesOf(a.languages, b.languages) };
  if (a.section === "arrival" && b.section === "arrival")
    return {
      section: "arrival",
      needs: {
        needs: [...new Set([...a.needs.needs, ...b.needs.needs])],
        text: joinText(a.needs.text, b.needs.text),
      },
    };
  if (a.section === "exploitation" && b.section === "exploitation")
    return {
      section: "exploitation",
      exploitation: { episodes: byKey("id", a.exploitation.episodes, b.exploitation.episodes) },
    };
  return null;
}

const familyOf = (a: Family, b: Family): Family => ({
  children: byKey("id", a.children, b.children),
  inDanger: byKey("id", a.inDanger, b.inDanger),
  remark: joinText(a.remark, b.remark),
});

const languagesOf = (a: Languages, b: Languages): Languages => ({
  spoken: byKey("code", a.spoken, b.spoken),
  interpreter: a.interpreter === "none" ? b.interpreter : a.interpreter,
  interpreterIn: a.interpreterIn ?? b.interpreterIn,
  never: byKey("who", a.never, b.never),
});

/** The state of a merged section: settled only where both are; the next reader sees that it was merged. */
export function mergeState(a: SectionState | null, b: SectionState | null): SectionState | null {
  if (a === null || b === null) return a ?? b;
  const isSame =
    a.kind === b.kind && (a.kind !== "not-asked" || b.kind !== "not-asked" || a.why === b.why);
  return isSame ? a : { kind: "begun" };
}

export const mergeHealth = (a: ArrivalHealth, b: ArrivalHealth): ArrivalHealth => ({
  text: joinText(a.text, b.text),
});

export const mergeTexts = (a: EpisodeWords, b: EpisodeWords): EpisodeWords => ({
  words: byKey("episodeId", a.words, b.words),
});

const joinText = (a: string, b: string): string =>
  [...new Set([a, b].filter((text) => text !== ""))].join("\n\n");

/** Both lists; where a key is in both, the first counts. */
function byKey<K extends string, T extends Readonly<Record<K, string>>>(
  key: K,
  a: readonly T[],
  b: readonly T[],
): T[] {
  const known = new Set(a.map((one) => one[key]));
  return [...a, ...b.filter((one) => !known.has(one[key]))];
}
