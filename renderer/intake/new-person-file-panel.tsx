import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { estimateIn } from "../../domain/core/age-input.ts";
import { Sex } from "../../domain/vocabulary/code-lists.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import { PossibleDuplicates } from "./possible-duplicates.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { Button } from "../ui/button.tsx";

/** Creates a file for a person who does not sleep here, and begins the intake. */
export function NewPersonFilePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(["intake", "vocab", "person", "admit"]);
  const navigate = useNavigate();
  const words = useFormats();
  const languages = useMemo(() => words.languages(), [words]);
  const [name, setName] = useState("");
  const [sex, setSex] = useState<Sex>("unknown");
  const [years, setYears] = useState("");
  const [spoken, setSpoken] = useState<readonly string[]>([]);
  const [waits, setWaits] = useState(false);
  const estimate = estimateIn(years);
  const isAge = years.trim() === "" || estimate !== null;
  const form = usePanelForm("intake.open", {
    input: isAge
      ? {
          name: name.trim() === "" ? null : name,
          sex,
          age: estimate === null ? { basis: "unknown" } : { basis: "estimated", ...estimate },
          languages: [...spoken],
          waiting: waits ? { reason: null } : null,
        }
      : null,
    onClose,
    onDone: ({ id }) => {
      showToast({ text: t("intake:newFileOpened") });
      void navigate({ to: "/people/$id/intake", params: { id } });
    },
  });
  return (
    <FormPanel form={form} title={t("intake:newFileTitle")} submit={t("intake:newFileDo")}>
      <TextField
        label={t("intake:newFileName")}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
      />
      <PossibleDuplicates name={name} />
      <Segmented
        label={t("person:sex")}
        choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
        value={sex}
        onChange={setSex}
      />
      <TextField
        label={t("person:years")}
        value={years}
        onChange={setYears}
        hint={t("person:yearsHint")}
        maxLength={9}
        problem={form.isTried && !isAge ? t("person:yearsProblem") : null}
      />
      <MultiSelect
        label={t("person:languages")}
        placeholder={t("admit:typeToFind")}
        options={languages}
        value={spoken}
        onChange={(chosen) => setSpoken(chosen.slice(0, 12))}
      />
      <Checkbox label={t("intake:newFileWaits")} isOn={waits} onChange={setWaits} />
    </FormPanel>
  );
}

/** For the office: creates a file for a person who does not sleep here. */
export function NewPersonFileButton() {
  const { t } = useTranslation("intake");
  const [isOpen, setOpen] = useState(false);
  const isOffice = useHasRole("care", "admin");
  if (!isOffice) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("newFile")}</Button>
      {isOpen ? <NewPersonFilePanel onClose={() => setOpen(false)} /> : null}
    </>
  );
}
