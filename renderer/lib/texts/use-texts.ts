import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext, useTranslation } from "react-i18next";

/**
 * The one shared i18n instance; renders again when the language changes. `useTranslation` gives each component a copy, on which
 * a shared cache could not be keyed.
 */
export function useTexts(): i18n {
  useTranslation();
  return useContext(I18nContext).i18n;
}
