import { capitalise } from "../capitalise.ts";

/** Names missing from Chromium's own tables, as in CLDR. */
const ownNames: Readonly<Record<string, string>> = {
  ha: "Hausa",
  hy: "հայերեն",
  ka: "ქართული",
  km: "ខ្មែរ",
  ku: "kurdî",
  ln: "lingála",
  lo: "ລາວ",
  ne: "नेपाली",
  ps: "پښتو",
  si: "සිංහල",
  so: "Soomaali",
  sq: "shqip",
  ti: "ትግርኛ",
  wo: "Wolof",
  yo: "Yorùbá",
};

/** The name of a language in that language. */
export const languageDisplayName = (language: string): string =>
  capitalise(
    ownNames[language] ??
      new Intl.DisplayNames([language], { type: "language" }).of(language) ??
      language,
    language,
  );
