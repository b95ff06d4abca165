import { type FieldId, fieldRules } from "../../domain/letters/template-fields.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { paths } from "../shell/paths.ts";

/** The address where the data of a field is corrected; null where that is this letter. */
export function pathOfField(field: FieldId, id: PersonId): string | null {
  const { source } = fieldRules[field];
  switch (source) {
    // The nationality is not in the form with the name.
    case "card":
      return field === "person.nationality" ? paths.person(id) : paths.personIdentity(id);
    case "intake":
      return paths.personIntake(id, "agreement");
    case "documents":
      return paths.personDocuments(id);
    case "procedure":
      return paths.personProcedure(id);
    case "assistance":
      return paths.personStay(id);
    case "sessions":
      return paths.personSessions(id);
    case "conditions":
      return paths.personIntake(id, "conditions");
    case "legal":
      return paths.personLegal(id);
    case "calendar":
      return paths.planFor(id);
    case "centre":
      return paths.settingsCentre;
    case "letter":
      return null;
  }
}
