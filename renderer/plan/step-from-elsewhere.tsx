import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import { isResidenceKind } from "../../domain/residence/document.ts";
import {
  dayOfStep,
  isDoneStep,
  type StepsFromElsewhere,
} from "../../domain/plan/automatic-plan-steps.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { capitalise } from "../lib/capitalise.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { DueDate } from "../ui/due-date.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { usePlan } from "./plan-context.ts";
import styles from "./assistance-plan.module.css";

/** A step known from the procedure, the documents or the legal part: it is ticked off there. */
export function StepFromElsewhere({ step }: { readonly step: StepsFromElsewhere }) {
  const { t } = useTranslation("plan");
  const { dates } = useFormats();
  const today = useToday();
  const { personId } = usePlan();
  const said = useSaid(step);
  const day = dayOfStep(step);
  const isDone = isDoneStep(step);
  const isLate = "task" in step && step.task.by !== null && step.task.by < today;
  const href = {
    procedure: paths.personProcedure(personId),
    documents: paths.personDocuments(personId),
    legal: paths.personLegal(personId),
  }[said.at];
  return (
    <li className={styles["step"]} data-state={isDone ? "done" : "open"}>
      <span className={styles["mark"]}>
        <StatusShape tone={isDone ? "ok" : isLate ? "bad" : "info"} />
      </span>
      <div className={styles["comes"]}>
        <Link href={href}>{said.what}</Link>
        <small>{isDone ? t("doneOn", { day: dates.short(day, today) }) : t(`at.${said.at}`)}</small>
      </div>
      {isDone ? null : (
        <DueDate
          day={dates.short(day, today)}
          meaning={dates.away(day, today)}
          tone={isLate ? "bad" : day <= today ? "warn" : "plain"}
        />
      )}
    </li>
  );
}

function useSaid(step: StepsFromElsewhere): {
  readonly what: string;
  readonly at: "procedure" | "documents" | "legal";
} {
  const { t } = useTranslation(["plan", "legal", "residence"]);
  const { textOf } = useNames();
  switch (step.from) {
    case "procedure":
      return { what: capitalise(t(`residence:task.${step.task.kind}`)), at: "procedure" };
    case "paper":
      return {
        what: t("plan:taskOf", {
          task: capitalise(t(`residence:task.${step.task.kind}`)),
          paper: t(`residence:document.${step.document}`),
        }),
        at: "documents",
      };
    case "document":
      return {
        what: capitalise(t(`residence:document.${step.document}`)),
        at: isResidenceKind(step.document) ? "procedure" : "documents",
      };
    case "statement":
      return { what: t("plan:statementMade"), at: "procedure" };
    case "civilParty":
      return { what: t(`plan:civilParty.${civilPartyOf(step)}`), at: "legal" };
    case "interview":
      return { what: t("plan:interviewWith", { who: textOf(step.withWhom) }), at: "legal" };
    case "hearing":
      return { what: t(`legal:events.${step.hearing}`), at: "legal" };
  }
}

const civilPartyOf = ({
  decision,
  isDone,
}: Extract<StepsFromElsewhere, { readonly from: "civilParty" }>) =>
  decision === "yes" ? (isDone ? "acted" : "toAct") : decision === "no" ? "no" : "open";
