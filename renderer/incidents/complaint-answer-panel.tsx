import * as z from "zod";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerForm, type ComplaintView, Satisfied } from "../../domain/incidents/complaint.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { draftKey } from "./draft-key.ts";
import { TextPanel } from "./text-panel.tsx";

export interface ComplaintAnswerPanelProps {
  readonly complaint: ComplaintView;
  readonly onClose: () => void;
}

const AnswerDraft = z.strictObject({
  answer: z.string(),
  how: AnswerForm,
  satisfied: Satisfied.nullable(),
});
type AnswerDraft = Readonly<z.infer<typeof AnswerDraft>>;
const emptyAnswer: AnswerDraft = { answer: "", how: "talk", satisfied: null };

/** What the person was answered, how, and their reaction. */
export function ComplaintAnswerPanel(props: ComplaintAnswerPanelProps) {
  return (
    <DraftProvider
      spot={draftKey(`complaint ${props.complaint.id} answer`)}
      version={0}
      schema={AnswerDraft}
      start={emptyAnswer}
    >
      {(writing) => <Answering {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Answering({
  complaint,
  onClose,
  writing,
}: ComplaintAnswerPanelProps & { readonly writing: Writing<AnswerDraft> }) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  const { value, change, draft, notice } = writing;
  const { answer, how, satisfied } = value;
  const input = answer.trim() === "" ? null : { id, version, answer, form: how, satisfied };
  const form = useDraftedForm(
    usePanelForm("complaints.answer", {
      input,
      onClose,
      onDone: () => showToast({ text: t("answeredDone") }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={t("answerIt")}>
      {notice}
      <TextField
        label={t("answer")}
        hint={t("answerHint")}
        value={answer}
        onChange={(next) => change({ answer: next })}
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
        onChange={(next) => change({ how: next })}
      />
      <Segmented
        label={t("satisfiedLabel")}
        choices={Satisfied.options.map((option) => ({
          id: option,
          label: t(`satisfied.${option}`),
        }))}
        value={satisfied}
        onChange={(next) => change({ satisfied: next })}
      />
    </FormPanel>
  );
}

/** A second person reviews the complaint and records their opinion. */
export function SecondReviewPanel({ complaint, onClose }: ComplaintAnswerPanelProps) {
  const { t } = useTranslation("wrong");
  const [{ id, version }] = useState(complaint);
  return (
    <TextPanel
      procedure="complaints.second"
      object={`complaint ${id} second`}
      version={0}
      start=""
      title={t("lookAgain")}
      label={t("secondLook")}
      hint={t("secondHint")}
      missing={t("answerMissing")}
      maxLength={4000}
      done={t("answeredDone")}
      inputOf={(second) => ({ id, version, second })}
      onClose={onClose}
    />
  );
}
