import { useTranslation } from "react-i18next";
import { Component, type Strand } from "../../domain/plan/plan-entry.ts";
import {
  dayOfStep,
  isDoneStep,
  type StepsFromElsewhere,
  strandOf,
} from "../../domain/plan/automatic-plan-steps.ts";
import { entriesOf, type EntryOf, stepsOf } from "../../domain/plan/plan-review.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { GoalItem } from "./goal-item.tsx";
import { StepFromElsewhere } from "./step-from-elsewhere.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";

/** One strand of the plan: its goals with their steps, and separate steps. */
export function PlanStrandCard({ strand }: { readonly strand: Strand }) {
  const { t } = useTranslation("plan");
  const { entries, file, onTask } = usePlan();
  const goals = entriesOf(entries, "goal").filter(
    ({ content, state }) => content.strand === strand && state !== "dropped",
  );
  const outside =
    strand === "psychoSocial" ? [] : file.outside.filter((step) => strandOf(step) === strand);
  const steps = goals.flatMap(({ id }) => stepsOf(entries, id));
  const of = steps.length + outside.length;
  const done =
    steps.filter(({ state }) => state === "done").length + outside.filter(isDoneStep).length;
  return (
    <Card
      title={t(`strand.${strand}`)}
      {...(of === 0 ? {} : { aside: t("doneOf", { done, of }) })}
      more={
        <Button
          kind="quiet"
          size="small"
          label={t("addGoalTo", { strand: t(`strand.${strand}`) })}
          onPress={() => onTask({ do: "goal", strand, before: null })}
        >
          {t("addGoal")}
        </Button>
      }
    >
      {goals.length === 0 && outside.length === 0 ? (
        <p className={styles["none"]}>{t(`none.${strand}`)}</p>
      ) : null}
      {strand === "psychoSocial" ? (
        Component.options.map((component) => (
          <Goals
            key={component}
            title={t(`component.${component}`)}
            goals={goals.filter(({ content }) => content.component === component)}
          />
        ))
      ) : (
        <Goals goals={goals} />
      )}
      <Outside steps={outside} />
      <GivenUp strand={strand} />
    </Card>
  );
}

interface GoalsProps {
  readonly title?: string;
  readonly goals: readonly EntryOf<"goal">[];
}

function Goals({ title, goals }: GoalsProps) {
  if (goals.length === 0) return null;
  return (
    <div className={styles["component"]}>
      {title === undefined ? null : <h3>{title}</h3>}
      <ul className={styles["goals"]}>
        {goals.map((goal) => (
          <GoalItem key={goal.id} goal={goal} />
        ))}
      </ul>
    </div>
  );
}

function Outside({ steps }: { readonly steps: readonly StepsFromElsewhere[] }) {
  const { t } = useTranslation("plan");
  if (steps.length === 0) return null;
  return (
    <div className={styles["component"]}>
      <h3>{t("outsideTitle")}</h3>
      <ul className={styles["steps"]} aria-label={t("outsideTitle")}>
        {steps.map((step) => (
          <StepFromElsewhere key={`${step.from} ${dayOfStep(step)} ${kindOf(step)}`} step={step} />
        ))}
      </ul>
    </div>
  );
}

const kindOf = (step: StepsFromElsewhere): string =>
  step.from === "procedure" || step.from === "paper" ? step.task.kind : "";

/** Goals that the person gave up: collapsed, but not deleted. */
function GivenUp({ strand }: { readonly strand: Strand }) {
  const { t } = useTranslation("plan");
  const { entries } = usePlan();
  const goals = entriesOf(entries, "goal").filter(
    ({ content, state }) => content.strand === strand && state === "dropped",
  );
  if (goals.length === 0) return null;
  return (
    <details className={styles["given"]}>
      <summary>{t("givenUp", { count: goals.length })}</summary>
      <ul className={styles["goals"]}>
        {goals.map((goal) => (
          <GoalItem key={goal.id} goal={goal} />
        ))}
      </ul>
    </details>
  );
}
