import { useTranslation } from "react-i18next";
import { useAsk } from "../../lib/api.ts";
import { Notice } from "../../ui/notice.tsx";
import sheet from "./together.module.css";

/** Whom somebody must never meet, from her safety card, for whoever stands at the door. */
export function NeverContact({ personId }: { readonly personId: string }) {
  const { t } = useTranslation(["together", "common"]);
  const safety = useAsk("safety.view", { id: personId });
  const listed = safety.data?.card.neverContact ?? [];
  if (safety.data === undefined) return null;
  if (safety.data.isKept)
    return (
      <Notice tone="bad" title={t("together:visits.listKept")}>
        {t("common:keptAsk")}
      </Notice>
    );
  if (listed.length === 0) return <Notice tone="info">{t("together:visits.noList")}</Notice>;
  return (
    <Notice tone="bad" title={t("together:visits.never")}>
      <ul className={sheet["never"]}>
        {listed.map((entry) => (
          <li key={entry}>
            <bdi>{entry}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
