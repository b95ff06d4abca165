import { openBreaches } from "../../../db/incidents/address-breaches.ts";
import { peopleOfIncident, standingIncidents } from "../../../db/incidents/incidents.ts";
import { awaitsFollowUp } from "../../../domain/incidents/incident.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import type { Context } from "../platform/handler-context.ts";
import { linesOf } from "../people/display-names.ts";

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

/** Days on which a user wanted to speak about an incident again. */
export function followUpItems(context: Context): readonly TodayItem[] {
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
