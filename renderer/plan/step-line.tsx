import { useTranslation } from "react-i18next";
import type { EntryOf } from "../../domain/plan/plan-review.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { DueDate } from "../ui/due-date.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";
import { useChangeEntryState } from "./use-change-entry-state.ts";

/** A step: ticked off with one press, with who is responsible and by when. */
export function StepLine({ step }: { readonly step: EntryOf<"step"> }) {
  const { t } = useTranslation("plan");
  const { textOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const { onTask } = usePlan();
  const setState = useChangeEntryState();
  const { content, state, forWhom, workerName, day } = step;
  const isDone = state === "done";
  const who = forWhom === "worker" ? workerName : t(`forWhom.${forWhom ?? "team"}`);
  return (
    <li className={styles["step"]} data-state={state}>
      <Checkbox
        label={textOf(content.text)}
        note={content.note === "" ? who : `${who} · ${textOf(content.note)}`}
        isOn={isDone}
        onChange={(isOn) => setState(step, isOn ? "done" : "open")}
      />
      {day === null || isDone ? null : (
        <DueDate
          day={dates.short(day, today)}
          meaning={dates.away(day, today)}
          tone={day < today ? "warn" : "plain"}
        />
      )}
      <ActionMenu
        label={t("actions", { what: textOf(content.text) })}
        actions={[
          {
            id: "change",
            label: t("change"),
            onPress: () => onTask({ do: "step", partOf: step.partOf, before: step }),
          },
          {
            id: "drop",
            label: t("notNeeded"),
            onPress: () => setState(step, "dropped"),
          },
        ]}
      />
    </li>
  );
}
