import { Strand } from "../../domain/plan/plan-entry.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { PlanForm } from "../shell/forms/linkable-forms.ts";
import { useProcedure } from "../lib/api.ts";
import { useFile } from "../people/person-context.ts";
import columns from "../shell/columns.module.css";
import { ConferencesCard } from "../plan/conferences-card.tsx";
import { NextDatesCard } from "../calendar/next-dates-card.tsx";
import { PlanProvider, type OpenPlanPanelProps } from "../plan/plan-provider.tsx";
import { EducationAndWorkCard } from "../plan/education-and-work-card.tsx";
import { ReviewCard } from "../plan/review-card.tsx";
import { ScoresCard } from "../plan/scores-card.tsx";
import { ServicesCard } from "../plan/services-card.tsx";
import { PlanStrandCard } from "../plan/plan-strand-card.tsx";
import { TasksCard } from "../plan/tasks-card.tsx";

/** The assistance plan: three strands, what was agreed, and the outcome. */
export function PersonPlan({ goOn }: { readonly goOn: PlanForm | null }) {
  const { card } = useFile();
  const plan = useProcedure("plan.view", { id: card.id });
  return (
    <QueryBoundary answer={plan} lines={8}>
      {(file) => <Plan key={goOn} personId={card.id} file={file} goOn={goOn} />}
    </QueryBoundary>
  );
}

function Plan(props: Omit<OpenPlanPanelProps, "children">) {
  return (
    <PlanProvider {...props}>
      <div className={columns["two"]}>
        <div className={columns["column"]}>
          {Strand.options.map((strand) => (
            <PlanStrandCard key={strand} strand={strand} />
          ))}
        </div>
        <div className={columns["column"]}>
          <ReviewCard />
          <NextDatesCard />
          <TasksCard />
          <ScoresCard />
          <EducationAndWorkCard />
          <ServicesCard />
          <ConferencesCard />
        </div>
      </div>
    </PlanProvider>
  );
}
