import { useTranslation } from "react-i18next";
import type { Calendar } from "../../../domain/appointment.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { say } from "../../ui/toast.tsx";

/** The week on paper, without what only care workers know. */
export function useWeekPaper() {
  const { t, i18n } = useTranslation("paper");
  const papers = usePapers();
  const open = (calendar: Calendar): void => {
    const { from, days, appointments, people } = calendar;
    const lines = appointments.flatMap((appointment) => {
      const person = people.find(({ id }) => id === appointment.personId);
      const { day, at, minutes, place, needsEscort, escortName, interpreter, cancelled } =
        appointment;
      if (person === undefined || cancelled !== null) return [];
      const { name, number } = person;
      const language = interpreter?.language ?? null;
      return [{ day, at, minutes, place, needsEscort, escortName, language, name, number }];
    });
    const language = languageFrom(i18n.language);
    const week = { from, days, lines };
    void papers.open({ kind: "calendarWeek", language, week }, from).then((isShown) => {
      if (!isShown) say({ text: t("failed") });
    });
  };
  return { open, isDrawing: papers.isDrawing };
}
