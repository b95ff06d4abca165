import type { FieldSource } from "../../../domain/letters/field.ts";
import type { PersonId } from "../../../domain/person.ts";
import { paths } from "../../frame/paths.ts";

/** Where what a field says is put right; null where that is this very letter. */
export function pathOfSource(source: FieldSource, id: PersonId): string | null {
  switch (source) {
    case "card":
    case "intake":
      return paths.personIntake(id, "identity");
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
      return paths.planAppointment;
    case "centre":
      return paths.settingsCentre;
    case "letter":
      return null;
  }
}
