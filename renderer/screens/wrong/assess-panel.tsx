import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BreachOutcome, type BreachView } from "../../../domain/breach.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { RadioGroup } from "../../ui/choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface AssessPanelProps {
  readonly breach: BreachView;
  readonly onClose: () => void;
}

/** Ends the alarm: what it came to, and why. */
export function AssessPanel({ breach, onClose }: AssessPanelProps) {
  const { t } = useTranslation("wrong");
  const [outcome, setOutcome] = useState<BreachOutcome | null>(null);
  const [text, setText] = useState("");
  const { id, version } = breach;
  const form = usePanelForm("breaches.assess", {
    input:
      outcome === null || text.trim() === ""
        ? null
        : { id, version, outcome, assessment: { text } },
    onClose,
    onDone: () => {
      say({ text: t("assessedDone") });
    },
  });
  return (
    <FormPanel form={form} title={t("assess")} submit={t("assessDo")}>
      <RadioGroup
        label={t("outcomeLabel")}
        choices={BreachOutcome.options.map((option) => ({
          id: option,
          label: t(`outcomes.${option}`),
        }))}
        value={outcome}
        onChange={setOutcome}
        problem={form.isTried && outcome === null ? t("pickOne") : null}
      />
      <TextField
        label={t("assessment")}
        hint={t("assessmentHint")}
        value={text}
        onChange={setText}
        maxLength={4000}
        isLong
        problem={form.isTried && text.trim() === "" ? t("assessmentMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
