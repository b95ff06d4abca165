import { useTranslation } from "react-i18next";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import { DossierTransition } from "../../domain/dossiers/requested-document.ts";
import { Language } from "../../domain/core/display-settings.ts";
import { programLanguageNames } from "../lib/texts/program-language-names.ts";
import { contentHash } from "../lib/content-hash.ts";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";

export interface AddressPanelProps {
  readonly dossier: DossierView;
  readonly onClose: () => void;
}

/** What is requested, from whom, and in which language. */
export function DossierRequestPanel({ dossier, onClose }: AddressPanelProps) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const { id, version, person, transition, document, content, requests } = dossier;
  const { signatory, capacity } = dossier;
  const theirReference = content.about?.theirReference ?? "";
  const officeNumber = content.about?.officeNumber ?? "";
  const others = requests.some((one) => one.transition === transition)
    ? requests
    : [{ transition, document, lacks: true }, ...requests];
  const choices = others.map((one) => ({
    id: choiceOf(one),
    label: t(`dossiers:asked.${one.transition}`, {
      document: t(`residence:document.${one.document}`),
    }),
    ...(one.lacks ? { note: t("dossiers:lacksSomething") } : {}),
  }));
  return (
    <FieldsPanel
      procedure="dossiers.address"
      spot={{ kind: "dossier", personId: person.id, object: `${id} address` }}
      // As in a section: a hash of these fields alone.
      version={contentHash([
        content.addressee,
        content.language,
        transition,
        document,
        theirReference,
        officeNumber,
        signatory,
        capacity,
      ])}
      title={t("dossiers:addressing")}
      start={{
        addressee: content.addressee,
        language: content.language,
        transition: choiceOf({ transition, document }),
        theirReference,
        officeNumber,
        signatory,
        capacity,
      }}
      fieldsOf={() => [
        {
          type: "text",
          name: "addressee",
          label: t("dossiers:addressee"),
          max: 400,
          hint: t("dossiers:addresseeHint"),
        },
        {
          type: "choice",
          name: "language",
          label: t("dossiers:language"),
          choices: programLanguageNames,
        },
        { type: "choice", name: "transition", label: t("dossiers:asks"), choices },
        {
          type: "line",
          name: "officeNumber",
          label: t("dossiers:officeNumber"),
          max: 120,
        },
        {
          type: "line",
          name: "theirReference",
          label: t("dossiers:theirReference"),
          hint: t("dossiers:theirReferenceHint"),
          max: 120,
        },
        {
          type: "line",
          name: "signatory",
          label: t("dossiers:signatory"),
          hint: t("dossiers:signatoryHint"),
          max: 120,
        },
        { type: "line", name: "capacity", label: t("dossiers:capacity"), max: 120 },
      ]}
      read={(typed) => {
        const language = Language.safeParse(typed["language"]);
        const [chosen] = lineOf(typed, "transition").split(" ");
        const asked = DossierTransition.safeParse(chosen);
        if (!language.success || !asked.success) return lacks("language", "transition");
        return filled({
          id,
          version,
          addressee: lineOf(typed, "addressee"),
          language: language.data,
          transition: asked.data,
          theirReference: lineOf(typed, "theirReference"),
          officeNumber: lineOf(typed, "officeNumber"),
          signatory: lineOf(typed, "signatory"),
          capacity: lineOf(typed, "capacity"),
        });
      }}
      onClose={onClose}
    />
  );
}

/** With the requested document: a draft reads both. */
const choiceOf = ({ transition, document }: Pick<DossierView, "transition" | "document">): string =>
  `${transition} ${document}`;
