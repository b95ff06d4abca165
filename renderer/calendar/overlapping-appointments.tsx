import { useTranslation } from "react-i18next";
import { capitalise } from "../lib/capitalise.ts";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "./calendar.module.css";
import { useAppointmentText } from "../appointments/use-appointment-text.ts";
import type { Overlap } from "./use-filtered-calendar-entries.ts";
import { useCalendarEntryText } from "./use-calendar-entry-text.ts";

/** What else is at that time, of the same person or the same colleague. */
export function OverlappingAppointments({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  const { t } = useTranslation("calendar");
  const { placeOf } = useAppointmentText();
  const { wordOf } = useCalendarEntryText();
  return overlaps.map(({ who, entry }) => {
    const isAppointment = entry.type === "appointment";
    const what = isAppointment ? capitalise(placeOf(entry.appointment)) : wordOf(entry.line);
    const worker = isAppointment ? entry.appointment.escortName : entry.line.worker?.name;
    const words = { what, time: entry.at };
    return (
      <small key={entry.key} className={styles["warn"]}>
        <StatusShape tone="warn" />{" "}
        {who === "person"
          ? t("clashWith", words)
          : t("clashWorker", { ...words, worker: worker ?? "" })}
      </small>
    );
  });
}
