import { useTranslation } from "react-i18next";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import type { AgeDraft } from "./age-draft.ts";
import styles from "./person.module.css";

export interface AgeEditProps {
  readonly draft: AgeDraft;
  readonly isWrong: boolean;
  readonly onChange: (draft: AgeDraft) => void;
}

/** A month of birth, an estimate, or neither. The day of birth is part of the identity. */
export function AgeEdit({ draft, isWrong, onChange }: AgeEditProps) {
  const { t } = useTranslation("person");
  const { dates } = useFormats();
  const months = dates
    .months()
    .map((label, index) => ({ id: String(index + 1).padStart(2, "0"), label }));
  return (
    <>
      <Segmented
        label={t("ageBasis")}
        choices={[
          { id: "born", label: t("ageBorn") },
          { id: "estimated", label: t("ageAbout") },
          { id: "unknown", label: t("ageNone") },
        ]}
        value={draft.basis}
        onChange={(basis) => onChange({ ...draft, basis })}
      />
      {draft.basis === "born" ? (
        <div className={styles["pair"]}>
          <Select
            label={t("bornMonth")}
            options={months}
            value={draft.month}
            onChange={(month) => onChange({ ...draft, month })}
            problem={isWrong ? t("bornProblem") : null}
          />
          <TextField
            label={t("bornYear")}
            value={draft.year}
            onChange={(year) => onChange({ ...draft, year })}
            inputMode="numeric"
            maxLength={4}
          />
        </div>
      ) : null}
      {draft.basis === "estimated" ? (
        <TextField
          label={t("years")}
          value={draft.years}
          onChange={(years) => onChange({ ...draft, years })}
          hint={t("yearsHint")}
          maxLength={9}
          problem={isWrong ? t("yearsProblem") : null}
        />
      ) : null}
    </>
  );
}
