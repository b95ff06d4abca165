import { peopleByIds } from "../../../db/people/people.ts";
import type { OutingView } from "../../../domain/outings/outing.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { TodayItem } from "../../../domain/today/today.ts";
import { appointmentsNow } from "./people-at-appointments.ts";
import type { Context } from "../platform/handler-context.ts";
import { outingsNow, searchesNow, stagesNow } from "./whereabouts.ts";
import { countedNow } from "./census-absences.ts";

/** People who are searched for, were counted as absent, or are later than agreed, by time: before anything else on Today. */
export function outingItems(context: Context): readonly TodayItem[] {
  const searches = [...searchesNow(context).values()];
  const searched = new Set(searches.map(({ personId }) => personId));
  const passes = outingsNow(context);
  const stages = stagesNow(context, passes);
  const atAppointment = appointmentsNow(context, stages);
  const absent = [...countedNow(context, stages).values()].filter(
    ({ state }) => state === "absent",
  );
  // A person found absent may be late from an outing as well: the absence is the more serious of the two.
  const toldOf = new Set([...searched, ...absent.map(({ personId }) => personId)]);
  const ids = [...searches, ...absent].map(({ personId }) => personId);
  const cards = peopleByIds(context.tx, [...ids, ...atAppointment.keys()]).map(({ card }) => card);
  const lines = new Map(cards.map(({ id, number, name }) => [id, { id, number, name }]));
  const late = [
    ...overdueFrom(passes, toldOf),
    ...[...atAppointment].flatMap(([personId, { row, stage, backBy }]) => {
      const who = lines.get(personId);
      return stage === "out" || who === undefined
        ? []
        : [{ kind: "notBack" as const, appointmentId: row.id, stage, backBy, who }];
    }),
  ];
  return [
    ...searches.flatMap(({ id, personId, openedAt }): readonly TodayItem[] => {
      const who = lines.get(personId);
      return who === undefined ? [] : [{ kind: "searching", searchId: id, openedAt, who }];
    }),
    ...absent.flatMap(({ personId, night }): readonly TodayItem[] => {
      const who = lines.get(personId);
      return who === undefined ? [] : [{ kind: "absent", night, who }];
    }),
    ...late.filter(({ stage }) => stage === "alarm"),
    ...late.filter(({ stage }) => stage === "late"),
  ];
}

/** People searched for or absent are shown as such, even where others of their outing are late. */
function overdueFrom(passes: readonly OutingView[], toldOf: ReadonlySet<PersonId>) {
  return passes.flatMap(({ id, stage, backBy, people, hasPhone }) => {
    if (stage === "out") return [];
    const rest = people.filter((person) => !toldOf.has(person.id));
    const lines = rest.map(({ id: personId, number, name }) => ({ id: personId, number, name }));
    return lines.length === 0
      ? []
      : [{ kind: "overdue" as const, passId: id, stage, backBy, hasPhone, people: lines }];
  });
}
