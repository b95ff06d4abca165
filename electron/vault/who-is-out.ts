import { appointmentsOut } from "../../db/appointments.ts";
import { entriesSince } from "../../db/census.ts";
import { lastSearchOf } from "../../db/missing.ts";
import type { ReadDb } from "../../db/open.ts";
import { backSince } from "../../db/passes.ts";
import { openStays } from "../../db/stays.ts";
import { addDays, type Instant } from "../../domain/calendar.ts";
import type { HandOver } from "../../domain/hand-over.ts";
import type { LogPerson } from "../../domain/log.ts";
import type { PersonId } from "../../domain/person.ts";
import { appointmentsFrom } from "./appointments.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./log-book.ts";
import { passesNow, searchesNow } from "./out.ts";

type Out = HandOver["out"][number];

/** Everybody who is not in the house, whoever should be looked for first. */
export function whoIsOut(context: Context): readonly Out[] {
  const lookedFor = [...searchesNow(context).values()];
  const passes = passesNow(context);
  const away = appointmentsFrom(context, appointmentsOut(context.tx));
  const counted = countedOut(context);
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
      ...{ why: "looked-for", person, searchId, since },
    })),
    ...passes.map((pass) => ({ why: "pass" as const, pass })),
    ...named(away, (appointment, person) => ({ why: "appointment", person, appointment })),
    ...named(counted, ({ state, night }, person) => ({ why: "counted", person, state, night })),
  ]);
}

/** What stands first about somebody is the surest; the rest says it again. */
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

/** Away by the last count of tonight or of the night before, and not back since, from a pass or while she was looked for. */
export function countedOut({ tx, tonight }: Context) {
  const entries = entriesSince(tx, addDays(tonight, -1));
  const last = new Map(entries.map((entry) => [entry.personId, entry]));
  const living = new Set(openStays(tx).map(({ personId }) => personId));
  return [...last.values()].filter(
    ({ state, personId, at }) =>
      ["pass", "absent", "hospital"].includes(state) &&
      living.has(personId) &&
      !backSince(tx, at).some(({ person }) => person.personId === personId) &&
      !foundSince(tx, personId, at),
  );
}

function foundSince(tx: ReadDb, personId: PersonId, at: Instant): boolean {
  const search = lastSearchOf(tx, personId);
  return search?.endedAs === "back" && search.endedAt !== null && search.endedAt >= at;
}
