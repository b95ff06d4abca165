import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { PlanFile } from "../../domain/plan/plan-file.ts";
import type { OpenEntry } from "../../domain/plan/plan-review.ts";
import type { PlanForm } from "../shell/forms/linkable-forms.ts";
import { DeletedRecordNotice } from "../shell/deleted-record-notice.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import columns from "../shell/columns.module.css";
import { PlanContext, type PlanTask } from "./plan-context.ts";
import { PlanPanels } from "./plan-panels.tsx";
import { formOfPlanDraft } from "./form-of-plan-draft.ts";

export interface OpenPlanPanelProps {
  readonly personId: PersonId;
  readonly file: PlanFile;
  /** The form whose draft is continued. */
  readonly goOn: PlanForm | null;
  readonly children: ReactNode;
}

/** Provides the plan to the parts of its page, and opens the panels in which they are edited. */
export function PlanProvider({ personId, file, goOn, children }: OpenPlanPanelProps) {
  const { t } = useTranslation("plan");
  const entries = file.entries.flatMap((one): readonly OpenEntry[] =>
    one.content.state === "open" ? [{ ...one, content: one.content.content }] : [],
  );
  const atOnce = formOfPlanDraft(goOn, entries, file);
  const [task, setTask] = useState<PlanTask | null>(atOnce);
  return (
    <PlanContext value={{ personId, file, entries, onTask: setTask }}>
      <div className={columns["column"]}>
        <DeletedRecordNotice isGone={goOn !== null && atOnce === null} />
        {entries.length < file.entries.length ? <Notice tone="bad">{t("damaged")}</Notice> : null}
        {children}
      </div>
      {task === null ? null : <PlanPanels task={task} onClose={() => setTask(null)} />}
    </PlanContext>
  );
}
