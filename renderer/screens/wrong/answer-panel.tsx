import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerForm, type ComplaintView, Satisfied } from "../../../domain/complaint.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { Segmented } from "../../ui/choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface AnswerPanelProps {
  readonly complaint: ComplaintView;
  readonly onClose: () => void;
}

/** What she was told, how, and what she said to it. */
export function AnswerPanel({ complaint, onClose }: AnswerPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  const [answer, setAnswer] = useState("");
  const [how, setHow] = useState<AnswerForm>("talk");
  const [satisfied, setSatisfied] = useState<Satisfied | null>(null);
  const form = usePanelForm("complaints.answer", {
    input: answer.trim() === "" ? null : { id, version, answer, form: how, satisfied },
    onClose,
    onDone: () => {
      say({ text: t("answeredDone") });
    },
  });
  return (
    <FormPanel form={form} title={t("answerIt")}>
      <TextField
        label={t("answer")}
        hint={t("answerHint")}
        value={answer}
        onChange={setAnswer}
        maxLength={4000}
        isLong
        problem={form.isTried && answer.trim() === "" ? t("answerMissing") : null}
        autoFocus
      />
      <Segmented
        label={t("answerFormLabel")}
        choices={AnswerForm.options.map((option) => ({
          id: option,
          label: t(`answerForm.${option}`),
        }))}
        value={how}
        onChange={setHow}
      />
      <Segmented
        label={t("satisfiedLabel")}
        choices={Satisfied.options.map((option) => ({
          id: option,
          label: t(`satisfied.${option}`),
        }))}
        value={satisfied}
        onChange={setSatisfied}
      />
    </FormPanel>
  );
}

/** Somebody else looks again, and says what she thinks. */
export function SecondPanel({ complaint, onClose }: AnswerPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  const [second, setSecond] = useState("");
  const form = usePanelForm("complaints.second", {
    input: second.trim() === "" ? null : { id, version, second },
    onClose,
    onDone: () => {
      say({ text: t("answeredDone") });
    },
  });
  return (
    <FormPanel form={form} title={t("lookAgain")}>
      <TextField
        label={t("secondLook")}
        hint={t("secondHint")}
        value={second}
        onChange={setSecond}
        maxLength={4000}
        isLong
        problem={form.isTried && second.trim() === "" ? t("answerMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
