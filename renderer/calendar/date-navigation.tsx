import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import styles from "./calendar.module.css";

export interface DateNavigationProps {
  readonly onBack: () => void;
  readonly onNow: () => void;
  readonly onForth: () => void;
}

/** Links to the previous days, to today, and to the next ones. */
export function DateNavigation({ onBack, onNow, onForth }: DateNavigationProps) {
  const { t } = useTranslation("calendar");
  return (
    <span className={styles["turner"]}>
      <Button label={t("before")} onPress={onBack}>
        <ChevronLeft size={17} aria-hidden="true" />
      </Button>
      <Button onPress={onNow}>{t("now")}</Button>
      <Button label={t("after")} onPress={onForth}>
        <ChevronRight size={17} aria-hidden="true" />
      </Button>
    </span>
  );
}
