import type { PersonId } from "../../domain/people/person.ts";
import type { CheckLine } from "../../domain/dossiers/dossier-check.ts";
import { DocumentKind } from "../../domain/residence/document.ts";
import { EnclosureGroup, isOfGroup } from "../../domain/dossiers/enclosure.ts";
import type { Place } from "../../domain/dossiers/dossier-section.ts";
import { paths } from "../shell/paths.ts";

/** Where the data behind a check is corrected permanently: name and date of birth are not part of the intake. */
export const fixPath = ({ id, mend }: Pick<CheckLine, "id" | "mend">, person: PersonId) =>
  id === "nameMissing" || id === "birthMissing"
    ? paths.personIdentity(person)
    : pathOfPlace(mend, person);

/** The address where data is corrected permanently; null where it is on this page. */
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

/** The cards of the page that checks link to. */
export const cards = { enclosures: "dossier-enclosures", hand: "dossier-hand" } as const;

/** Scrolls to the card on this page where it is fixed, and in it to the item concerned. */
export function scrollToFix(line: Pick<CheckLine, "about" | "id" | "mend">): void {
  const card = document.getElementById(line.mend === "enclosures" ? cards.enclosures : cards.hand);
  if (card === null) return;
  const field =
    (line.mend === "enclosures" ? enclosureIn(card, line) : null) ??
    card.querySelector<HTMLElement>("input:not([disabled]), button:not([disabled])");
  // The top of a long card is not yet the row.
  if (field?.closest("li") === null) card.scrollIntoView({ block: "start" });
  else field?.closest("li")?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** The row of an enclosed document; for a missing one the row that adds it, or the link to a new scan. */
function enclosureIn(
  card: Element,
  { about, id }: Pick<CheckLine, "about" | "id">,
): HTMLElement | null {
  const group = EnclosureGroup.safeParse(about);
  if (id !== "enclosureMissing" || !group.success)
    return card.querySelector(`[data-enclosed="${CSS.escape(about ?? "")}"] button`);
  const choice = [...card.querySelectorAll<HTMLElement>("[data-choice]")].find((one) =>
    isOfGroup(group.data, DocumentKind.parse(one.dataset["choice"])),
  );
  return choice?.querySelector("button") ?? card.querySelector(`[data-add-scan] a`);
}
