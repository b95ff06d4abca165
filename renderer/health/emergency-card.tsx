import { useTranslation } from "react-i18next";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../lib/api.ts";
import { Card, Facts } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useFile } from "../people/person-context.ts";
import styles from "./health.module.css";

/**
 * On the overview and beside the safety card, for all staff, while the person consents: what to know in a medical emergency.
 */
export function EmergencyCard() {
  const { t } = useTranslation("health");
  const { textOf } = useNames();
  const { card } = useFile();
  const { data } = useProcedure("health.emergency", { id: card.id });
  if (data === undefined) return null;
  const { shown, isKept } = data;
  if (shown.length === 0 && !isKept) return null;
  return (
    <Card title={t("emergencyTitle")} aside={t("emergencyAside")}>
      {isKept ? (
        <div className={styles["inset"]}>
          <Notice tone="warn" title={t("emergencyKept")}>
            {t("emergencyKeptText")}
          </Notice>
        </div>
      ) : null}
      <div className={styles["urgent"]}>
        {shown.map(({ allergies, help }, at) => (
          <Facts
            key={at}
            facts={[
              { name: t("allergies"), value: textOf(allergies) || t("none") },
              { name: t("help"), value: textOf(help) || t("none") },
            ]}
          />
        ))}
      </div>
    </Card>
  );
}
