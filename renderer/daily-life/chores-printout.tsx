import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../domain/core/calendar-date.ts";
import { daysOfWeek } from "../../domain/daily-life/chores.ts";
import type { WallName, WeekPrintout } from "../../domain/daily-life/chore-week-printout.ts";
import { ChorePicture } from "../shell/chore-picture.tsx";
import { datesIn } from "../lib/dates/dates.ts";
import { localeOf } from "../lib/texts/i18n.ts";
import css from "./chores-printout.module.css";
import { Temporal } from "temporal-polyfill";
import { dayFormat, namesDays } from "../lib/dates/extra-language-day-names.ts";

export interface ChoresPrintoutProps {
  readonly title: string;
  readonly sheet: WeekPrintout;
}

/** For the kitchen wall: first names as large as possible, a picture for each task, days in the scripts that residents read. */
export function ChoresPrintout({ title, sheet }: ChoresPrintoutProps) {
  const { i18n } = useTranslation("paper");
  const dates = datesIn(localeOf(i18n.language));
  const { week, tasks, languages } = sheet;
  const lines = tasks.reduce((sum, task) => sum + linesOf(task), 0);
  return (
    <main className={css["sheet"]} style={{ "--name": `${nameSize(lines)}pt` } as CSSProperties}>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p>{dates.span(week, addDays(week, 6))}</p>
      </header>
      <table className={css["table"]}>
        <thead>
          <tr>
            <td />
            {daysOfWeek(week).map((day) => (
              <Day key={day} day={day} languages={languages} />
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task, index) => (
            <Line key={index} task={task} startsPart={task.part !== tasks[index - 1]?.part} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

function Day({
  day,
  languages,
}: {
  readonly day: CalendarDate;
  readonly languages: readonly string[];
}) {
  const { i18n } = useTranslation("paper");
  return (
    <th scope="col">
      <b>{weekdayIn(localeOf(i18n.language), day)}</b> {Number(day.slice(8))}
      {otherLetters(languages, day).map(({ language, name }) => (
        <small key={language} lang={language}>
          <bdi>{name}</bdi>
        </small>
      ))}
    </th>
  );
}

type Task = WeekPrintout["tasks"][number];

function Line({ task, startsPart }: { readonly task: Task; readonly startsPart: boolean }) {
  const { t } = useTranslation("vocab");
  const { name, picture, days } = task;
  return (
    <tr className={startsPart ? css["starts"] : undefined}>
      <th scope="row">
        <span className={css["task"]}>
          <ChorePicture picture={picture} />
          <span>{"usual" in name ? t(`task.${name.usual}`) : name.own}</span>
        </span>
      </th>
      {days.map(({ isOn, people, free }, index) => (
        <td key={index} className={isOn ? undefined : css["off"]}>
          {people.map((one, place) => (
            <Called key={place} one={one} />
          ))}
          {[...Array(free).keys()].map((place) => (
            <span key={place} className={css["blank"]} />
          ))}
        </td>
      ))}
    </tr>
  );
}

function Called({ one }: { readonly one: WallName }) {
  const { t } = useTranslation("paper");
  return (
    <span className={css["name"]}>
      <bdi>{said()}</bdi>
    </span>
  );

  function said(): string {
    switch (one.by) {
      case "name":
        return one.name;
      case "room":
        return one.room;
      case "number":
        return t("evacuation.person", { number: one.number });
    }
  }
}

/** How many lines of names a task needs. */
const linesOf = ({ days }: Task): number =>
  Math.max(1, ...days.map(({ people, free }) => people.length + free));

/** As large as one page allows, and never too small to be read from the table. */
const nameSize = (lines: number): number => Math.min(21, Math.max(11, 250 / Math.max(1, lines)));

/** The day in up to four languages of residents that use another script than this printout. */
function otherLetters(languages: readonly string[], day: CalendarDate) {
  return languages
    .map((language) => ({ language, name: weekdayIn(language, day) }))
    .filter(({ name }) => !/\p{Script=Latin}/u.test(name))
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index)
    .slice(0, 4);
}

/** The name of a weekday in any language; in English where the program does not know it. */
function weekdayIn(language: string, day: CalendarDate): string {
  const namedLanguage = namesDays(language) ? language : "en";
  const moment = Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
  return dayFormat(namedLanguage, { weekday: "long", timeZone: "UTC" }).format(moment);
}
