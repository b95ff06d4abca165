import { useTranslation } from "react-i18next";
import type { Compartment } from "../../../domain/users/user.ts";

/** The names of compartments in a sentence: "the office part and the care part". */
export function useAccessAreaNames(): (parts: readonly Compartment[]) => string {
  const { t } = useTranslation("settings");
  return (parts) => {
    const [a, b] = parts.map((part) => t(`users.part.${part}`));
    if (a === undefined) return t("users.part.house");
    return b === undefined ? a : t("users.and", { a, b });
  };
}
