import { useTranslation } from "react-i18next";
import { DocumentForm } from "../../domain/residence/document.ts";
import type { DossierView, EnclosureView } from "../../domain/dossiers/dossier-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lacks, lineOf } from "../shell/forms/form-values.ts";
import { useEnclosureName } from "./dossier-texts.ts";
import { enclosureInput } from "./enclosure-input.ts";

export interface EnclosurePanelProps {
  readonly dossier: DossierView;
  readonly enclosure: EnclosureView;
  readonly onClose: () => void;
}

/** The entry of one enclosure in the index. */
export function EnclosurePanel({ dossier, enclosure, onClose }: EnclosurePanelProps) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const { textOf } = useNames();
  const nameOf = useEnclosureName();
  const { id, version, person, enclosures } = dossier;
  const { title, form, language, translation, scanId } = enclosure;
  return (
    <FieldsPanel
      procedure="dossiers.enclose"
      spot={{ kind: "dossier", personId: person.id, object: `${id} about` }}
      version={version}
      title={t("dossiers:aboutTitle")}
      lead={nameOf({ ...enclosure, title: textOf(enclosure.title) })}
      start={{ title, form, language, translation }}
      fieldsOf={() => [
        {
          type: "line",
          name: "title",
          label: t("dossiers:named"),
          max: 160,
          hint: t("dossiers:namedHint"),
        },
        {
          type: "choice",
          name: "form",
          label: t("dossiers:form"),
          choices: DocumentForm.options.map((one) => ({
            id: one,
            label: t(`residence:form.${one}`),
          })),
        },
        { type: "language", name: "language", label: t("dossiers:inLanguage") },
        {
          type: "line",
          name: "translation",
          label: t("dossiers:translation"),
          hint: t("dossiers:translationHint"),
        },
      ]}
      read={(typed) => {
        const chosen = DocumentForm.safeParse(typed["form"]);
        if (!chosen.success) return lacks("form");
        const changed = {
          form: chosen.data,
          title: lineOf(typed, "title"),
          translation: lineOf(typed, "translation"),
          language: lineOf(typed, "language") || null,
        };
        return filled({
          id,
          version,
          enclosures: enclosures.map((one) => ({
            ...enclosureInput(one),
            ...(one.scanId === scanId ? changed : {}),
          })),
        });
      }}
      onClose={onClose}
    />
  );
}
