import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useProcedure } from "../../lib/api.ts";
import { Card } from "../../ui/card.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { LogEntryRow } from "./log-entry-row.tsx";
import styles from "./log-book.module.css";

export interface FoundInLogProps {
  readonly text: string;
  readonly personId: PersonId | null;
  readonly onCorrect: (entry: LogEntry) => void;
}

/** The search results, newest first. */
export function FoundInLog({ text, personId, onCorrect }: FoundInLogProps) {
  const key = `${text} ${personId ?? ""}`;
  return <Found key={key} text={text} personId={personId} onCorrect={onCorrect} />;
}

function Found({ text, personId, onCorrect }: FoundInLogProps) {
  const { t } = useTranslation("log");
  const [page, setPage] = useState(0);
  const results = useProcedure("log.find", { text, personId, page }, { keepsPrevious: true });
  return (
    <QueryBoundary answer={results}>
      {({ entries, total, people }) =>
        total === 0 ? (
          <Card>
            <EmptyState title={t("foundNothing")}>{t("foundNothingText")}</EmptyState>
          </Card>
        ) : (
          <Card title={t("found", { count: total })}>
            <ul className={styles["entries"]}>
              {entries.map((entry) => (
                <LogEntryRow
                  key={entry.id}
                  entry={entry}
                  people={people}
                  isDated
                  onCorrect={onCorrect}
                />
              ))}
            </ul>
            <Pagination page={page} total={total} onTurn={setPage} />
          </Card>
        )
      }
    </QueryBoundary>
  );
}
