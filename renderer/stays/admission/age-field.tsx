import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Segmented } from "../../ui/fields/choice.tsx";
import { DateField } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import type { Admission } from "./admission-draft.ts";
import styles from "./admit.module.css";

export interface AgeFieldProps {
  readonly admission: Pick<Admission, "ageBasis" | "birthDate" | "years"> &
    Partial<Pick<Admission, "file">>;
  readonly problem: string | null;
  readonly today: CalendarDate;
  readonly onChange: (part: Partial<Pick<Admission, "ageBasis" | "birthDate" | "years">>) => void;
}

/** A birth date, an estimate, or neither: one field in three forms. */
export function AgeField({ admission, problem, today, onChange }: AgeFieldProps) {
  const { t } = useTranslation("admit");
  // A returning person is asked nothing: the age in their file stays.
  const isKept = (admission.file?.age.basis ?? "unknown") !== "unknown";
  return (
    <div className={styles["field"]}>
      <Segmented
        label={t("age")}
        choices={[
          { id: "birthDate", label: t("ageBirth") },
          { id: "estimated", label: t("ageAbout") },
          { id: "unknown", label: t(isKept ? "ageKept" : "ageNone") },
        ]}
        value={admission.ageBasis}
        onChange={(ageBasis) => onChange({ ageBasis })}
      />
      {admission.ageBasis === "birthDate" ? (
        <DateField
          label={t("birthDate")}
          hidesLabel
          value={admission.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          latest={today}
          problem={problem}
        />
      ) : null}
      {admission.ageBasis === "estimated" ? (
        <TextField
          label={t("years")}
          placeholder={t("years")}
          hidesLabel
          value={admission.years}
          onChange={(years) => onChange({ years })}
          hint={t("yearsHint")}
          maxLength={9}
          problem={problem}
        />
      ) : null}
    </div>
  );
}
