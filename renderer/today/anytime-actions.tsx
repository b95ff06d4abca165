import { useTranslation } from "react-i18next";
import { PrintEvacuationListButton } from "../printing/print-evacuation-list-button.tsx";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { useCounting } from "./census-today.tsx";
import styles from "./today.module.css";

/** Actions that may be needed at any time, each one press away. */
export function AnytimeActions() {
  const { t } = useTranslation("today");
  const census = useCounting();
  // Nothing else on the screen is more important.
  const isMain = census === null || census.closed !== null;
  return (
    <div className={styles["happens"]}>
      <Card title={t("happensTitle")} tone={isMain ? "ember" : "plain"}>
        <Rows>
          <Arrives isMain={isMain} />
          <Row
            title={<b>{t("strangerTitle")}</b>}
            detail={t("strangerText")}
            trailing={<LinkButton href={paths.stranger}>{t("stranger")}</LinkButton>}
          />
          <Row
            title={<b>{t("phoneTitle")}</b>}
            detail={t("phoneText")}
            trailing={
              <LinkButton href={paths.takeCall} keys="Ctrl Shift N">
                {t("takeCall")}
              </LinkButton>
            }
          />
          <Row
            title={<b>{t("outTitle")}</b>}
            detail={t("outText")}
            trailing={<PrintEvacuationListButton />}
          />
          <Row
            title={<b>{t("tellTitle")}</b>}
            detail={t("tellText")}
            trailing={<LinkButton href={paths.writeLog}>{t("tell")}</LinkButton>}
          />
          <Row
            title={<b>{t("boxTitle")}</b>}
            detail={t("boxText")}
            trailing={<LinkButton href={paths.medicines}>{t("box")}</LinkButton>}
          />
        </Rows>
      </Card>
    </div>
  );
}

function Arrives({ isMain }: { readonly isMain: boolean }) {
  const { t } = useTranslation("today");
  const isFull = useProcedure("today.view", {}).data?.free === 0;
  return (
    <Row
      title={<b>{t("arrivesTitle")}</b>}
      detail={isFull ? t("arrivesFull") : t("arrivesText")}
      trailing={
        isFull ? (
          <LinkButton href={paths.house}>{t("toBeds")}</LinkButton>
        ) : (
          <LinkButton kind={isMain ? "primary" : "outlined"} href={paths.admit} keys="Ctrl N">
            {t("admit")}
          </LinkButton>
        )
      }
    />
  );
}
