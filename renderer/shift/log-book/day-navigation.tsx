import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/core/calendar-date.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./log-book.module.css";

export interface DayNavigationProps {
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly onTurn: (day: CalendarDate | undefined) => void;
}

/** Links to the previous day, the next day and today. */
export function DayNavigation({ day, today, onTurn }: DayNavigationProps) {
  const { t } = useTranslation("log");
  return (
    <span className={styles["turner"]}>
      <Button label={t("dayBefore")} onPress={() => onTurn(addDays(day, -1))}>
        <ChevronLeft size={17} aria-hidden="true" />
      </Button>
      <Button isDisabled={day === today} onPress={() => onTurn(undefined)}>
        {t("now")}
      </Button>
      <Button
        label={t("dayAfter")}
        isDisabled={day >= today}
        onPress={() => onTurn(addDays(day, 1))}
      >
        <ChevronRight size={17} aria-hidden="true" />
      </Button>
    </span>
  );
}
