import { useTranslation } from "react-i18next";
import { clockTimeOf } from "../../domain/core/calendar-date.ts";
import { Button } from "../ui/button.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import type { ReferralValues, ReferralProblems, Clock } from "./referral-values.ts";
import styles from "./referrals.module.css";

export interface ReceivedFieldProps {
  readonly received: ReferralValues["received"];
  readonly clock: Clock;
  readonly problems: ReferralProblems;
  readonly onChange: (received: ReferralValues["received"]) => void;
}

/** Now, unless the call is recorded later. */
export function CallTimeField({ received, clock, problems, onChange }: ReceivedFieldProps) {
  const { t } = useTranslation("referrals");
  const { today, zone, now } = clock;
  const time = clockTimeOf(now, zone);
  if (received === null) {
    return (
      <span className={styles["received"]}>
        {t("now", { time })}
        <Button kind="quiet" size="small" onPress={() => onChange({ on: today, time })}>
          {t("otherTime")}
        </Button>
      </span>
    );
  }
  const onProblem = problems.receivedOn;
  const timeProblem = problems.receivedTime;
  return (
    <div className={styles["pair"]}>
      <DatePicker
        label={t("receivedOn")}
        value={received.on}
        max={today}
        onChange={(on) => onChange({ ...received, on })}
        problem={onProblem === undefined ? null : t(onProblem)}
      />
      <TimeField
        label={t("receivedTime")}
        value={received.time}
        maxLength={8}
        onChange={(typed) => onChange({ ...received, time: typed })}
        problem={timeProblem === undefined ? null : t(timeProblem)}
      />
    </div>
  );
}
