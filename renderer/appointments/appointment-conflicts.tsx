import { useTranslation } from "react-i18next";
import type { TimeSlot } from "../../domain/appointments/time-conflict.ts";
import { useProcedure } from "../lib/api.ts";
import { Notice } from "../ui/overlays/notice.tsx";
import styles from "./appointments.module.css";
import { useConflictText } from "./use-conflict-text.ts";

export interface AppointmentConflictsProps {
  readonly slot: TimeSlot;
  /** The appointment that is being changed, or the session whose next one is; null for a new one. */
  readonly changed: string | null;
}

/** Warns about what is planned at the same time. It prevents nothing. */
export function AppointmentConflicts({ slot, changed }: AppointmentConflictsProps) {
  const { t } = useTranslation("calendar");
  const { sentencesOf } = useConflictText();
  const { data } = useProcedure("calendar.clashes", { ...slot, changed }, { keepsPrevious: true });
  const sentences = data === undefined ? [] : sentencesOf(data);
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warn" title={t("clashTitle")} isSpoken>
      <ul className={styles["listed"]}>
        {sentences.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {t("clashKeep")}
    </Notice>
  );
}
