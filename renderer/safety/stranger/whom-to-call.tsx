import { useTranslation } from "react-i18next";
import { emergencyNumbers, type StrangerView } from "../../../domain/safety/stranger.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import styles from "./stranger.module.css";

/** The public services, and colleagues who may decide to admit someone. */
export function WhomToCall({ coordinators }: Pick<StrangerView, "coordinators">) {
  const { t } = useTranslation("stranger");
  return (
    <Card title={t("callTitle")}>
      <Rows>
        {emergencyNumbers.map(({ service, number }) => (
          <Row
            key={service}
            title={<b>{t(`service.${service}`)}</b>}
            detail={t(`serviceText.${service}`)}
            trailing={<b className={styles["number"]}>{number}</b>}
          />
        ))}
        {coordinators.length === 0 ? null : (
          <Row
            title={<b>{t("coordinator")}</b>}
            detail={coordinators.map(({ name }) => name).join(", ")}
          />
        )}
      </Rows>
    </Card>
  );
}
