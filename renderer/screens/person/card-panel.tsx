import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../../domain/person.ts";
import { Sex } from "../../../domain/vocabulary.ts";
import { Refused } from "../../frame/refused.tsx";
import { useCommand } from "../../lib/api.ts";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { focusProblemAround } from "../../lib/focus-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/choice.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { MultiSelect } from "../../ui/multi-select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";
import { ageOf, draftOf } from "./age-draft.ts";
import { AgeEdit } from "./age-edit.tsx";

export interface CardPanelProps {
  readonly card: PersonCard;
  readonly onClose: () => void;
}

/** What everybody who works here may know. */
export function CardPanel({ card, onClose }: CardPanelProps) {
  const { t } = useTranslation(["person", "vocab", "common", "admit"]);
  const words = useWords();
  const today = useToday();
  const nationalities = useMemo(() => words.nationalities(), [words]);
  const languages = useMemo(() => words.languages(), [words]);
  const [name, setName] = useState(card.name ?? "");
  const [sex, setSex] = useState(card.sex);
  const [ageDraft, setAgeDraft] = useState(draftOf(card.age));
  const [nationality, setNationality] = useState(card.nationality);
  const [spoken, setSpoken] = useState<readonly string[]>(card.languages);
  const [alerts, setAlerts] = useState(card.alerts.join("\n"));
  const [isTried, setTried] = useState(false);
  const save = useCommand("people.saveCard");
  const age = ageOf(ageDraft, card.age, today);
  const alertLines = linesOf(alerts);
  const isTooMuch = alertLines.length > 8 || alertLines.some((line) => line.length > 80);

  const submit = (pressed: Element) => {
    setTried(true);
    if (age === null || isTooMuch) {
      focusProblemAround(pressed);
      return;
    }
    const trimmed = name.trim();
    save.mutate(
      {
        id: card.id,
        version: card.version,
        name: trimmed === "" ? null : trimmed,
        sex,
        age,
        nationality,
        languages: [...spoken],
        alerts: alertLines,
      },
      {
        onSuccess: () => {
          onClose();
          say({ text: t("person:saved") });
        },
      },
    );
  };

  return (
    <Panel
      title={t("person:cardPanel")}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={({ target }) => {
            submit(target);
          }}
          isPending={save.isPending}
        >
          {t("common:save")}
        </Button>
      }
    >
      <Refused error={save.error} />
      <TextField label={t("person:name")} value={name} onChange={setName} maxLength={120} />
      <Segmented
        label={t("person:sex")}
        choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
        value={sex}
        onChange={setSex}
      />
      <AgeEdit draft={ageDraft} isWrong={isTried && age === null} onChange={setAgeDraft} />
      <ComboBox
        label={t("person:nationality")}
        placeholder={t("admit:typeToFind")}
        options={nationalities}
        value={nationality}
        onChange={setNationality}
      />
      <MultiSelect
        label={t("person:languages")}
        placeholder={t("admit:typeToFind")}
        options={languages}
        value={spoken}
        onChange={(chosen) => {
          setSpoken(chosen.slice(0, 12));
        }}
      />
      <TextField
        label={t("person:alerts")}
        hint={t("person:alertsHint")}
        value={alerts}
        onChange={setAlerts}
        problem={isTried && isTooMuch ? t("person:alertsProblem") : null}
        isLong
      />
    </Panel>
  );
}

/** Lines that say something. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
