import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { ExpiringLine } from "../../../domain/residence/expiring-documents.ts";
import { useSession } from "../../shell/session.ts";
import styles from "./documents.module.css";
import { SnoozePanel } from "./snooze-panel.tsx";
import { ExpiringRow } from "./expiring-row.tsx";

export interface ExpiringTableProps {
  /** The rows of each person, the most urgent first. */
  readonly blocks: readonly (readonly ExpiringLine[])[];
  readonly today: CalendarDate;
}

/** Person, document, next step and deadline; one block per person, the most urgent first. */
export function ExpiringTable({ blocks, today }: ExpiringTableProps) {
  const { t } = useTranslation("residence");
  const { me } = useSession();
  const [putOff, setPutOff] = useState<ExpiringLine | null>(null);
  const isOffice = me.holds.includes("office");
  return (
    <>
      <table className={styles["table"]} aria-label={t("radarTitle")}>
        <thead>
          <tr>
            <th scope="col">{t("colPerson")}</th>
            <th scope="col">{t("colDocument")}</th>
            {isOffice ? <th scope="col">{t("colNext")}</th> : null}
            <th scope="col" className={styles["until"]}>
              {t(isOffice ? "colPressing" : "colUntil")}
            </th>
          </tr>
        </thead>
        {blocks.map((block) => (
          <tbody key={block[0]?.person.id}>
            {block.map((line, index) => (
              <ExpiringRow
                key={`${line.about} ${line.next?.kind ?? ""}`}
                line={line}
                block={index === 0 ? block : null}
                today={today}
                isOffice={isOffice}
                onPutOff={setPutOff}
              />
            ))}
          </tbody>
        ))}
      </table>
      {putOff === null ? null : (
        <SnoozePanel line={putOff} today={today} onClose={() => setPutOff(null)} />
      )}
    </>
  );
}
