import { useTranslation } from "react-i18next";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { lockHouse } from "../../lib/main-process-ports.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./vault-cannot-open.module.css";

export interface ClockQuestionProps {
  readonly now: string;
  readonly last: string;
  readonly isPending: boolean;
  readonly onRight: () => void;
}

/** Both moments side by side, to compare with a telephone. */
export function ClockQuestion({ now, last, isPending, onRight }: ClockQuestionProps) {
  const { t } = useTranslation("fault");
  const { dates } = useFormats();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div className={styles["clock"]} role="alert">
      <dl>
        <div>
          <dt>{t("goOn.clockNow")}</dt>
          <dd>{dates.moment(Instant.parse(now), zone)}</dd>
        </div>
        <div>
          <dt>{t("goOn.clockLast")}</dt>
          <dd>{dates.moment(Instant.parse(last), zone)}</dd>
        </div>
      </dl>
      <b>{t("goOn.clockQuestion")}</b>
      <div className={styles["answers"]}>
        <Button kind="primary" isPending={isPending} onPress={onRight}>
          {t("goOn.clockRight")}
        </Button>
        <Button onPress={lockHouse}>{t("goOn.clockWrong")}</Button>
      </div>
    </div>
  );
}
