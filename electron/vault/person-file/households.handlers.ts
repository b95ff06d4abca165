import { endMembership, openMemberships, relativesOf } from "../../../db/people/households.ts";
import { peopleByIds } from "../../../db/people/people.ts";
import { openPlacements } from "../../../db/accommodation/stays.ts";
import { leave as left } from "../../../domain/people/household.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok } from "../../../domain/core/result.ts";
import { hasBed } from "../../../domain/accommodation/stay.ts";
import { sleepingBeside } from "../accommodation/children-without-bed.ts";
import type { Context, Handler } from "../platform/handler-context.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { accessibleFile } from "../people/readable-person-files.ts";
import { putTogether } from "../people/join-household.ts";
import { residentsByRoom } from "../accommodation/residents-by-room.ts";
import { withOfficeName } from "../people/name-for-office.ts";

const ofPerson: Handler<"households.ofPerson"> = (context, { id }) => {
  const { tx } = context;
  if (accessibleFile(context, id) === null) return err({ type: "NotFound" });
  const where = residentsByRoom(tx);
  const relatives = peopleByIds(tx, relativesOf(tx, id)).map((person) => {
    const { id: relative, number, name, age } = withOfficeName(context, person);
    return { id: relative, number, name, age, room: where.roomOf(relative) };
  });
  return ok({ relatives: relatives.toSorted((a, b) => a.number - b.number) });
};

const join: Handler<"households.join"> = (context, { personId, withPersonId }) =>
  accessibleFile(context, personId) === null
    ? err({ type: "NotFound" })
    : putTogether(context, personId, withPersonId);

const leave: Handler<"households.leave"> = (context, { personId }) => {
  const { tx, today } = context;
  const open = openMemberships(tx);
  const own = open.find((membership) => membership.personId === personId);
  if (own === undefined || accessibleFile(context, personId) === null)
    return err({ type: "NotFound" });
  const household = open.filter(({ householdId }) => householdId === own.householdId);
  if (sleepsBeside(context, personId)) return err({ type: "ChildBeside" });
  for (const { id, personId: leaving } of left(personId, household)) {
    endMembership(tx, id, today);
    context.note({ action: "householdLeft", object: { kind: "people", id: leaving } });
  }
  return ok(null);
};

/** The person is a child without a bed, or has one beside them. */
const sleepsBeside = (context: Context, personId: PersonId): boolean =>
  openPlacements(context.tx).some(
    (placement) =>
      placement.personId === personId &&
      (!hasBed(placement) || sleepingBeside(context, placement).length > 0),
  );

/** Who belongs together. */
export const householdHandlers = {
  "households.ofPerson": ofPerson,
  "households.join": join,
  "households.leave": leave,
} satisfies Partial<Handlers>;
