import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../domain/people/person.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { alertsFrom } from "./alerts-from-lines.ts";

export interface AlertsPanelProps {
  readonly card: PersonCard;
  readonly onClose: () => void;
}

/** The short alerts in the header of a file, without the rest of the card. */
export function AlertsPanel({ card, onClose }: AlertsPanelProps) {
  const { t } = useTranslation(["safety", "person"]);
  const { nameOf } = useNames();
  const [text, setText] = useState(card.alerts.join("\n"));
  const alerts = alertsFrom(text);
  const { number: _number, ...rest } = card;
  const form = usePanelForm("people.saveCard", {
    input: alerts === null ? null : { ...rest, alerts },
    onClose,
    onDone: () => showToast({ text: t("person:saved") }),
  });
  return (
    <FormPanel form={form} title={t("safety:alertsPanel", { who: nameOf(card) })}>
      <TextField
        label={t("person:alerts")}
        hint={t("person:alertsHint")}
        value={text}
        onChange={setText}
        problem={alerts === null ? t("person:alertsProblem") : null}
        isLong
        autoFocus
      />
    </FormPanel>
  );
}
