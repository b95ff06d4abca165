import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/person.ts";
import { Strand } from "../../../domain/plan/entry.ts";
import type { PlanFile } from "../../../domain/plan/plan-file.ts";
import type { OpenEntry } from "../../../domain/plan/review.ts";
import { Asked } from "../../frame/asked.tsx";
import { useAsk } from "../../lib/api.ts";
import { Notice } from "../../ui/notice.tsx";
import { useFile } from "../person/file-context.ts";
import columns from "../person/person.module.css";
import { ConferencesCard } from "./conferences-card.tsx";
import { NextDatesCard } from "./next-dates-card.tsx";
import { PlanContext, type PlanTask } from "./plan-context.ts";
import { PlanPanels } from "./plan-panels.tsx";
import { ProjectCard } from "./project-card.tsx";
import { ReviewCard } from "./review-card.tsx";
import { ScoresCard } from "./scores-card.tsx";
import { ServicesCard } from "./services-card.tsx";
import { StrandCard } from "./strand-card.tsx";
import { taskAtOnce } from "./task-at-once.ts";
import { TasksCard } from "./tasks-card.tsx";

/** The assistance plan: three strands, what was agreed, and what came of it. */
export function PersonPlan({ goOn }: { readonly goOn: string | null }) {
  const { card } = useFile();
  const plan = useAsk("plan.view", { id: card.id });
  return (
    <Asked answer={plan} lines={8}>
      {(file) => <Plan key={goOn} personId={card.id} file={file} goOn={goOn} />}
    </Asked>
  );
}

interface PlanProps {
  readonly personId: PersonId;
  readonly file: PlanFile;
  /** What was left half written. */
  readonly goOn: string | null;
}

function Plan({ personId, file, goOn }: PlanProps) {
  const { t } = useTranslation("plan");
  const entries = file.entries.flatMap((one): readonly OpenEntry[] =>
    one.content.state === "open" ? [{ ...one, content: one.content.content }] : [],
  );
  const [task, setTask] = useState<PlanTask | null>(() => taskAtOnce(goOn, entries, file));
  return (
    <PlanContext value={{ personId, file, entries, onTask: setTask }}>
      {entries.length < file.entries.length ? <Notice tone="bad">{t("damaged")}</Notice> : null}
      <div className={columns["two"]}>
        <div className={columns["column"]}>
          {Strand.options.map((strand) => (
            <StrandCard key={strand} strand={strand} />
          ))}
        </div>
        <div className={columns["column"]}>
          <ReviewCard />
          <NextDatesCard />
          <TasksCard />
          <ScoresCard />
          <ProjectCard />
          <ServicesCard />
          <ConferencesCard />
        </div>
      </div>
      {task === null ? null : (
        <PlanPanels
          task={task}
          onClose={() => {
            setTask(null);
          }}
        />
      )}
    </PlanContext>
  );
}
