import { personById, type PersonRow } from "../../../db/people/people.ts";
import { deleteInboxEntry, inboxEntries } from "../../../db/people/left-for-office.ts";
import { monthOf } from "../../../domain/core/calendar-date.ts";
import type { Context } from "../platform/handler-context.ts";
import { refreshResidence } from "../residence/procedures.ts";
import { openIdentity, saveIdentity } from "../people/identity.ts";
import { OfficeInboxEntry, withInboxEntry } from "../people/left-for-office.ts";

/** Takes up what was dropped in. For members of the office. */
export function takeUpOfficeEntries(context: Context): void {
  for (const drop of inboxEntries(context.tx)) {
    const spot = { table: "people_drops", rowId: drop.id, version: 1 };
    const learned = context.keys.open("office", spot, OfficeInboxEntry, drop.sealed);
    const person = personById(context.tx, drop.personId);
    if (!learned.ok || person === null) continue;
    const { name, birthDate, alerts } = learned.value;
    // Only another age was recorded: it may change the person's residence procedures.
    if (name === null && birthDate === null && alerts.length === 0) {
      refreshResidence(context, person.card);
      deleteInboxEntry(context.tx, drop.id);
      continue;
    }
    const identity = openIdentity(context, person);
    if (!identity.ok) continue;
    saveIdentity(context, person, withInboxEntry(identity.value, stillSaid(person, learned.value)));
    deleteInboxEntry(context.tx, drop.id);
    // An admission that never was takes it back by its moment.
    context.note({
      action: "identityChanged",
      object: { kind: "people", id: drop.personId },
      detail: drop.droppedAt,
    });
  }
}

/** A day of birth counts as long as the card says its month: it may have been corrected since. */
function stillSaid({ card }: PersonRow, learned: OfficeInboxEntry): OfficeInboxEntry {
  const { birthDate } = learned;
  const isSaid =
    birthDate !== null && card.age.basis === "born" && card.age.month === monthOf(birthDate);
  return isSaid ? learned : { ...learned, birthDate: null };
}
