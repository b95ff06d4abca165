import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { TakingPart } from "../../../domain/daily-life/chore-week-view.ts";
import { weekOf, type Task } from "../../../domain/daily-life/chores.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ActionMenu } from "../../ui/overlays/menu.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { HouseTabs } from "../../accommodation/beds/house-tabs.tsx";
import { AgreedLimitsPanel } from "./agreed-limits-panel.tsx";
import styles from "../daily-life.module.css";
import { usePausePerson } from "./use-pause-person.ts";
import { useTaskName } from "./use-task-name.ts";

/** On which terms each resident takes part: what was agreed, never why. */
export function AgreedLimitsScreen() {
  const { t } = useTranslation("together");
  const people = useProcedure("chores.people", {});
  const tasks = useProcedure("chores.tasks", {});
  const [open, setOpen] = useState<TakingPart | null>(null);
  return (
    <Page tabs={<HouseTabs />} title={t("people.title")} under={t("people.under")} isNarrow>
      <QueryBoundary answer={people}>
        {(all) => <PeopleCard people={all} tasks={tasks.data ?? []} onOpen={setOpen} />}
      </QueryBoundary>
      {open === null ? null : (
        <AgreedLimitsPanel taking={open} tasks={tasks.data ?? []} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}

interface PeopleCardProps {
  readonly people: readonly TakingPart[];
  readonly tasks: readonly Task[];
  readonly onOpen: (taking: TakingPart) => void;
}

function PeopleCard({ people, tasks, onOpen }: PeopleCardProps) {
  const { t } = useTranslation("together");
  const pause = usePausePerson();
  return (
    <div className={styles["stack"]}>
      <RefusalNotice error={pause.error} />
      <Card title={t("people.all", { count: people.length })} aside={t("people.aside")}>
        {people.length === 0 ? (
          <EmptyState title={t("week.nobody")}>{t("week.nobodyText")}</EmptyState>
        ) : (
          <Rows>
            {people.map((taking) => (
              <Line
                key={taking.person.id}
                taking={taking}
                tasks={tasks}
                onOpen={() => onOpen(taking)}
                onPause={(until) => pause.set(taking, until)}
                onLift={() => pause.lift(taking)}
              />
            ))}
          </Rows>
        )}
      </Card>
    </div>
  );
}

interface LineProps {
  readonly taking: TakingPart;
  readonly tasks: readonly Task[];
  readonly onOpen: () => void;
  readonly onPause: (until: CalendarDate) => void;
  readonly onLift: () => void;
}

function Line({ taking, tasks, onOpen, onPause, onLift }: LineProps) {
  const { t } = useTranslation("together");
  const { nameOf, initialsOf } = useNames();
  const today = useToday();
  const terms = useTermsSaid(tasks)(taking);
  const { person, pause } = taking;
  const name = nameOf(person);
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <b className={styles["personName"]}>
          <bdi>{name}</bdi>
        </b>
      }
      detail={terms.length === 0 ? t("people.noLimits") : terms.join(" · ")}
      trailing={
        <>
          <span className={styles["figure"]}>{t("people.turns", { count: taking.turns })}</span>
          <ActionMenu
            label={t("people.menu", { name })}
            actions={[
              {
                id: "today",
                label: t("people.notToday"),
                onPress: () => onPause(addDays(today, 1)),
              },
              {
                id: "week",
                label: t("people.notThisWeek"),
                onPress: () => onPause(addDays(weekOf(today), 7)),
              },
              ...(pause === null
                ? []
                : [{ id: "lift", label: t("people.askAgain"), onPress: onLift }]),
              { id: "change", label: t("people.change"), onPress: onOpen },
            ]}
          />
        </>
      }
    />
  );
}

/** What is agreed with a resident, in a few words. */
function useTermsSaid(tasks: readonly Task[]): (taking: TakingPart) => readonly string[] {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const today = useToday();
  const taskName = useTaskName();
  return ({ isChild, joins, notTasks, pause }) => {
    const not = tasks.filter(({ id }) => notTasks.includes(id)).map((task) => taskName(task));
    return [
      ...(isChild ? [joins ? t("people.childJoins") : t("people.child")] : []),
      ...(pause === null
        ? []
        : [
            pause.until === null
              ? t("people.pauseOpen", { day: dates.short(pause.from, today) })
              : t("people.pause", {
                  from: dates.short(pause.from, today),
                  to: dates.short(addDays(pause.until, -1), today),
                }),
          ]),
      ...(not.length === 0 ? [] : [t("people.notTasks", { tasks: not.join(", ") })]),
    ];
  };
}
