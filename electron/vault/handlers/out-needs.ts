import { peopleByIds } from "../../../db/people.ts";
import type { Need } from "../../../domain/today.ts";
import type { Context } from "../context.ts";
import { appointmentsNow, passesNow, searchesNow, stagesNow } from "../out.ts";
import { countedOut } from "../counted-out.ts";

/** Whoever is looked for, was counted as absent, or is later than agreed, by time: before anything else on Today. */
export function outNeeds(context: Context): readonly Need[] {
  const searches = [...searchesNow(context).values()];
  const searched = new Set(searches.map(({ personId }) => personId));
  const passes = passesNow(context);
  const stages = stagesNow(context, passes);
  const atAppointment = appointmentsNow(context, stages);
  // Whoever was found absent may be a little late from a pass as well: that nobody knows anything of her says more.
  const absent = countedOut(context).filter(
    ({ personId, state }) =>
      state === "absent" &&
      (stages.get(personId) ?? "late") === "late" &&
      !atAppointment.has(personId),
  );
  const ids = [...searches, ...absent].map(({ personId }) => personId);
  const cards = new Map(peopleByIds(context.tx, ids).map(({ card }) => [card.id, card]));
  const overdue = passes.flatMap(({ id, stage, backBy, people, hasPhone }) => {
    if (stage === "out") return [];
    const rest = people.filter((person) => !searched.has(person.id));
    const lines = rest.map(({ id: personId, number, name }) => ({ id: personId, number, name }));
    return lines.length === 0
      ? []
      : [{ kind: "overdue" as const, passId: id, stage, backBy, hasPhone, people: lines }];
  });
  return [
    ...searches.flatMap(({ id, personId, openedAt }): readonly Need[] => {
      const card = cards.get(personId);
      if (card === undefined) return [];
      const { number, name } = card;
      return [{ kind: "searching", searchId: id, openedAt, who: { id: personId, number, name } }];
    }),
    ...absent.flatMap(({ personId, night }): readonly Need[] => {
      const card = cards.get(personId);
      if (card === undefined) return [];
      const { number, name } = card;
      return [{ kind: "absent", night, who: { id: personId, number, name } }];
    }),
    ...overdue.filter(({ stage }) => stage === "alarm"),
    ...overdue.filter(({ stage }) => stage === "late"),
  ];
}
