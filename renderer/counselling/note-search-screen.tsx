import { useTranslation } from "react-i18next";
import { Page } from "../shell/page.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { PeopleTabs } from "../people/people-tabs.tsx";
import { NoteSearch } from "./note-search.tsx";
import styles from "./sessions.module.css";

/** Searches the notes of all files, as far as the user may read them. */
export function NoteSearchScreen() {
  const { t } = useTranslation("sessions");
  const isCare = useHasRole("care");
  return (
    <Page title={t("notesTitle")} tabs={<PeopleTabs />} isNarrow>
      <div className={styles["sessions"]}>
        <NoteSearch personId={null} autoFocus>
          <Card>
            <EmptyState title={t("searchTitle")}>
              {t(isCare ? "searchCare" : "searchHouse")}
            </EmptyState>
          </Card>
        </NoteSearch>
      </div>
    </Page>
  );
}
