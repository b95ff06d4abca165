import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../domain/settings/house-settings.ts";
import { NumberField } from "../ui/fields/number-field.tsx";
import { Select } from "../ui/fields/select.tsx";
import styles from "../shell/settings/settings.module.css";

export interface OutingSettingsFieldsProps {
  readonly values: HouseSettings;
  readonly onChange: (part: Partial<HouseSettings>) => void;
}

/** When people are due back, when being late becomes an alarm, and how long outings are stored. */
export function OutingSettingsFields({ values, onChange }: OutingSettingsFieldsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["pair"]}>
      <Select
        label={t("house.passBackHour")}
        hint={t("house.passBackHourHint")}
        options={hours}
        value={String(values.passBackHour)}
        onChange={(hour) => onChange({ passBackHour: Number(hour) })}
      />
      <NumberField
        label={t("house.passAlarmMinutes")}
        hint={t("house.passAlarmMinutesHint")}
        value={values.passAlarmMinutes}
        min={5}
        max={720}
        onChange={(passAlarmMinutes) => onChange({ passAlarmMinutes })}
      />
      <NumberField
        label={t("house.passKeepHours")}
        hint={t("house.passKeepHoursHint")}
        value={values.passKeepHours}
        min={1}
        max={168}
        onChange={(passKeepHours) => onChange({ passKeepHours })}
      />
    </div>
  );
}

/** The hours of a day, for choosing one. */
export const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
