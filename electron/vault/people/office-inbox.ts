import * as z from "zod";
import { insertDrop } from "../../../db/people/office-inbox.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type Identity, identityRenamed, type PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/context.ts";

/** What reaches the office from outside: a name or a day of birth that someone learned, alerts that leave the house. */
export const Learned = z.strictObject({
  name: z
    .strictObject({
      from: z.string().min(1).max(160).nullable(),
      to: z.string().min(1).max(160),
    })
    .nullable()
    .default(null),
  // What was dropped in before this was asked says nothing of it.
  birthDate: CalendarDate.nullable().default(null),
  alerts: z.array(z.string()).default([]),
});
export type Learned = z.infer<typeof Learned>;
type LearnedPart = Partial<Learned>;

/** Drops in what the office should know of a person, to be taken up when one of its members signs in. */
export function dropIn(context: Context, id: PersonId, part: LearnedPart): void {
  const dropId = context.newId();
  const learned: Learned = { name: null, birthDate: null, alerts: [], ...part };
  const spot = { table: "people_drops", rowId: dropId, version: 1 };
  const sealed = context.keys.seal("office", spot, Learned, learned);
  insertDrop(context.tx, { id: dropId, personId: id, sealed }, context.now);
}

/** The identity with what was learned about somebody. */
export function withLearned(
  identity: Identity,
  { name = null, birthDate = null, alerts = [] }: LearnedPart,
): Identity {
  const pastAlerts = [...new Set([...identity.pastAlerts, ...alerts])].slice(-40);
  const renamed = name === null ? identity : identityRenamed(identity, name);
  return { ...renamed, birthDate: birthDate ?? identity.birthDate, pastAlerts };
}
