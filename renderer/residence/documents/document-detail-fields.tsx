import { useTranslation } from "react-i18next";
import { DocumentForm, HeldBy } from "../../../domain/residence/document.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import type { DocumentFieldProps } from "./document-state-fields.tsx";

/** The content of a document, who holds it, and in which form. */
export function DocumentDetailFields({ draft, onChange }: DocumentFieldProps) {
  const { t } = useTranslation("residence");
  return (
    <>
      <TextField
        label={t("number")}
        value={draft.number}
        onChange={(number) => onChange({ number })}
        maxLength={120}
      />
      <TextField
        label={t("authority")}
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
        maxLength={120}
      />
      <DatePicker
        label={t("notifiedOn")}
        value={draft.notifiedOn}
        onChange={(notifiedOn) => onChange({ notifiedOn })}
      />
      <Select
        label={t("heldByLabel")}
        options={HeldBy.options.map((id) => ({ id, label: t(`heldBy.${id}`) }))}
        value={draft.heldBy}
        onChange={(id) => onChange({ heldBy: HeldBy.parse(id) })}
      />
      <Select
        label={t("formLabel")}
        options={DocumentForm.options.map((id) => ({ id, label: t(`form.${id}`) }))}
        value={draft.form}
        onChange={(id) => onChange({ form: DocumentForm.parse(id) })}
      />
      <TextField
        label={t("translation")}
        hint={t("translationHint")}
        value={draft.translation}
        onChange={(translation) => onChange({ translation })}
        maxLength={120}
      />
      <TextField
        label={t("note")}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        maxLength={2000}
        isLong
      />
    </>
  );
}
