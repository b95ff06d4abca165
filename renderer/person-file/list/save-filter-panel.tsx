import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FilterName, type PeopleFilter } from "../../../domain/person-file/people-list.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface SaveFilterPanelProps {
  readonly filter: PeopleFilter;
  readonly onClose: () => void;
}

/** Saves the current filter under a name, for the signed-in user alone. */
export function SaveFilterPanel({ filter, onClose }: SaveFilterPanelProps) {
  const { t } = useTranslation("people");
  const [name, setName] = useState("");
  const parsed = FilterName.safeParse(name);
  const form = usePanelForm("filters.save", {
    input: parsed.success ? { name: parsed.data, filter } : null,
    onClose,
    onDone: () => showToast({ text: t("kept") }),
  });
  return (
    <FormPanel form={form} title={t("keepPanel")}>
      <TextField
        label={t("filterName")}
        hint={t("filterNameHint")}
        value={name}
        onChange={setName}
        maxLength={40}
        problem={form.isTried && !parsed.success ? t("filterNameMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
