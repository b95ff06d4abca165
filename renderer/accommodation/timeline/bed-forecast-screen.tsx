import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../shell/page.tsx";
import { Button } from "../../ui/button.tsx";
import { HouseTabs } from "../beds/house-tabs.tsx";
import styles from "./bed-forecast.module.css";
import { ForecastCard } from "./forecast-card.tsx";
import { type OpenPlan, TimelinePanels } from "./timeline-panels.tsx";
import { PlannedMovesCard } from "./planned-moves-card.tsx";
import { WaitingListCard } from "./waiting-list-card.tsx";

/** What the coordinator decides by: how many beds will be free, who waits, and what is planned. */
export function BedForecastScreen() {
  const { t } = useTranslation("timeline");
  const { t: house } = useTranslation("house");
  const [plan, setPlan] = useState<OpenPlan | null>(null);
  return (
    <Page
      tabs={<HouseTabs />}
      title={house("title")}
      actions={
        <Button kind="primary" onPress={() => setPlan({ kind: "reserve", wish: {} })}>
          {t("reserve")}
        </Button>
      }
    >
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <ForecastCard />
          <PlannedMovesCard />
        </div>
        <div className={styles["column"]}>
          <WaitingListCard onPlan={setPlan} />
        </div>
      </div>
      <TimelinePanels open={plan} onClose={() => setPlan(null)} />
    </Page>
  );
}
