import * as z from "zod";
import { insertInboxEntry } from "../../../db/people/left-for-office.ts";
import { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { type Identity, identityRenamed, type PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";

/** What reaches the office from outside: a name or a day of birth that someone learned, alerts that leave the house. */
export const OfficeInboxEntry = z.strictObject({
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
export type OfficeInboxEntry = z.infer<typeof OfficeInboxEntry>;
type OfficeInboxPart = Partial<OfficeInboxEntry>;

/** Drops in what the office should know of a person, to be taken up when one of its members signs in. */
export function sendToOfficeInbox(context: Context, id: PersonId, part: OfficeInboxPart): void {
  const dropId = context.newId();
  const learned: OfficeInboxEntry = { name: null, birthDate: null, alerts: [], ...part };
  const spot = { table: "people_drops", rowId: dropId, version: 1 };
  const sealed = context.keys.seal("office", spot, OfficeInboxEntry, learned);
  insertInboxEntry(context.tx, { id: dropId, personId: id, sealed }, context.now);
}

/** The identity with what was learned about somebody. */
export function withInboxEntry(
  identity: Identity,
  { name = null, birthDate = null, alerts = [] }: OfficeInboxPart,
): Identity {
  const pastAlerts = [...new Set([...identity.pastAlerts, ...alerts])].slice(-40);
  const renamed = name === null ? identity : identityRenamed(identity, name);
  return { ...renamed, birthDate: birthDate ?? identity.birthDate, pastAlerts };
}
