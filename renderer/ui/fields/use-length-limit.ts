import { useTranslation } from "react-i18next";

/** A field this short is for a time, an age or a code, which is meant to be full. */
const mostOfACode = 20;

/** The message once the maximum length is reached: further input is lost. Undefined where none is needed. */
export function useLengthLimit(value: string, most: number | undefined): string | null | undefined {
  const { t } = useTranslation("common");
  if (most === undefined || most <= mostOfACode) return undefined;
  return value.length < most ? null : t("limit", { most });
}
