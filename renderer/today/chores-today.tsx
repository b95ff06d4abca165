import { useTranslation } from "react-i18next";
import type { ChorePrintoutContent } from "../../domain/daily-life/chore-week-view.ts";
import type { Task } from "../../domain/daily-life/chores.ts";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ChorePicture } from "../shell/chore-picture.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import { Tag } from "../ui/tag.tsx";
import { useShortNames } from "../daily-life/use-short-names.ts";
import { useTaskName } from "../daily-life/chores/use-task-name.ts";

/** Today's chores, ticked off from here. Empty while no rota has been suggested. */
export function ChoresToday() {
  const { t } = useTranslation("together");
  const { data: week } = useProcedure("chores.week", { day: null }, { followsClock: true });
  const tick = useCommand("chores.tick");
  if (week === undefined) return null;
  const tasks = week.tasks.filter(({ id }) => turnsOf(week, id).length > 0);
  if (tasks.length === 0) return null;
  return (
    <Card
      title={t("today.title")}
      more={<TextLink href={paths.together}>{t("week.nav")}</TextLink>}
    >
      <RefusalNotice error={tick.error} />
      <Rows>
        {tasks.map((task) => (
          <Line
            key={task.id}
            week={week}
            task={task}
            onDone={() => {
              for (const { id, outcome } of turnsOf(week, task.id))
                if (outcome === null) tick.mutate({ turnId: id, outcome: "done" });
            }}
          />
        ))}
      </Rows>
    </Card>
  );
}

interface LineProps {
  readonly week: ChorePrintoutContent;
  readonly task: Task;
  readonly onDone: () => void;
}

function Line({ week, task, onDone }: LineProps) {
  const { t } = useTranslation(["together", "vocab"]);
  const called = useShortNames(week.people);
  const name = useTaskName()(task);
  const turns = turnsOf(week, task.id);
  const people = week.people.filter(({ id }) => turns.some(({ personId }) => personId === id));
  const isOpen = turns.some(({ outcome }) => outcome === null);
  return (
    <Row
      leading={<ChorePicture picture={task.picture} />}
      title={<b>{name}</b>}
      detail={people.map(called).join(", ")}
      trailing={
        isOpen ? (
          <Button size="small" label={t("together:today.doneOf", { task: name })} onPress={onDone}>
            {t("together:today.done")}
          </Button>
        ) : (
          <Tag tone="ok">{t("vocab:turnOutcome.done")}</Tag>
        )
      }
    />
  );
}

/** Today's turns of a task, without those marked "not today". */
const turnsOf = (
  { turns, today }: ChorePrintoutContent,
  task: Task["id"],
): ChorePrintoutContent["turns"] =>
  turns.filter(
    ({ taskId, day, outcome }) => taskId === task && day === today && outcome !== "not-today",
  );
