import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../domain/settings/house-settings.ts";
import { NumberField } from "../ui/fields/number-field.tsx";
import styles from "../shell/settings/settings.module.css";

export interface IncidentSettingsFieldsProps {
  readonly values: HouseSettings;
  readonly onChange: (part: Partial<HouseSettings>) => void;
}

/** When records of what went wrong are deleted, and by when they have to be answered. */
export function IncidentSettingsFields({ values, onChange }: IncidentSettingsFieldsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["pair"]}>
      {fields.map(([field, max]) => (
        <NumberField
          key={field}
          label={t(`house.${field}`)}
          hint={t(`house.${field}Hint`)}
          value={values[field]}
          min={1}
          max={max}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </div>
  );
}

const fields = [
  ["conversationMonths", 24],
  ["agreementMonths", 24],
  ["coordinatorMonths", 24],
  ["futureMonths", 24],
  ["complaintDays", 90],
] as const;
