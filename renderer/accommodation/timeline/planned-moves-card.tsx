import { useTranslation } from "react-i18next";
import type { PlanView } from "../../../domain/accommodation/timeline-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday, useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import styles from "./bed-forecast.module.css";
import { PlannedMoveActions } from "./planned-move-actions.tsx";
import { PlannedMoveLines } from "./planned-move-lines.tsx";

/** Planned moves, soonest first. Nothing moves automatically: a user confirms it on the day. */
export function PlannedMovesCard() {
  const { t } = useTranslation("timeline");
  const plans = useProcedure("moves.open", {}, { followsClock: true });
  return (
    <Card title={t("plans")} aside={t("plansAside")}>
      <QueryBoundary answer={plans}>
        {({ planned }) =>
          planned.length === 0 ? (
            <EmptyState title={t("noPlans")}>{t("noPlansText")}</EmptyState>
          ) : (
            planned.map((plan) => <Plan key={plan.id} plan={plan} />)
          )
        }
      </QueryBoundary>
    </Card>
  );
}

function Plan({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const today = useToday();
  const tonight = useTonight();
  const names = [...new Set(plan.lines.map(({ person }) => nameOf(person)))].join(", ");
  return (
    <div className={styles["plan"]}>
      <div>
        <b>{names}</b>
        <PlannedMoveLines lines={plan.lines} />
        <small>
          {plan.night <= tonight
            ? t("dueTonight", { by: plan.madeBy })
            : t("dueOn", {
                day: dates.dayOfWeek(plan.night),
                away: dates.away(plan.night, today),
                by: plan.madeBy,
              })}
        </small>
      </div>
      <PlannedMoveActions plan={plan} />
    </div>
  );
}
