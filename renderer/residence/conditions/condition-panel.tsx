import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/people/person.ts";
import {
  type Condition,
  type ConditionKind,
  evidenceFor,
  StatementForm,
} from "../../../domain/residence/protection-conditions.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import {
  type ConditionDraft,
  conditionDraftOf,
  conditionFrom,
  conditionProblems,
} from "./condition-draft.ts";
import type { Correctable } from "./condition-history.tsx";
import styles from "./conditions.module.css";

/** The record about a condition that is being filled in. */
export interface Recording {
  readonly condition: Condition;
  readonly kind: ConditionKind;
  readonly corrects: Correctable | null;
}

export interface ConditionPanelProps {
  readonly personId: PersonId;
  readonly recording: Recording;
  readonly onClose: () => void;
}

/** Records one fact about a condition, or a correction of one. */
export function ConditionPanel({ personId, recording, onClose }: ConditionPanelProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  const { condition, corrects } = recording;
  const [draft, setDraft] = useState(conditionDraftOf(corrects?.record ?? null, today));
  const [isMistake, setMistake] = useState(false);
  const kind = isMistake ? "mistake" : recording.kind;
  const record = conditionFrom(kind, condition, draft, today);
  const form = usePanelForm("conditions.record", {
    input: record === null ? null : { id: personId, record, corrects: corrects?.id ?? null },
    onClose,
    onDone: () => showToast({ text: t("recorded") }),
  });
  const title =
    corrects !== null
      ? t("correctTitle")
      : kind === evidenceFor[condition]
        ? t(`conditions.${condition}`)
        : t("recordTitle", { kind: t(`kinds.${kind}`), condition: t(`conditions.${condition}`) });
  return (
    <FormPanel form={form} title={title} submit={t("recordDo")}>
      {corrects === null ? null : (
        <>
          <p className={styles["quiet"]}>{t("correctNote")}</p>
          <Checkbox
            label={t("asMistake")}
            isOn={isMistake}
            onChange={(isOn) => {
              setMistake(isOn);
              setDraft((before) => ({ ...before, text: isOn ? "" : before.text }));
            }}
          />
        </>
      )}
      <RecordFields
        kind={kind}
        draft={draft}
        isTried={form.isTried}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </FormPanel>
  );
}

interface RecordFieldsProps {
  readonly kind: ConditionKind;
  readonly draft: ConditionDraft;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
}

function RecordFields({ kind, draft, isTried, onChange }: RecordFieldsProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  const problems = conditionProblems(kind, draft, today);
  const textLabels = {
    left: "how",
    "contact-renewed": "assessment",
    mistake: "mistakeText",
  } as const;
  const label = kind in textLabels ? textLabels[kind as keyof typeof textLabels] : "saidText";
  return (
    <>
      <DatePicker
        label={t("on")}
        value={draft.on}
        max={today}
        onChange={(on) => onChange({ on })}
        problem={isTried && problems.on ? t("dayProblem") : null}
        autoFocus
      />
      {kind === "contact-renewed" ? (
        <TextField
          label={t("source")}
          value={draft.source}
          onChange={(source) => onChange({ source })}
          maxLength={120}
          problem={isTried && problems.source ? t("textProblem") : null}
        />
      ) : null}
      {kind === "statement" ? (
        <StatementFields
          draft={draft}
          problems={{
            authority: isTried && problems.authority,
            registeredOn: isTried && problems.registeredOn,
          }}
          onChange={onChange}
        />
      ) : (
        <TextField
          label={t(label)}
          value={draft.text}
          onChange={(text) => onChange({ text })}
          maxLength={2000}
          isLong
          problem={isTried && problems.text ? t("textProblem") : null}
        />
      )}
    </>
  );
}

interface StatementFieldsProps extends Pick<RecordFieldsProps, "draft" | "onChange"> {
  readonly problems: Readonly<Record<"authority" | "registeredOn", boolean>>;
}

function StatementFields({ draft, problems, onChange }: StatementFieldsProps) {
  const { t } = useTranslation("intake");
  const today = useToday();
  return (
    <>
      <Segmented
        label={t("statementForm")}
        choices={StatementForm.options.map((id) => ({ id, label: t(`statementForms.${id}`) }))}
        value={draft.form}
        onChange={(form) => onChange({ form })}
      />
      <TextField
        label={t("authority")}
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
        maxLength={120}
        problem={problems.authority ? t("textProblem") : null}
      />
      <DatePicker
        label={t("registeredOn")}
        hint={t("registeredOnHint")}
        value={draft.registeredOn}
        max={today}
        onChange={(registeredOn) => onChange({ registeredOn })}
        problem={problems.registeredOn ? t("registeredOnProblem") : null}
      />
      <TextField
        label={t("pv")}
        value={draft.number}
        onChange={(number) => onChange({ number })}
        maxLength={120}
      />
      <TextField
        label={t("interpreterName")}
        value={draft.interpreter}
        onChange={(interpreter) => onChange({ interpreter })}
        maxLength={120}
      />
    </>
  );
}
