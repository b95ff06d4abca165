import { useTranslation } from "react-i18next";
import type { LogEntry, LogPage } from "../../../domain/shift/log-entry.ts";
import { isSameShift, ShiftName } from "../../../domain/shift/shift.ts";
import { useMoment } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { LogEntryRow } from "./log-entry-row.tsx";
import styles from "./log-book.module.css";

export interface DayOfLogProps {
  readonly page: LogPage;
  readonly onCorrect: (entry: LogEntry) => void;
}

/** The three shifts of a day beside the pinned entries. */
export function DayOfLog({ page, onCorrect }: DayOfLogProps) {
  const { t } = useTranslation("log");
  const moment = useMoment();
  // A shift that has not begun is not shown; the evening before may already write in that of the night.
  const begun = ShiftName.options.filter(
    (name) =>
      page.begins[name] <= moment ||
      isSameShift(page.now, { day: page.day, name }) ||
      page.entries.some(({ shift }) => shift.name === name),
  );
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>
        {begun.map((name) => (
          <OneShift key={name} name={name} page={page} onCorrect={onCorrect} />
        ))}
      </div>
      <Card title={t("pinned")} aside={t("pinnedAside")}>
        {page.pinned.length === 0 ? (
          <p className={styles["nothing"]}>{t("pinnedNone")}</p>
        ) : (
          <ul className={styles["entries"]}>
            {page.pinned.map((entry) => (
              <LogEntryRow
                key={entry.id}
                entry={entry}
                people={page.people}
                isDated
                onCorrect={null}
              />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function OneShift({ name, page, onCorrect }: DayOfLogProps & { readonly name: ShiftName }) {
  const { t } = useTranslation("log");
  const { dates } = useFormats();
  const begins = page.begins[name];
  const entries = page.entries.filter(({ shift }) => shift.name === name);
  const isOnDuty = isSameShift(page.now, { day: page.day, name });
  return (
    <Card
      title={t(`shiftTitle.${name}`)}
      aside={t("from", { time: dates.time(begins, page.zone) })}
      more={isOnDuty ? <Tag tone="hot">{t("onDuty")}</Tag> : undefined}
    >
      {entries.length === 0 ? (
        <p className={styles["nothing"]}>{t("nothingShift")}</p>
      ) : (
        <ul className={styles["entries"]}>
          {entries.map((entry) => (
            <LogEntryRow key={entry.id} entry={entry} people={page.people} onCorrect={onCorrect} />
          ))}
        </ul>
      )}
    </Card>
  );
}
