import { useTranslation } from "react-i18next";
import type { AccessPartView } from "../../domain/disclosures/access-view.ts";

/** The name of a part. */
export function usePartName(): (part: AccessPartView) => string {
  const { t } = useTranslation("ledger");
  return ({ part, authorName }) => t(`partName.${part.kind}`, { name: authorName ?? "" });
}
