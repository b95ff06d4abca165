import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { farthestBack } from "../../../domain/accommodation/stay.ts";
import { useIsLastNight } from "../../lib/dates/today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import type { Admission } from "./admission-draft.ts";
import styles from "./admit.module.css";

export interface ArrivalNightProps {
  readonly admission: Admission;
  readonly tonight: CalendarDate;
  readonly onChange: (part: Partial<Admission>) => void;
}

/** Tonight, unless the arrival was some nights ago and is recorded only now. */
export function ArrivalNight({ admission, tonight, onChange }: ArrivalNightProps) {
  const { t } = useTranslation("admit");
  const { dates } = useFormats();
  const isLast = useIsLastNight();
  const [isOpen, setOpen] = useState(admission.from !== tonight);
  if (isOpen) {
    return (
      <div className={styles["night"]}>
        <DatePicker
          label={t("from")}
          hint={t("fromHint")}
          value={admission.from}
          onChange={(from) => onChange({ from, bedId: null })}
          min={addDays(tonight, -farthestBack)}
          max={tonight}
          problem={admission.from === null ? t("fromHint") : null}
          autoFocus
        />
      </div>
    );
  }
  return (
    <p className={styles["arrives"]}>
      {t(isLast ? "arrivedLastNight" : "arrivesTonight", { day: dates.weekday(tonight) })}
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t("otherNight")}
      </Button>
    </p>
  );
}
