import { useTranslation } from "react-i18next";
import { ErasurePart } from "../../domain/retention/erasure.ts";

/** What an order takes, in words, in the order in which it is listed everywhere. */
export function usePartNames(): (parts: readonly ErasurePart[]) => string {
  const { t } = useTranslation("forgetting");
  return (parts) =>
    ErasurePart.options
      .filter((part) => parts.includes(part))
      .map((part) => t(`part.${part}`))
      .join("; ");
}
