import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  PrintedTurn,
  ChorePrintoutContent,
} from "../../../domain/daily-life/chore-week-view.ts";
import { daysOfWeek, isOn, type Outcome, type Task } from "../../../domain/daily-life/chores.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { ChorePicture } from "../../shell/chore-picture.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { classes } from "../../ui/classes.ts";
import { GridFocus, type Stops } from "./grid-focus.tsx";
import styles from "./week-grid.module.css";
import { AssignmentChip } from "./assignment-chip.tsx";
import type { Place } from "../assigned-task.ts";
import { useShortNames } from "../use-short-names.ts";
import { useTaskName } from "./use-task-name.ts";
import { WeekNavigation } from "./week-navigation.tsx";

export interface WeekGridProps {
  readonly week: ChorePrintoutContent;
  readonly onOpen: (place: Place) => void;
  readonly onTick: (turn: PrintedTurn, outcome: Outcome | null) => void;
}

/** Tasks by days. One stop for Tab; arrow keys move from turn to turn, so that sixty turns are not sixty presses. */
export function WeekGrid({ week, onOpen, onTick }: WeekGridProps) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const days = daysOfWeek(week.week);
  const [stop, setStop] = useState<string | null>(null);
  const parts = (["breakfast", "house"] as const)
    .map((part) => ({ part, tasks: week.tasks.filter((task) => task.part === part) }))
    .filter(({ tasks }) => tasks.length > 0);
  return (
    <div className={styles["scroll"]}>
      <table className={styles["grid"]} aria-label={t("grid.label")}>
        <thead>
          <tr>
            <td>
              <WeekNavigation week={week} />
            </td>
            {days.map((day) => (
              <th key={day} scope="col" className={classes(styles, day === week.today && "today")}>
                <span>{dates.weekdayShort(day)}</span> <b>{dayNumber(day)}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, tasks }) => (
            <Fragment key={part}>
              {parts.length === 1 ? null : (
                <tr className={styles["part"]}>
                  <th scope="colgroup" colSpan={8}>
                    {t(`part.${part}`)}
                  </th>
                </tr>
              )}
              {tasks.map((task) => (
                <TaskRow
                  key={task.id}
                  week={week}
                  task={task}
                  days={days}
                  onOpen={onOpen}
                  onTick={onTick}
                  stops={{ at: stop ?? firstStop(week), moveTo: setStop }}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TaskRowProps extends WeekGridProps {
  readonly task: Task;
  readonly days: readonly CalendarDate[];
  readonly stops: Stops;
}

function TaskRow({ week, task, days, stops, onOpen, onTick }: TaskRowProps) {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const taskName = useTaskName();
  const called = useShortNames(week.people);
  const name = taskName(task);
  return (
    <tr>
      <th scope="row">
        <span className={styles["task"]}>
          <ChorePicture picture={task.picture} />
          {name}
        </span>
      </th>
      {days.map((day, column) => {
        const turns = week.turns.filter((turn) => turn.taskId === task.id && turn.day === day);
        return (
          <td
            key={day}
            data-column={column}
            className={classes(
              styles,
              "cell",
              day === week.today && "today",
              !isOn(task, day) && turns.length === 0 && "off",
            )}
          >
            {turns.map((turn) => (
              <AssignmentChip
                key={turn.id}
                turn={turn}
                name={called(personOf(week, turn))}
                where={`${name}, ${dates.weekday(day)}`}
                isTickable={day <= week.today}
                stops={stops}
                onOpen={() => onOpen({ task, day, turn })}
                onTick={(outcome) => onTick(turn, outcome)}
              />
            ))}
            {openPlaces(week, task, day).map((place) => {
              const key = placeKey(task, day, place);
              return (
                <GridFocus
                  key={key}
                  id={key}
                  stops={stops}
                  className={styles["open"]}
                  label={t("grid.openPlace", { where: `${name}, ${dates.weekday(day)}` })}
                  onPress={() => onOpen({ task, day, turn: null })}
                >
                  {t("grid.nobody")}
                </GridFocus>
              );
            })}
          </td>
        );
      })}
    </tr>
  );
}

/** Unassigned places, from today on. A turn marked "not today" leaves its place open. */
function openPlaces(week: ChorePrintoutContent, task: Task, day: CalendarDate): readonly number[] {
  if (!week.isOpen || day < week.today || !isOn(task, day)) return [];
  const taken = week.turns.filter(
    (turn) => turn.taskId === task.id && turn.day === day && turn.outcome !== "not-today",
  ).length;
  return [...Array(Math.max(0, task.people - taken)).keys()];
}

/** Where Tab arrives first: today, or the first turn. */
function firstStop(week: ChorePrintoutContent): string | null {
  const byTask = week.tasks.flatMap(({ id }) => week.turns.filter(({ taskId }) => taskId === id));
  const turn = byTask.find(({ day }) => day === week.today) ?? byTask[0];
  if (turn !== undefined) return turn.id;
  for (const day of daysOfWeek(week.week))
    for (const task of week.tasks)
      if (openPlaces(week, task, day).length > 0) return placeKey(task, day, 0);
  return null;
}

const placeKey = (task: Task, day: CalendarDate, place: number): string =>
  `${task.id} ${day} ${String(place)}`;

const personOf = (week: ChorePrintoutContent, { personId }: PrintedTurn) =>
  week.people.find(({ id }) => id === personId) ?? { name: null, number: 0 };

const dayNumber = (day: CalendarDate): string => String(Number(day.slice(8)));
