import type { Language } from "../../core/display-settings.ts";
import type { LetterKind } from "../letter-kind.ts";
import { textsEn } from "./en.ts";
import { textsFr } from "./fr.ts";
import { textsNl } from "./nl.ts";
import type { LetterText, LetterTexts } from "./letter-text-type.ts";

const shipped: Readonly<Record<Language, LetterTexts>> = { en: textsEn, fr: textsFr, nl: textsNl };

/** The text of a letter as it is shipped: version 0, whatever a centre makes of it. */
export const shippedText = (kind: LetterKind, language: Language): LetterText =>
  shipped[language][kind];
