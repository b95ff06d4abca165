import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext, useTranslation } from "react-i18next";

/**
 * The texts themselves, one and the same for all that asks; drawn again when another language is chosen. `useTranslation` hands
 * each component a copy of its own, and what is kept for a copy is found by nobody else.
 */
export function useTexts(): i18n {
  useTranslation();
  return useContext(I18nContext).i18n;
}
