import { useTranslation } from "react-i18next";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";

export interface MedicineNameConsentProps {
  /** Null without consent; empty while the day is being typed. */
  readonly value: string | null;
  readonly onChange: (agreedOn: string | null) => void;
  readonly isTried: boolean;
}

/** Whether the person consents to shelter staff knowing the medicine, and since when. */
export function MedicineNameConsentFields({ value, onChange, isTried }: MedicineNameConsentProps) {
  const { t } = useTranslation("medicines");
  const today = useToday();
  return (
    <>
      <Checkbox
        label={t("nameAgreed")}
        note={t("nameAgreedHint")}
        isOn={value !== null}
        onChange={(isOn) => onChange(isOn ? today : null)}
      />
      {value === null ? null : (
        <DatePicker
          label={t("nameAgreedOn")}
          value={value === "" ? null : value}
          onChange={(day) => onChange(day ?? "")}
          max={today}
          problem={isTried && value === "" ? t("dayProblem") : null}
        />
      )}
    </>
  );
}
