import { useTranslation } from "react-i18next";
import type { WeekOnPaper } from "../../domain/paper.ts";
import { addDays } from "../../domain/calendar.ts";
import { useWords } from "../lib/words.ts";
import { useName } from "./use-name.ts";
import css from "./week-sheet.module.css";

export interface WeekSheetProps {
  readonly title: string;
  readonly week: WeekOnPaper;
}

/** A week of appointments, neutral: who, when, of what kind, who goes along. */
export function WeekSheet({ title, week }: WeekSheetProps) {
  const { t } = useTranslation(["paper", "calendar", "vocab"]);
  const words = useWords();
  const nameOf = useName();
  const { from, days, lines } = week;
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  return (
    <main>
      <h1 className={css["title"]}>{title}</h1>
      <table className={css["table"]}>
        {all.map((day) => {
          const ofDay = lines.filter((line) => line.day === day);
          return (
            <tbody key={day}>
              <tr>
                <th colSpan={4} scope="rowgroup">
                  {words.dates.weekday(day)}
                </th>
              </tr>
              {ofDay.length === 0 ? (
                <tr>
                  <td colSpan={4} className={css["nothing"]}>
                    {t("paper:week.nothing")}
                  </td>
                </tr>
              ) : null}
              {ofDay.map((line) => (
                <tr key={`${line.at} ${line.number} ${line.place}`}>
                  <td className={css["time"]}>{line.at}</td>
                  <td>
                    <b>{nameOf(line)}</b>
                  </td>
                  <td>{t(`vocab:appointmentPlace.${line.place}`)}</td>
                  <td>
                    {line.needsEscort
                      ? line.escortName === null
                        ? t("calendar:noEscort")
                        : t("calendar:escort", { name: line.escortName })
                      : ""}
                    {line.language === null
                      ? ""
                      : ` · ${t("calendar:interpreterBooked", { language: words.language(line.language) })}`}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      <p className={css["destroy"]}>{t("paper:week.destroy")}</p>
    </main>
  );
}
