import { useTranslation } from "react-i18next";
import type { CensusView } from "../../../domain/accommodation/census.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useProcedure } from "../../lib/api.ts";
import { useIsLastNight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { LinkButton } from "../../ui/button.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { CensusCard } from "./census-card.tsx";
import { PastNightsCard } from "./past-nights-card.tsx";
import styles from "./nights.module.css";

/** Tonight's headcount, and the past nights as they were counted. */
export function NightsScreen() {
  const census = useProcedure("census.view", { night: null }, { followsClock: true });
  return <QueryBoundary answer={census}>{(value) => <NightsPage census={value} />}</QueryBoundary>;
}

function NightsPage({ census }: { readonly census: CensusView }) {
  const { t } = useTranslation("nights");
  const { dates } = useFormats();
  const isLast = useIsLastNight();
  return (
    <Page
      tabs={<HouseTabs />}
      title={t("title")}
      under={t(isLast ? "lastNight" : "night", { day: dates.weekday(census.night) })}
      actions={
        census.isWritable ? <LinkButton href={paths.admit}>{t("someoneElse")}</LinkButton> : null
      }
    >
      <div className={styles["stack"]}>
        <section>
          <CensusCard census={census} title={t(isLast ? "countLast" : "tonight")} />
        </section>
        <PastNightsCard />
      </div>
    </Page>
  );
}
