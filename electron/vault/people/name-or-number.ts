import { isHidden, type PersonRow } from "../../../db/people/people.ts";
import type { Context } from "../platform/handler-context.ts";
import { withOfficeName } from "./name-for-office.ts";

/** As a reader may know her on a screen that several people look at, such as Today: a hidden file stays a number. */
export function lineAtAGlance(context: Context, person: PersonRow) {
  const { id, number, name } = isHidden(person) ? person.card : withOfficeName(context, person);
  return { id, number, name };
}
