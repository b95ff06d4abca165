import { useTranslation } from "react-i18next";
import { type AgreedGoal, Strand } from "../../domain/plan/plan-entry.ts";
import { PrivateText } from "../shell/privacy-mode-provider.tsx";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { StatusShape } from "../ui/status-shape.tsx";
import styles from "./assistance-plan.module.css";

/** Goals and steps as they were agreed, read-only. */
export function AgreedGoals({ goals }: { readonly goals: readonly AgreedGoal[] }) {
  const { t } = useTranslation("plan");
  return (
    <div className={styles["agreed"]}>
      {Strand.options.map((strand) => {
        const own = goals.filter((goal) => goal.strand === strand);
        return own.length === 0 ? null : (
          <section key={strand}>
            <h3>{t(`strand.${strand}`)}</h3>
            <ul>
              {own.map((goal) => (
                <li key={goal.words}>
                  <b dir="auto">
                    <PrivateText>{goal.words}</PrivateText>
                  </b>
                  {goal.state === "done" ? <small> · {t("reached")}</small> : null}
                  <Steps goal={goal} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Steps({ goal }: { readonly goal: AgreedGoal }) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  if (goal.steps.length === 0) return null;
  return (
    <ul>
      {goal.steps.map(({ text, forWhom, workerName, by, state }, at) => (
        <li key={`${text} ${String(at)}`}>
          <StatusShape tone={state === "done" ? "ok" : "info"} /> <PrivateText>{text}</PrivateText>
          <small>
            {" · "}
            {forWhom === "worker" ? workerName : t(`forWhom.${forWhom}`)}
            {by === null ? "" : ` · ${dates.short(by, today)}`}
            {state === "done" ? ` · ${t("doneShort")}` : ""}
          </small>
        </li>
      ))}
    </ul>
  );
}
