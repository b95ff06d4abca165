import { useTranslation } from "react-i18next";
import type { Named } from "../../shell/privacy-mode-provider.tsx";

/** A name on an internal printout; the number of the file where no name is shown. */
export function usePrintedName(): (person: Named) => string {
  const { t } = useTranslation("common");
  return ({ name, number }) => name ?? t("person", { number });
}
