import { openBreaches } from "../../../db/incidents/address-breaches.ts";
import { allComplaints } from "../../../db/incidents/complaints.ts";
import { peopleOfIncident, standingIncidents } from "../../../db/incidents/incidents.ts";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { isConcerned, maySecond, stageOfComplaint } from "../../../domain/incidents/complaint.ts";
import { awaitsFollowUp } from "../../../domain/incidents/incident.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context } from "../platform/context.ts";
import { linesOf } from "../people/display-names.ts";

/** An answer is worth preparing this many days ahead. */
const nearDays = 4;

/** The address may be known: for administrators and care workers, before anything else, until it is assessed. */
export function addressBreachItems(context: Context): readonly TodayItem[] {
  if (!isOffice(context)) return [];
  return openBreaches(context.tx).map(({ id, risk, knownOn }) => ({
    kind: "breach",
    breachId: id,
    risk,
    knownOn,
  }));
}

/** Answers that are due, second looks, and days on which one wanted to speak again. */
export function incidentItems(context: Context): readonly TodayItem[] {
  return [...complaintItems(context), ...followUpItems(context)];
}

function complaintItems(context: Context): readonly TodayItem[] {
  const { tx, me, today } = context;
  if (!isOffice(context)) return [];
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

function followUpItems(context: Context): readonly TodayItem[] {
  const { tx, today } = context;
  return standingIncidents(tx, today)
    .filter((row) => awaitsFollowUp(row, today))
    .map((row) => {
      const concerned = peopleOfIncident(tx, row.id)
        .filter(({ part }) => part === "concerned")
        .map(({ personId }) => personId);
      const people = linesOf(context, concerned);
      const on = row.followUpOn ?? today;
      return { kind: "speakAgain" as const, incidentId: row.id, on, people };
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

const isOffice = ({ me }: Context): boolean =>
  me.roles.some((role) => role === "admin" || role === "care");
