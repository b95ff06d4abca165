import { useTranslation } from "react-i18next";
import type { Calendar } from "../../domain/appointments/appointment.ts";
import type { CalendarLines } from "../../domain/calendar/calendar-entry.ts";
import {
  calendarPrintout,
  type CalendarPrintoutOf,
} from "../../domain/calendar/calendar-printout.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { usePrintouts } from "../printing/printouts.ts";
import { showToast } from "../ui/overlays/toast.tsx";

/** The content of the printout for one reader. */
export function sheetOf(calendar: Calendar, other: CalendarLines, reader: CalendarPrintoutOf) {
  const { from, days, appointments } = calendar;
  const peopleById = new Map(
    [...calendar.people, ...other.people].map((person) => [person.id, person]),
  );
  const accompaniedBy = new Map(other.accompanied.map((pair) => [pair.personId, pair.workerId]));
  const { lines } = other;
  const people = [...peopleById.values()];
  return calendarPrintout({ from, days, appointments, lines, people, accompaniedBy }, reader);
}

/** Prints the days for the house, or for a colleague, in the language of the screen. */
export function useWeekPrintout() {
  const { t, i18n } = useTranslation("paper");
  const papers = usePrintouts();
  const open = (
    calendar: Calendar,
    other: CalendarLines,
    worker: {
      readonly id: Extract<CalendarPrintoutOf, { whose: "worker" }>["workerId"];
      readonly name: string;
    } | null,
  ): void => {
    const language = languageFrom(i18n.language);
    const reader: CalendarPrintoutOf =
      worker === null
        ? { whose: "house", residents: new Set(other.residents) }
        : { whose: "worker", workerId: worker.id };
    const sheet = sheetOf(calendar, other, reader);
    const paper =
      worker === null
        ? ({ kind: "calendarWeek", language, sheet } as const)
        : ({ kind: "workerWeek", language, workerName: worker.name, sheet } as const);
    void papers.open(paper, calendar.from).then((isShown) => {
      if (!isShown) showToast({ text: t("failed") });
    });
  };
  return { open, isDrawing: papers.isDrawing };
}
