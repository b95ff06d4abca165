import { useTranslation } from "react-i18next";
import { localeOf } from "../../lib/i18n.ts";
import { Segmented } from "../../ui/choice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { AgeDraft } from "./age-draft.ts";
import sheet from "./person.module.css";

export interface AgeEditProps {
  readonly draft: AgeDraft;
  readonly isWrong: boolean;
  readonly onChange: (draft: AgeDraft) => void;
}

/** A month of birth, an estimate, or neither. The day of birth belongs to the identity. */
export function AgeEdit({ draft, isWrong, onChange }: AgeEditProps) {
  const { t, i18n } = useTranslation("person");
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
        onChange={(basis) => {
          onChange({ ...draft, basis });
        }}
      />
      {draft.basis === "born" ? (
        <div className={sheet["pair"]}>
          <Select
            label={t("bornMonth")}
            options={monthsIn(localeOf(i18n.language))}
            value={draft.month}
            onChange={(month) => {
              onChange({ ...draft, month });
            }}
            problem={isWrong ? t("bornProblem") : null}
          />
          <TextField
            label={t("bornYear")}
            value={draft.year}
            onChange={(year) => {
              onChange({ ...draft, year });
            }}
            inputMode="numeric"
            maxLength={4}
          />
        </div>
      ) : null}
      {draft.basis === "estimated" ? (
        <TextField
          label={t("years")}
          value={draft.years}
          onChange={(years) => {
            onChange({ ...draft, years });
          }}
          inputMode="numeric"
          maxLength={3}
          problem={isWrong ? t("yearsProblem") : null}
        />
      ) : null}
    </>
  );
}

function monthsIn(locale: string) {
  const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => ({
    id: String(index + 1).padStart(2, "0"),
    label: name.format(new Date(Date.UTC(2000, index, 1))),
  }));
}
