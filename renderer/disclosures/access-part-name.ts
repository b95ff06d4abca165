import { useTranslation } from "react-i18next";
import type { PartSeen } from "../../domain/disclosures/access-view.ts";

/** The name of a part. */
export function usePartName(): (part: PartSeen) => string {
  const { t } = useTranslation("ledger");
  return ({ part, authorName }) => t(`partName.${part.kind}`, { name: authorName ?? "" });
}
