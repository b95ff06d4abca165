import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../domain/api/index.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Pagination, pageSize } from "../../ui/pagination.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import styles from "./documents.module.css";
import { DocumentsTabs } from "./documents-tabs.tsx";
import { everything, fits } from "./expiring-filter.ts";
import { PrintExpiringListButton } from "./print-expiring-list-button.tsx";
import { tasksByPerson } from "../../people/tasks-by-person.ts";
import { timedOf } from "./expiring-row.tsx";
import { ExpiringTable } from "./expiring-table.tsx";
import { ExpiringFilterBar } from "./expiring-filter-bar.tsx";
import { ExpiringYearAhead } from "./expiring-year-ahead.tsx";

/** All expiring documents, soonest first, and what to do about each. */
export function ExpiringDocumentsScreen() {
  const { t } = useTranslation("residence");
  const radar = useProcedure("documents.radar", {}, { followsClock: true });
  return (
    <Page title={t("radarTitle")} under={t("radarAside")} tabs={<DocumentsTabs />}>
      <QueryBoundary answer={radar} lines={8}>
        {(answer) => <Radar answer={answer} />}
      </QueryBoundary>
    </Page>
  );
}

function Radar({ answer }: { readonly answer: Output<"documents.radar"> }) {
  const { t } = useTranslation(["residence", "documents"]);
  const { me } = useSession();
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(0);
  const { lines, year, today } = answer;
  const shown = lines.filter(fits(filter));
  const blocks = tasksByPerson(shown, ({ person }) => person.id, timedOf);
  const choose = (next: typeof filter) => {
    setFilter(next);
    setPage(0);
  };
  return (
    <div className={styles["radar"]}>
      {me.holds.includes("office") ? null : <Notice tone="info">{t("documents:onlyDays")}</Notice>}
      <ExpiringYearAhead year={year} />
      {lines.length === 0 ? (
        <Card>
          <EmptyState title={t("residence:radarNone")}>{t("residence:radarNoneText")}</EmptyState>
        </Card>
      ) : (
        <>
          <ExpiringFilterBar lines={lines} shown={shown.length} filter={filter} onFilter={choose}>
            <PrintExpiringListButton lines={blocks.flat()} today={today} />
          </ExpiringFilterBar>
          <Card>
            {shown.length === 0 ? (
              <NothingFits onClear={() => choose(everything)} />
            ) : (
              <ExpiringTable
                blocks={blocks.slice(page * pageSize, (page + 1) * pageSize)}
                today={today}
              />
            )}
            <Pagination page={page} total={blocks.length} onTurn={setPage} />
          </Card>
        </>
      )}
    </div>
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation(["residence", "documents"]);
  return (
    <EmptyState
      title={t("residence:radarNoMatch")}
      action={<Button onPress={onClear}>{t("residence:radarClear")}</Button>}
    >
      {t("documents:noMatchText")}
    </EmptyState>
  );
}
