import { useTranslation } from "react-i18next";
import { ErasurePart } from "../../domain/retention/erasure-order.ts";

/** The parts of an erasure request in words, in the same order everywhere. */
export function usePartNames(): (parts: readonly ErasurePart[]) => string {
  const { t } = useTranslation("forgetting");
  return (parts) =>
    ErasurePart.options
      .filter((part) => parts.includes(part))
      .map((part) => t(`part.${part}`))
      .join("; ");
}
