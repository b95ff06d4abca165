import { allComplaints } from "../../../db/incidents/complaints.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { isConcerned, maySecond, stageOfComplaint } from "../../../domain/incidents/complaint.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context } from "../platform/handler-context.ts";

/** An answer is worth preparing this many days ahead. */
const nearDays = 4;

/** Answers that are due, and second reviews: for administrators and care workers whom the complaint does not concern. */
export function complaintItems(context: Context): readonly TodayItem[] {
  const { tx, me, today } = context;
  if (!me.roles.some((role) => role === "admin" || role === "care")) return [];
  return allComplaints(tx)
    .filter((row) => !isConcerned(row, me.id))
    .flatMap((row): readonly TodayItem[] => {
      const stage = stageOfComplaint(row, today);
      const { id: complaintId, number, about, due } = row;
      const own = row.ownWords ?? undefined;
      if (stage === "second" && maySecond(row, me.id).ok)
        return [{ kind: "complaintSecond", complaintId, number, about, own }];
      if (stage !== "open" && stage !== "late") return [];
      return due <= addDays(today, nearDays)
        ? [{ kind: "complaintDue", complaintId, number, about, own, due }]
        : [];
    })
    .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
}

const dueOf = (need: TodayItem): string => (need.kind === "complaintDue" ? need.due : "");
