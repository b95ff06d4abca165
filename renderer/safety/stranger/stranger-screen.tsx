import { useTranslation } from "react-i18next";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { BarredPeople } from "./barred-people.tsx";
import { WhomToCall } from "./whom-to-call.tsx";
import { ToDo, WhatToSay } from "./what-to-say.tsx";
import styles from "./stranger.module.css";

/** Someone is at the door: what to say, who must never be admitted, whom to call, and where to record it. */
export function StrangerScreen() {
  const { t } = useTranslation("stranger");
  const answer = useProcedure("stranger.view", {}, { followsClock: true });
  return (
    <Page title={t("title")} under={t("under")} back={{ href: paths.today, label: t("back") }}>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <WhatToSay />
          <QueryBoundary answer={answer}>{(view) => <BarredPeople view={view} />}</QueryBoundary>
          <ToDo />
        </div>
        <div className={styles["column"]}>
          <WhomToCall coordinators={answer.data?.coordinators ?? []} />
          <Afterwards />
        </div>
      </div>
    </Page>
  );
}

/** Once they have gone, or while a colleague stays at the door. */
function Afterwards() {
  const { t } = useTranslation("stranger");
  return (
    <Card title={t("afterTitle")}>
      <Rows>
        <Row
          title={<b>{t("noteTitle")}</b>}
          detail={t("noteText")}
          trailing={
            <LinkButton kind="primary" href={paths.writeLogOfStranger}>
              {t("note")}
            </LinkButton>
          }
        />
        <Row
          title={<b>{t("breachTitle")}</b>}
          detail={t("breachText")}
          trailing={<LinkButton href={paths.newBreach}>{t("breach")}</LinkButton>}
        />
        <Row
          title={<b>{t("visitTitle")}</b>}
          detail={t("visitText")}
          trailing={<LinkButton href={paths.noteVisit}>{t("visit")}</LinkButton>}
        />
      </Rows>
    </Card>
  );
}
