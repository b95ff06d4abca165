import * as z from "zod";
import { useTranslation } from "react-i18next";
import { BreachOutcome, type BreachView } from "../../domain/incidents/address-breach.ts";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { useDraftedForm } from "../shell/forms/use-drafted-form.ts";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { RadioGroup } from "../ui/fields/radio-group.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { draftKey } from "./draft-key.ts";

export interface AssessBreachPanelProps {
  readonly breach: BreachView;
  readonly onClose: () => void;
}

const AssessDraft = z.strictObject({ outcome: BreachOutcome.nullable(), text: z.string() });
type AssessDraft = Readonly<z.infer<typeof AssessDraft>>;
const emptyAssessment: AssessDraft = { outcome: null, text: "" };

/** Ends the alarm: the assessment, with reasons. */
export function AssessBreachPanel(props: AssessBreachPanelProps) {
  return (
    <DraftProvider
      spot={draftKey(`breach ${props.breach.id} assess`)}
      version={0}
      schema={AssessDraft}
      start={emptyAssessment}
    >
      {(writing) => <Assessing {...props} writing={writing} />}
    </DraftProvider>
  );
}

function Assessing({
  breach,
  onClose,
  writing,
}: AssessBreachPanelProps & { readonly writing: Writing<AssessDraft> }) {
  const { t } = useTranslation("wrong");
  const { id, version } = breach;
  const { value, change, draft, notice } = writing;
  const { outcome, text } = value;
  const input =
    outcome === null || text.trim() === "" ? null : { id, version, outcome, assessment: { text } };
  const form = useDraftedForm(
    usePanelForm("breaches.assess", {
      input,
      onClose,
      onDone: () => showToast({ text: t("assessedDone") }),
    }),
    draft,
    input !== null,
  );
  return (
    <FormPanel form={form} title={t("assess")} submit={t("assessDo")}>
      {notice}
      <RadioGroup
        label={t("outcomeLabel")}
        choices={BreachOutcome.options.map((option) => ({
          id: option,
          label: t(`outcomes.${option}`),
        }))}
        value={outcome}
        onChange={(next) => change({ outcome: next })}
        problem={form.isTried && outcome === null ? t("pickOne") : null}
      />
      <TextField
        label={t("assessment")}
        hint={t("assessmentHint")}
        value={text}
        onChange={(next) => change({ text: next })}
        maxLength={4000}
        isLong
        problem={form.isTried && text.trim() === "" ? t("assessmentMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
