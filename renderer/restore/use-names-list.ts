import { useTranslation } from "react-i18next";
import { localeOf } from "../lib/texts/i18n.ts";

/** Joins names as the user's language does. */
export function useNamesList(): (names: readonly string[]) => string {
  const { i18n } = useTranslation();
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" });
  return (names) => list.format(names);
}
