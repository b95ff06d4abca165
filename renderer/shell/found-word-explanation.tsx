import { useTranslation } from "react-i18next";
import type { Found } from "../../domain/address-guard/printout-verdict.ts";

/** What a found word is, where it does not say so itself: the name of a person, a place on a map. */
export function FoundWordExplanation({ why }: { readonly why: Found["why"] }) {
  const { t } = useTranslation("paper");
  switch (why) {
    case "address":
    case "telling":
      return null;
    case "resident":
    case "colleague":
      return <small>{t(`names.${why}`)}</small>;
    case "coordinates":
    case "plusCode":
    case "mapLink":
    case "threeWords":
      return <small>{t(`map.${why}`)}</small>;
  }
}
