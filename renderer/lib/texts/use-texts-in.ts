import type { i18n } from "i18next";
import { useEffect, useState } from "react";
import type { Language } from "../../../domain/core/display-settings.ts";
import { hasTexts, addTexts } from "./i18n.ts";
import { useTexts } from "./use-texts.ts";

/** Texts in a language other than the user's; null until they are loaded. */
export function useTextsIn(language: Language): i18n | null {
  const texts = useTexts();
  const [, setRead] = useState<Language | null>(null);
  useEffect(() => {
    let isLeft = false;
    void addTexts(texts, language).then(() => {
      if (!isLeft) setRead(language);
    });
    return () => {
      isLeft = true;
    };
  }, [texts, language]);
  return hasTexts(texts, language) ? texts : null;
}
