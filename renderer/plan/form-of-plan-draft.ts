import { entriesOf, type EntryOf, type OpenEntry } from "../../domain/plan/plan-review.ts";
import { type EntryKind, Strand } from "../../domain/plan/plan-entry.ts";
import type { PlanFile } from "../../domain/plan/plan-file.ts";
import type { ProjectKind } from "../../domain/plan/course-and-work-record.ts";
import type { PlanForm } from "../shell/forms/linkable-forms.ts";
import type { PlanTask } from "./plan-context.ts";

/** The panel whose draft is continued; null where its entry is no longer in the plan. */
export function formOfPlanDraft(
  goOn: PlanForm | null,
  entries: readonly OpenEntry[],
  file: PlanFile,
): PlanTask | null {
  const [part, id] = (goOn ?? "").split(" ");
  switch (part) {
    case "goal": {
      const strand = Strand.safeParse(id);
      if (strand.success) return { do: "goal", strand: strand.data, before: null };
      const before = found(entries, "goal", id);
      return before === undefined ? null : { do: "goal", strand: null, before };
    }
    case "step":
      return stepAtOnce(entries, id);
    case "referral": {
      const before = found(entries, "referral", id);
      return before === undefined ? null : { do: "referral", before };
    }
    case "score": {
      const before = found(entries, "score", id);
      return before === undefined ? null : { do: "score", before };
    }
    case "conference": {
      const before = found(entries, "conference", id);
      return before === undefined ? null : { do: "conference", before };
    }
    case "record": {
      if (isKind(id)) return { do: "record", kind: id, before: null };
      const before = file.records.find((one) => one.id === id);
      return before === undefined ? null : { do: "record", kind: before.facts.kind, before };
    }
    case "review":
      return { do: "review" };
    default:
      return null;
  }
}

/** Null for a new entry, which has no id yet; undefined where there is none of this kind. */
function found<K extends EntryKind>(
  entries: readonly OpenEntry[],
  kind: K,
  id: string | undefined,
): EntryOf<K> | null | undefined {
  return id === undefined ? null : entriesOf(entries, kind).find((one) => one.id === id);
}

/** A step that is changed, or a new one for that goal. */
function stepAtOnce(entries: readonly OpenEntry[], id: string | undefined): PlanTask | null {
  const before = found(entries, "step", id);
  if (before !== undefined) return { do: "step", partOf: before?.partOf ?? null, before };
  const goal = found(entries, "goal", id);
  return goal === undefined ? null : { do: "step", partOf: goal?.id ?? null, before: null };
}

const isKind = (id: string | undefined): id is ProjectKind =>
  id === "language" || id === "training" || id === "work";
