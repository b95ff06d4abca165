import { useTranslation } from "react-i18next";
import { marks } from "../../../domain/procedure/rules.ts";
import { type Task, tasksOf } from "../../../domain/procedure/tasks.ts";
import { useWords } from "../../lib/words.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import sheet from "./procedure.module.css";
import type { Way } from "./way.ts";

/** What to do, by when and why, with the rule it rests on. */
export function TodoCard({ way: { track, facts } }: { readonly way: Way }) {
  const { t } = useTranslation("residence");
  const tasks = tasksOf(track, facts);
  return (
    <Card title={t("todoTitle")}>
      {tasks.length === 0 ? (
        <p className={sheet["quiet"]}>{t("todoNone")}</p>
      ) : (
        <Rows>
          {tasks.map((task) => (
            <TodoRow key={`${task.kind} ${task.on}`} task={task} day={track.day} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function TodoRow({ task, day }: { readonly task: Task; readonly day: Way["openedOn"] }) {
  const { t } = useTranslation("residence");
  const { dates } = useWords();
  const { kind, on, by, rule } = task;
  const isLate = by !== null && by < day;
  return (
    <Row
      title={t(`task.${kind}`)}
      detail={
        <>
          {by === null || by === on ? null : `${t("by", { day: dates.short(by, day) })} · `}
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
          day={dates.short(on, day)}
          meaning={dates.away(on, day)}
          tone={isLate ? "bad" : on <= day ? "warn" : "plain"}
        />
      }
    />
  );
}
