import { useTranslation } from "react-i18next";
import { capital } from "../lib/capitalise.ts";
import { Shape } from "../ui/status-shape.tsx";
import sheet from "../calendar/calendar.module.css";
import { useAppointmentWords } from "./use-appointment-text.ts";
import type { Overlap } from "../calendar/use-entries.ts";
import { useLineWords } from "../calendar/use-calendar-entry-text.ts";

/** What else is at that time, of the same person or the same colleague. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  const { t } = useTranslation("calendar");
  const { placeOf } = useAppointmentWords();
  const { wordOf } = useLineWords();
  return overlaps.map(({ who, entry }) => {
    const isAppointment = entry.type === "appointment";
    const what = isAppointment ? capital(placeOf(entry.appointment)) : wordOf(entry.line);
    const worker = isAppointment ? entry.appointment.escortName : entry.line.worker?.name;
    const words = { what, time: entry.at };
    return (
      <small key={entry.key} className={sheet["warn"]}>
        <Shape tone="warn" />{" "}
        {who === "person"
          ? t("clashWith", words)
          : t("clashWorker", { ...words, worker: worker ?? "" })}
      </small>
    );
  });
}
