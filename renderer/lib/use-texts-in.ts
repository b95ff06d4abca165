import type { i18n } from "i18next";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../domain/look.ts";
import { knows, teach } from "./i18n.ts";

/** Texts that know a language, which need not be the reader's; null until its words are read. */
export function useTextsIn(language: Language): i18n | null {
  const { i18n } = useTranslation();
  const [, setRead] = useState<Language | null>(null);
  useEffect(() => {
    let isLeft = false;
    void teach(i18n, language).then(() => {
      if (!isLeft) setRead(language);
    });
    return () => {
      isLeft = true;
    };
  }, [i18n, language]);
  return knows(i18n, language) ? i18n : null;
}
