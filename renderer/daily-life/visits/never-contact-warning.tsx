import { useTranslation } from "react-i18next";
import { listState } from "../../../domain/safety/safety.ts";
import { useProcedure } from "../../lib/api.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import styles from "../daily-life.module.css";

/** Whom a person must never meet, from their safety card, for the staff at the door. */
export function NeverContactWarning({ personId }: { readonly personId: string }) {
  const { t } = useTranslation(["together", "common"]);
  const safety = useProcedure("safety.view", { id: personId });
  if (safety.data === undefined) return null;
  if (safety.data.isKept)
    return (
      <Notice tone="bad" title={t("together:visits.listKept")}>
        {t("common:keptAsk")}
      </Notice>
    );
  const state = listState(safety.data.card);
  if (state === "unasked") return <Notice tone="warn">{t("together:visits.noList")}</Notice>;
  if (state === "nobody") return <Notice tone="warn">{t("together:visits.askedNone")}</Notice>;
  return (
    <Notice tone="bad" title={t("together:visits.never")}>
      <ul className={styles["never"]}>
        {safety.data.card.neverContact.map((entry) => (
          <li key={entry}>
            <bdi>{entry}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
