import {
  insertHousehold,
  insertMembership,
  openMemberships,
} from "../../../db/people/households.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { HouseholdId, join } from "../../../domain/people/household.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/handler-context.ts";
import { accessibleFile } from "./readable-person-files.ts";

/** Puts two people into one household. Also what an admission "with" somebody does: a file that has just been opened is not asked for. */
export function putTogether(
  context: Context,
  personId: PersonId,
  withPersonId: PersonId,
): Result<null, AppError> {
  const { tx, today, now } = context;
  if (accessibleFile(context, withPersonId) === null) return err({ type: "NotFound" });
  const together = join(personId, withPersonId, openMemberships(tx));
  if (!together.ok) return together;
  const householdId = together.value.householdId ?? HouseholdId.parse(context.newId());
  if (together.value.householdId === null) insertHousehold(tx, householdId, now);
  for (const newcomer of together.value.newcomers) {
    insertMembership(tx, {
      id: context.newId(),
      householdId,
      personId: newcomer,
      from: today,
      until: null,
    });
    context.note({ action: "householdJoined", object: { kind: "people", id: newcomer } });
  }
  return ok(null);
}
