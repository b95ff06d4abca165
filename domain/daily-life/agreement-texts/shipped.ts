import type { AgreementContent } from "../agreement.ts";
import type { Language } from "../../core/display-settings.ts";
import { dutch } from "./nl.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

/** The texts that come with the program. */
export const shippedTexts: Readonly<Record<Language, AgreementContent>> = {
  en: english,
  fr: french,
  nl: dutch,
};
