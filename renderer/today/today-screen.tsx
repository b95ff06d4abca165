import { useTranslation } from "react-i18next";
import type { Now } from "../../domain/core/house-clock.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Page } from "../shell/page.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { AppointmentsToday } from "./appointments-today.tsx";
import { CensusToday } from "./census-today.tsx";
import { AnytimeActions } from "./anytime-actions.tsx";
import { TodayList } from "./today-list.tsx";
import { HouseFigures } from "./house-figures.tsx";
import { OpenedNotesNotice } from "./opened-notes-notice.tsx";
import { RecentArrivalsAndDepartures } from "./recent-arrivals-and-departures.tsx";
import styles from "./today.module.css";
import { TonightCard } from "./tonight-card.tsx";
import { ChoresToday } from "./chores-today.tsx";
import { OwnDrafts } from "./own-drafts.tsx";

/** The start page: who is in the house, what needs doing, and the admission button. */
export function TodayScreen() {
  const now = useProcedure("today.now", {}, { followsClock: true });
  return <QueryBoundary answer={now}>{(value) => <TodayPage now={value} />}</QueryBoundary>;
}

/** The to-do list is computed from all files: everything else is shown before, and does not move. */
function TodayPage({ now }: { readonly now: Now }) {
  const { t } = useTranslation("today");
  const { dates } = useFormats();
  const { me } = useSession();
  const day = dates.weekday(now.date);
  return (
    <Page
      title={t(greetingAt(now), { name: me.name.split(" ")[0] ?? me.name })}
      under={now.night === now.date ? day : t("nightOf", { day, night: dates.weekday(now.night) })}
      actions={<HouseFigures />}
    >
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <CensusToday />
          <OpenedNotesNotice />
          <OwnDrafts />
          <TodayList />
          <TonightCard />
        </div>
        <div className={styles["column"]}>
          <AnytimeActions />
          <AppointmentsToday />
          <ChoresToday />
          <RecentArrivalsAndDepartures />
        </div>
      </div>
    </Page>
  );
}

function greetingAt({ hour, isSearching }: Now): "morning" | "afternoon" | "evening" | "night" {
  if (hour < 5 || hour >= 23) return isSearching ? "evening" : "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
