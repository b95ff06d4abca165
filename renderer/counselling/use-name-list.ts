import { useTranslation } from "react-i18next";
import { localeOf } from "../lib/texts/i18n.ts";

/** Joins several names for a sentence: "Karim, Noor and Tom". */
export function useNameList(): (people: readonly { readonly name: string }[]) => string {
  const { i18n } = useTranslation();
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" });
  return (people) => list.format(people.map(({ name }) => name));
}
