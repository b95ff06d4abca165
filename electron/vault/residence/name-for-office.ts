import { peopleByIds } from "../../../db/people/people.ts";
import type { PersonId } from "../../../domain/people/person.ts";
import type { Context } from "../platform/context.ts";
import { withOfficeName } from "../person-file/people.handlers.ts";
import { intakePerson } from "../people/accessible-file.ts";

/** A person by the name the office knows; null where this reader may not open the file. */
export function nameForOffice(context: Context, id: PersonId) {
  const [person] = peopleByIds(context.tx, [id]);
  if (person === undefined || !intakePerson(context, id).ok) return null;
  const { number, name } = withOfficeName(context, person);
  return { id, number, name };
}
