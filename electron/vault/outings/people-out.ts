import type { Handover } from "../../../domain/handover/handover.ts";
import type { LogPerson } from "../../../domain/shift/log-entry.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { appointmentsFrom } from "../appointments/appointments.ts";
import { appointmentsNow } from "./people-at-appointments.ts";
import type { Context } from "../platform/handler-context.ts";
import { countedNow } from "./census-absences.ts";
import { linesOf } from "../shift/log-book.ts";
import { outingsNow, searchesNow, stagesNow } from "./whereabouts.ts";

type Out = Handover["out"][number];

/** Everyone who is not in the house, the most urgent first. */
export function peopleOut(context: Context): readonly Out[] {
  const lookedFor = [...searchesNow(context).values()];
  const passes = outingsNow(context);
  const away = atAppointments(context);
  const counted = [...countedNow(context, stagesNow(context, passes)).values()];
  const ids = [...lookedFor, ...away, ...counted].map(({ personId }) => personId);
  const lines = new Map(linesOf(context.tx, [...new Set(ids)]).map((line) => [line.id, line]));
  const named = <T extends { readonly personId: PersonId }>(
    all: readonly T[],
    toOut: (one: T, person: LogPerson) => Out,
  ): readonly Out[] =>
    all.flatMap((one) => {
      const person = lines.get(one.personId);
      return person === undefined ? [] : [toOut(one, person)];
    });
  return onceEach([
    ...named(lookedFor, ({ id: searchId, openedAt: since }, person) => ({
      why: "looked-for",
      person,
      searchId,
      since,
    })),
    ...named(counted, ({ state, night }, person) => ({ why: "counted", person, state, night })),
    ...passes.map((pass) => ({ why: "pass" as const, pass })),
    ...named(away, ({ personId: _, ...one }, person) => ({ why: "appointment", person, ...one })),
  ]);
}

function atAppointments(context: Context) {
  const away = [...appointmentsNow(context, new Map()).values()];
  const rows = away.map(({ row }) => row);
  const appointments = new Map(appointmentsFrom(context, rows).map((one) => [one.id, one]));
  return away.flatMap(({ row: { id, personId }, backBy, stage }) => {
    const appointment = appointments.get(id);
    return appointment === undefined ? [] : [{ personId, appointment, backBy, stage }];
  });
}

/** The first entry of a person is the most reliable; the rest repeats it. */
function onceEach(all: readonly Out[]): readonly Out[] {
  const told = new Set<PersonId>();
  const isNew = ({ id }: { readonly id: PersonId }): boolean =>
    !told.has(id) && told.add(id).size > 0;
  return all.flatMap((out): readonly Out[] => {
    if (out.why !== "pass") return isNew(out.person) ? [out] : [];
    const people = out.pass.people.filter(isNew);
    return people.length === 0 ? [] : [{ ...out, pass: { ...out.pass, people } }];
  });
}
