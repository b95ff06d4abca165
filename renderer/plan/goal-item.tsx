import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type EntryOf, stepsOf } from "../../domain/plan/plan-review.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Button } from "../ui/button.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import { StepLine } from "./step-line.tsx";
import { useChangeEntryState } from "./use-change-entry-state.ts";

/** A goal in the person's words, and the steps to it. */
export function GoalItem({ goal }: { readonly goal: EntryOf<"goal"> }) {
  const { t } = useTranslation("plan");
  const { textOf } = useNames();
  const { entries, onTask } = usePlan();
  const setState = useChangeEntryState();
  const { id, state, content } = goal;
  const steps = stepsOf(entries, id);
  const isOpen = state === "open";
  const words = textOf(content.words);
  return (
    <li className={styles["goal"]} data-state={state}>
      <div className={styles["said"]}>
        <p className={styles["words"]} dir="auto">
          {words}
        </p>
        {state === "done" ? <Tag tone="ok">{t("reached")}</Tag> : null}
        {state === "dropped" ? <Tag>{t("dropped")}</Tag> : null}
        <ActionMenu
          label={t("actions", { what: words })}
          actions={[
            {
              id: "change",
              label: t("change"),
              onPress: () => onTask({ do: "goal", strand: content.strand, before: goal }),
            },
            {
              id: "reach",
              label: isOpen ? t("reach") : t("openAgain"),
              onPress: () => setState(goal, isOpen ? "done" : "open"),
            },
            ...(isOpen
              ? [
                  {
                    id: "drop",
                    label: t("giveUp"),
                    onPress: () => setState(goal, "dropped"),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {content.note === "" ? null : <p className={styles["note"]}>{textOf(content.note)}</p>}
      {steps.length === 0 ? null : (
        <ul className={styles["steps"]} aria-label={t("stepsTo", { goal: words })}>
          {steps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <Button
          kind="quiet"
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          label={t("addStepTo", { goal: words })}
          onPress={() => onTask({ do: "step", partOf: id, before: null })}
        >
          {t("addStep")}
        </Button>
      ) : null}
    </li>
  );
}
