import { useState } from "react";
import { useTranslation } from "react-i18next";
import { marks } from "../../../domain/procedure/rules.ts";
import { type Task, tasksOf } from "../../../domain/procedure/tasks.ts";
import { capital } from "../../lib/capital.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import sheet from "./procedure.module.css";
import type { Way } from "./way.ts";

/** So many are shown at once. */
const few = 3;

/** What to do, by when and why, with the rule it rests on. */
export function TodoCard({ way: { track, facts } }: { readonly way: Way }) {
  const { t } = useTranslation("residence");
  const [isWhole, setWhole] = useState(false);
  const tasks = tasksOf(track, facts);
  const come = tasks.filter(({ on }) => on <= track.day).length;
  const shown = isWhole ? tasks : tasks.slice(0, Math.max(come + 1, few));
  return (
    <Card title={t("todoTitle")}>
      {tasks.length === 0 ? (
        <p className={sheet["quiet"]}>{t("todoNone")}</p>
      ) : (
        <Rows>
          {shown.map((task) => (
            <TodoRow key={`${task.kind} ${task.on}`} task={task} day={track.day} />
          ))}
        </Rows>
      )}
      {shown.length === tasks.length ? null : (
        <div className={sheet["more"]}>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setWhole(true);
            }}
          >
            {t("todoAll", { count: tasks.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function TodoRow({ task, day }: { readonly task: Task; readonly day: Way["openedOn"] }) {
  const { t } = useTranslation("residence");
  const { dates } = useWords();
  const { kind, on, by, rule } = task;
  const last = by ?? on;
  const isLate = by !== null && by < day;
  return (
    <Row
      title={capital(t(`task.${kind}`))}
      detail={
        <>
          {last === on || on <= day ? null : t("possibleFrom", { day: dates.short(on, day) })}
          <details className={sheet["why"]}>
            <summary>{t("todoWhy")}</summary>
            <p>{t(`rule.${rule}`)}</p>
            <p>
              <b>{t("otherwiseTitle")}:</b> {t(`otherwise.${rule}`)}
            </p>
            <p className={sheet["mark"]}>{t("rests", { mark: t(`mark.${marks[rule]}`) })}</p>
          </details>
        </>
      }
      trailing={
        <Due
          day={dates.short(last, day)}
          meaning={dates.away(last, day)}
          tone={isLate ? "bad" : on <= day ? "warn" : "plain"}
        />
      }
    />
  );
}
