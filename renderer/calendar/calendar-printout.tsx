import { useTranslation } from "react-i18next";
import { addDays } from "../../domain/core/calendar-date.ts";
import type { PrintedEntry } from "../../domain/calendar/calendar-printout.ts";
import type { Printout } from "../../domain/api/printouts.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useTermName } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { usePrintedName } from "../printing/page/use-printed-name.ts";
import css from "./calendar-printout.module.css";

export interface CalendarPrintoutProps {
  readonly title: string;
  readonly paper: Extract<
    Printout,
    { readonly kind: "calendarWeek" | "workerWeek" | "personWeek" }
  >;
}

/** Some days of the calendar, in neutral words: when, of what kind, with which escort. */
export function CalendarPrintout({ title, paper }: CalendarPrintoutProps) {
  const { t } = useTranslation("paper");
  const words = useFormats();
  const { from, days, lines } = paper.sheet;
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
                    {t("week.nothing")}
                  </td>
                </tr>
              ) : null}
              {ofDay.map((line, index) => (
                <Line key={index} line={line} isHers={paper.kind === "personWeek"} />
              ))}
            </tbody>
          );
        })}
      </table>
      <p className={css["destroy"]}>
        {paper.kind === "personWeek" ? t("week.keep") : t("week.destroy")}
      </p>
    </main>
  );
}

interface LineProps {
  readonly line: PrintedEntry;
  /** A person's own sheet names nobody. */
  readonly isHers: boolean;
}

function Line({ line, isHers }: LineProps) {
  const { t } = useTranslation("calendar");
  const words = useFormats();
  const nameOf = usePrintedName();
  const what = useWhat();
  const { at, who, escort, escortName, language } = line;
  const help = [
    escort === "none"
      ? null
      : isHers
        ? t("escortSomebody")
        : escort === "open"
          ? t("noEscort")
          : t("escort", { name: escortName }),
    language === null ? null : t("interpreterBooked", { language: words.language(language) }),
  ];
  return (
    <tr>
      <td className={css["time"]}>{at ?? ""}</td>
      {who === null ? null : (
        <td>
          <b>{nameOf(who)}</b>
        </td>
      )}
      <td colSpan={who === null ? 2 : 1}>{what(line.about)}</td>
      <td>{help.filter((part) => part !== null).join(" · ")}</td>
    </tr>
  );
}

/** The kind in a few words. */
function useWhat(): (about: PrintedEntry["about"]) => string {
  const { t, i18n } = useTranslation(["calendar", "residence", "vocab"]);
  const called = useTermName();
  return (about) => {
    switch (about.what) {
      case "place":
        return capitalise(called("appointmentPlace", about.place, about.own?.place), i18n.language);
      case "ends":
        return `${t("calendar:line.ends")}: ${t(`residence:document.${about.document}`)}`;
      case "task":
        return t(`residence:task.${about.task}`);
      default:
        return t(`calendar:line.${about.what}`);
    }
  };
}
