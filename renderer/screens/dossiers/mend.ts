import type { PersonId } from "../../../domain/person.ts";
import type { Place } from "../../../domain/dossier/section.ts";
import { paths } from "../../frame/paths.ts";

/** Where something is put right for good; null where it is on this very page. */
export function pathOfPlace(place: Place, id: PersonId): string | null {
  switch (place) {
    case "centre":
      return paths.settingsCentre;
    case "conditions":
      return paths.personIntake(id, "conditions");
    case "documents":
      return paths.personDocuments(id);
    case "intake":
      return paths.personIntake(id, "identity");
    case "legal":
      return paths.personLegal(id);
    case "plan":
      return paths.personPlan(id);
    case "procedure":
      return paths.personProcedure(id);
    case "sessions":
      return paths.personSessions(id);
    case "consent":
    case "enclosures":
    case "sections":
    case "signOff":
      return null;
  }
}

/** Cards of the page that a line of the list leads to. */
export const cards = { enclosures: "dossier-enclosures", hand: "dossier-hand" } as const;

/** Goes to the card on this page where it is mended. */
export function placeToMend(place: Place): void {
  const id = place === "enclosures" ? cards.enclosures : cards.hand;
  const card = document.getElementById(id);
  card?.scrollIntoView({ block: "start" });
  card
    ?.querySelector<HTMLElement>("input:not([disabled]), button:not([disabled])")
    ?.focus({ preventScroll: true });
}
