import { useTranslation } from "react-i18next";
import type { MissingStep } from "../../domain/outings/missing-search.ts";
import { languageFrom } from "../lib/texts/i18n.ts";

/** A step in the user's language. */
export function useStepWords(): (step: Pick<MissingStep, "en" | "fr" | "nl">) => string {
  const { i18n } = useTranslation();
  const language = languageFrom(i18n.language);
  return (step) => step[language];
}
