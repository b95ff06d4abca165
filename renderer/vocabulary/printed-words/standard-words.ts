import type { PrintoutLanguage } from "../../../domain/printing/printout-language.ts";
import type { PrintedWordKey } from "../../../domain/vocabulary/printed-words/printed-word-key.ts";
import { words as en } from "../../i18n/en.ts";
import { words as fr } from "../../i18n/fr.ts";
import { words as nl } from "../../i18n/nl.ts";
import { textIn, type TextLists } from "../../lib/texts/custom-terms.ts";
import { extraLanguageTexts } from "../../printing/page/extra-language-texts.ts";

const all: Readonly<Record<PrintoutLanguage, object>> = { ...extraLanguageTexts, en, fr, nl };

/** The program's own text under a key of the sheets. */
export const standardWord = (language: PrintoutLanguage, key: PrintedWordKey): string =>
  textIn(all[language] as TextLists, key) ?? "";
