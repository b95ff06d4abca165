import { useTranslation } from "react-i18next";

/** What fits in so few letters is an hour, an age or a code: full is what it is meant to be. */
const mostOfACode = 20;

/** What is said once no more letters fit: what is typed or pasted beyond them is lost. Undefined where nothing is to be said. */
export function useLimit(value: string, most: number | undefined): string | null | undefined {
  const { t } = useTranslation("common");
  if (most === undefined || most <= mostOfACode) return undefined;
  return value.length < most ? null : t("limit", { most });
}
