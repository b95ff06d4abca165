import type { PersonId } from "../../domain/people/person.ts";
import type { CheckLine } from "../../domain/dossiers/dossier-check.ts";
import { DocumentKind } from "../../domain/residence/document.ts";
import { EnclosureGroup, isOfGroup } from "../../domain/dossiers/enclosure.ts";
import type { Place } from "../../domain/dossiers/dossier-section.ts";
import { paths } from "../shell/paths.ts";

/** Where what a line says is put right for good: her name and the day she was born are no part of the intake. */
export const fixPath = ({ id, mend }: Pick<CheckLine, "id" | "mend">, person: PersonId) =>
  id === "nameMissing" || id === "birthMissing"
    ? paths.personIdentity(person)
    : pathOfPlace(mend, person);

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

/** Goes to the card on this page where it is mended, and in it to what the line is about. */
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

/** The row of a paper that is enclosed; of one that is missing the row that adds it, or the way to a new scan. */
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
