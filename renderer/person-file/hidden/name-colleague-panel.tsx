import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useProcedure } from "../../lib/api.ts";
import { Select } from "../../ui/fields/select.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface NameColleaguePanelProps {
  readonly id: string;
  /** Those who can open the file already. */
  readonly named: readonly string[];
  readonly onClose: () => void;
}

/** Adds a colleague who can open the identity of a hidden file. */
export function NameColleaguePanel({ id, named, onClose }: NameColleaguePanelProps) {
  const { t } = useTranslation("hidden");
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: colleagues = [] } = useProcedure("hidden.colleagues", {});
  const others = colleagues.filter((one) => !named.includes(one.id));
  const name = others.find((one) => one.id === chosen)?.name ?? "";
  const form = usePanelForm("hidden.name", {
    input: chosen === null ? null : { id, userId: chosen },
    onClose,
    onDone: () => showToast({ text: t("named", { name }) }),
  });
  return (
    <FormPanel form={form} title={t("namePanel")} submit={t("nameDo")}>
      <Select
        label={t("colleague")}
        hint={others.length === 0 ? t("nobodyElse") : t("colleagueHint")}
        options={others.map((one) => ({ id: one.id, label: one.name }))}
        value={chosen}
        onChange={setChosen}
        problem={form.isTried && chosen === null ? t("colleagueProblem") : null}
        autoFocus
      />
    </FormPanel>
  );
}
