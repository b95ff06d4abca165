import { ConferencePanel } from "./conference-panel.tsx";
import { GoalPanel } from "./goal-panel.tsx";
import type { PlanTask } from "./plan-context.ts";
import { ProjectPanel } from "./course-and-work-panel.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { ScorePanel } from "./score-panel.tsx";
import { ServicePanel } from "./service-panel.tsx";
import { StepPanel } from "./step-panel.tsx";

export interface PlanPanelsProps {
  readonly task: PlanTask;
  readonly onClose: () => void;
}

/** The panel in which an entry of the plan is edited. */
export function PlanPanels({ task, onClose }: PlanPanelsProps) {
  switch (task.do) {
    case "goal":
      return <GoalPanel strand={task.strand} before={task.before} onClose={onClose} />;
    case "step":
      return <StepPanel partOf={task.partOf} before={task.before} onClose={onClose} />;
    case "referral":
      return <ServicePanel before={task.before} help={task.help ?? "other"} onClose={onClose} />;
    case "score":
      return <ScorePanel before={task.before} onClose={onClose} />;
    case "conference":
      return <ConferencePanel before={task.before} onClose={onClose} />;
    case "record":
      return <ProjectPanel kind={task.kind} before={task.before} onClose={onClose} />;
    case "review":
      return <ReviewPanel onClose={onClose} />;
  }
}
