import { useTranslation } from "react-i18next";
import {
  addDays,
  addMinutes,
  CalendarDate,
  civilDate,
  clockTimeOf,
  type Instant,
  momentAt,
} from "../../../domain/calendar.ts";
import { longestOuting } from "../../../domain/pass.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import sheet from "./passes.module.css";
import { useWait } from "./use-out.ts";

/** A day and a time as they stand in the fields. */
export interface BackByTyped {
  readonly day: string | null;
  readonly time: string;
}

export const typedFrom = (at: Instant, zone: string): BackByTyped => ({
  day: civilDate(at, zone),
  time: clockTimeOf(at, zone),
});

/** The moment meant; null where it is none, or one that cannot be agreed by whoever leaves then. */
export function backByFrom(
  { day, time }: BackByTyped,
  outAt: Instant,
  zone: string,
): Instant | null {
  const at = clockTimeFrom(time);
  const date = CalendarDate.safeParse(day);
  if (at === null || !date.success) return null;
  const moment = momentAt(date.data, at, zone);
  return moment > outAt && date.data <= addDays(civilDate(outAt, zone), longestOuting)
    ? moment
    : null;
}

/** When somebody left: at this time today or, where that is still to come, yesterday; null where it is no time. */
export function outAtFrom(time: string, now: Instant, zone: string): Instant | null {
  const at = clockTimeFrom(time);
  if (at === null) return null;
  const today = civilDate(now, zone);
  const moment = momentAt(today, at, zone);
  return moment <= now ? moment : momentAt(addDays(today, -1), at, zone);
}

export interface BackByFieldsProps {
  readonly typed: BackByTyped;
  readonly onChange: (typed: BackByTyped) => void;
  readonly now: Instant;
  /** When they left, where that is not now. */
  readonly outAt?: Instant | null;
  readonly zone: string;
  readonly isTried: boolean;
  readonly autoFocus?: boolean;
}

/** By when somebody is back: a time, and today unless another day is chosen. */
export function BackByFields({
  typed,
  onChange,
  now,
  outAt,
  zone,
  isTried,
  autoFocus,
}: BackByFieldsProps) {
  const { t } = useTranslation("out");
  const today = civilDate(now, zone);
  const isTime = clockTimeFrom(typed.time) !== null;
  const isWrong = isTried && backByFrom(typed, outAt ?? now, zone) === null;
  const wait = useWait();
  return (
    <div className={sheet["backBy"]}>
      <div className={sheet["pair"]}>
        <TimeField
          label={t("backBy")}
          value={typed.time}
          placeholder="22:00"
          maxLength={5}
          autoFocus={autoFocus ?? false}
          problem={isWrong ? t(isTime ? "timePassed" : "noTime") : null}
          onChange={(time) => {
            onChange({ ...typed, time });
          }}
        />
        <DatePicker
          label={t("backOn")}
          value={typed.day}
          min={outAt ? civilDate(outAt, zone) : today}
          max={addDays(today, longestOuting)}
          problem={isTried && typed.day === null ? t("noDay") : null}
          onChange={(day) => {
            onChange({ ...typed, day });
          }}
        />
      </div>
      <div className={sheet["soon"]}>
        {soon.map((minutes) => {
          const at = addMinutes(now, minutes);
          return (
            <Button
              key={minutes}
              size="small"
              onPress={() => {
                onChange(typedFrom(at, zone));
              }}
            >
              {wait(at, now)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}

/** For a cigarette, a round of the block, the shop: in minutes. */
const soon = [15, 30, 60] as const;
