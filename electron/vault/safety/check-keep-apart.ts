import { contactBansOf } from "../../../db/safety/safety.ts";
import { endedStays, openStays } from "../../../db/accommodation/stays.ts";
import { allUsers, userById, type UserRow } from "../../../db/users/users.ts";
import { type CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { wouldMeet } from "../../../domain/safety/safety.ts";
import type { StayId } from "../../../domain/accommodation/stay.ts";
import { compartmentsOf, type UserId } from "../../../domain/users/user.ts";
import type { Context } from "../platform/handler-context.ts";
import { openReservedPlaces } from "../accommodation/bed-reservations.ts";
import type { AuditEvent } from "../platform/audit-log-chain.ts";

/**
 * True when a bed from this night on would bring together people who must not meet: with those who are here, those who
 * are expected, and those who are given a bed together with the person.
 */
export function mustTalkFirst(
  context: Pick<Context, "tx" | "tonight">,
  personId: PersonId,
  from: CalendarDate,
  together: readonly PersonId[],
): boolean {
  const { tx } = context;
  const pairs = contactBansOf(tx, personId);
  if (pairs.length === 0) return false;
  const here = [...openStays(tx), ...endedStays(tx, from)];
  const coming = together.map((id) => ({ personId: id, until: null }));
  return wouldMeet(personId, from, pairs, [...here, ...expectedPeople(context), ...coming]);
}

/**
 * Checked before every bed that is given. A user who spoke with the coordinator goes on, and the audit log records with
 * whom; others are told to talk to them, never why.
 */
export function checkMeeting(
  context: Context,
  personId: PersonId,
  from: CalendarDate,
  spokeWith: UserId | null,
  together: readonly PersonId[] = [],
): Result<Asked, AppError> {
  const nothing = () => undefined;
  if (!mustTalkFirst(context, personId, from, together))
    return ok({ noteFor: nothing, noteAbout: nothing });
  if (spokeWith === null) return err({ type: "TalkToCoordinator" });
  const colleague = userById(context.tx, spokeWith);
  if (colleague === null || !mayDecide(colleague)) return err({ type: "TalkToCoordinator" });
  const noteAbout: Asked["noteAbout"] = (object) => {
    context.note({ action: "spokeWithCoordinator", object, detail: spokeWith });
  };
  return ok({
    noteAbout,
    noteFor: (stayId) => noteAbout({ kind: "stays", id: stayId }),
  });
}

/** Users who can read why two people must not meet. */
export const coordinators = ({ tx }: Pick<Context, "tx">) =>
  allUsers(tx)
    .filter(mayDecide)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

const mayDecide = ({ state, roles }: UserRow): boolean =>
  state === "active" && compartmentsOf(roles).length > 0;

/** To be recorded once the bed is given, or promised. */
interface Asked {
  readonly noteFor: (stayId: StayId) => void;
  readonly noteAbout: (object: NonNullable<AuditEvent["object"]>) => void;
}

/** Those for whom a place is kept, as far as they have a file. */
const expectedPeople = (context: Pick<Context, "tx" | "tonight">) =>
  openReservedPlaces(context).flatMap(({ personId, until }) =>
    personId === null ? [] : [{ personId, until }],
  );
