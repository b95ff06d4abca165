import { useTranslation } from "react-i18next";
import { Condition } from "../../domain/residence/protection-conditions.ts";
import { DocumentKind } from "../../domain/residence/document.ts";
import type { CheckLine } from "../../domain/dossiers/dossier-check.ts";
import { wordsIn } from "../../domain/dossiers/compose-dossier.ts";
import type { Change } from "../../domain/dossiers/dossier-content.ts";
import { type Enclosure, EnclosureGroup } from "../../domain/dossiers/enclosure.ts";
import { SectionId } from "../../domain/dossiers/dossier-section.ts";
import { capitalise } from "../lib/capitalise.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { useFormats } from "../lib/texts/use-formats.ts";

type Said = Pick<CheckLine, "id" | "about" | "day" | "count">;

/** What a check reports, and why, in the user's language. */
export function useCheckWords(): (line: Said) => { readonly title: string; readonly text: string } {
  const { t } = useTranslation("dossiers");
  const { dates } = useFormats();
  const aboutIn = useAbout();
  return ({ id, about, day, count }) => {
    const values = {
      about: about === null ? "" : aboutIn(about),
      day: day === null ? "" : dates.long(day),
      count: count ?? 0,
    };
    return { title: t(`checkTitle.${id}`, values), text: t(`check.${id}`, values) };
  };
}

/** What a new version changes. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useTranslation("dossiers");
  const aboutIn = useAbout();
  return (change) => {
    const what = "title" in change ? change.title : "id" in change ? aboutIn(change.id) : "";
    return t(`changeIs.${change.kind}`, { what });
  };
}

/** The names of the sections in the user's language; the printout has them in the authority's. */
export function useSectionNames() {
  const { i18n } = useTranslation();
  return wordsIn(languageFrom(i18n.language)).sections;
}

/** The title of an enclosure in the index, or its kind in the user's language. */
export function useEnclosureName() {
  const { t } = useTranslation("residence");
  return ({ title, kind }: Pick<Enclosure, "title" | "kind">): string =>
    title === "" ? capitalise(t(`document.${kind}`)) : title;
}

/** The name of a section, a group of documents, a kind of document or a condition. */
function useAbout(): (about: string) => string {
  const { t, i18n } = useTranslation(["dossiers", "residence"]);
  const words = wordsIn(languageFrom(i18n.language));
  return (about) => {
    const section = SectionId.safeParse(about);
    if (section.success) return words.sections[section.data];
    const group = EnclosureGroup.safeParse(about);
    if (group.success) return t(`dossiers:group.${group.data}`);
    const kind = DocumentKind.safeParse(about);
    if (kind.success) return t(`residence:document.${kind.data}`);
    const condition = Condition.safeParse(about);
    return condition.success ? words.conditions[condition.data] : "";
  };
}
