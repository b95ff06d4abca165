import { entriesOf, type EntryOf, type OpenEntry } from "../../../domain/plan/review.ts";
import type { EntryKind } from "../../../domain/plan/entry.ts";
import type { PlanFile } from "../../../domain/plan/plan-file.ts";
import type { ProjectKind } from "../../../domain/plan/project-record.ts";
import type { PlanTask } from "./plan-context.ts";

/** The panel with what was left half written: the part of the plan, and what it was about. */
export function taskAtOnce(
  goOn: string | null,
  entries: readonly OpenEntry[],
  file: PlanFile,
): PlanTask | null {
  if (isGone(goOn, file)) return null;
  const [part, id] = (goOn ?? "").split(" ");
  const found = <K extends EntryKind>(kind: K): EntryOf<K> | null =>
    entriesOf(entries, kind).find((one) => one.id === id) ?? null;
  switch (part) {
    case "goal":
      return { do: "goal", strand: "psychoSocial", before: found("goal") };
    case "step": {
      const before = found("step");
      const whole = entries.find((one) => one.id === id);
      return { do: "step", partOf: before?.partOf ?? whole?.id ?? null, before };
    }
    case "referral":
      return { do: "referral", before: found("referral") };
    case "score":
      return { do: "score", before: found("score") };
    case "conference":
      return { do: "conference", before: found("conference") };
    case "record": {
      const before = file.records.find((one) => one.id === id) ?? null;
      return { do: "record", kind: before?.facts.kind ?? kindFrom(id), before };
    }
    case "review":
      return { do: "review" };
    default:
      return null;
  }
}

/** Whether what was left half written is about something that is no longer in the plan. */
export function isGone(goOn: string | null, { entries, records }: PlanFile): boolean {
  const [part, id] = (goOn ?? "").split(" ");
  if (id === undefined || (part === "record" && isKind(id))) return false;
  return ![...entries, ...records].some((one) => one.id === id);
}

const kindFrom = (id: string | undefined): ProjectKind =>
  id !== undefined && isKind(id) ? id : "language";

const isKind = (id: string): id is ProjectKind =>
  id === "language" || id === "training" || id === "work";
