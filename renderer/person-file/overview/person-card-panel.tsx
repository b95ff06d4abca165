import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../../domain/people/person.ts";
import { Sex } from "../../../domain/vocabulary/code-lists.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { MultiSelect } from "../../ui/fields/multi-select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { ageOf, draftOf } from "./age-draft.ts";
import { AgeEdit } from "./age-edit.tsx";
import { alertsFrom } from "../../safety/alerts-from-lines.ts";

export interface PersonCardPanelProps {
  readonly card: PersonCard;
  readonly onClose: () => void;
}

/** What all staff may know. */
export function PersonCardPanel({ card, onClose }: PersonCardPanelProps) {
  const { t } = useTranslation(["person", "vocab", "admit"]);
  const words = useFormats();
  const today = useToday();
  const nationalities = useMemo(() => words.nationalities(), [words]);
  const languages = useMemo(() => words.languages(), [words]);
  const [name, setName] = useState(card.name ?? "");
  const [sex, setSex] = useState(card.sex);
  const [ageDraft, setAgeDraft] = useState(draftOf(card.age));
  const [nationality, setNationality] = useState(card.nationality);
  const [isPresumed, setPresumed] = useState(card.isNationalityPresumed);
  const [spoken, setSpoken] = useState<readonly string[]>(card.languages);
  const [alerts, setAlerts] = useState(card.alerts.join("\n"));
  const [helpNeeded, setHelpNeeded] = useState(card.helpNeeded);
  const age = ageOf(ageDraft, card.age, today);
  const alertLines = alertsFrom(alerts);
  const form = usePanelForm("people.saveCard", {
    input:
      age === null || alertLines === null
        ? null
        : {
            id: card.id,
            version: card.version,
            name: name.trim() === "" ? null : name,
            sex,
            age,
            nationality,
            isNationalityPresumed: nationality !== null && isPresumed,
            languages: [...spoken],
            alerts: alertLines,
            helpNeeded,
          },
    onClose,
    onDone: () => showToast({ text: t("person:saved") }),
  });

  return (
    <FormPanel form={form} title={t("person:cardPanel")}>
      <TextField label={t("person:name")} value={name} onChange={setName} maxLength={120} />
      <Segmented
        label={t("person:sex")}
        choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
        value={sex}
        onChange={setSex}
      />
      <AgeEdit draft={ageDraft} isWrong={form.isTried && age === null} onChange={setAgeDraft} />
      <ComboBox
        label={t("person:nationality")}
        placeholder={t("admit:typeToFind")}
        options={nationalities}
        value={nationality}
        onChange={setNationality}
      />
      {nationality === null ? null : (
        <Checkbox label={t("admit:nationalityPresumed")} isOn={isPresumed} onChange={setPresumed} />
      )}
      <MultiSelect
        label={t("person:languages")}
        placeholder={t("admit:typeToFind")}
        options={languages}
        value={spoken}
        onChange={(chosen) => setSpoken(chosen.slice(0, 12))}
      />
      <TextField
        label={t("person:alerts")}
        hint={t("person:alertsHint")}
        value={alerts}
        onChange={setAlerts}
        problem={form.isTried && alertLines === null ? t("person:alertsProblem") : null}
        isLong
      />
      <TextField
        label={t("person:helpNeeded")}
        hint={t("person:helpNeededHint")}
        value={helpNeeded}
        onChange={setHelpNeeded}
        maxLength={80}
      />
    </FormPanel>
  );
}
