import { useTranslation } from "react-i18next";
import {
  addDays,
  CalendarDate,
  civilDate,
  clockTimeOf,
  type Instant,
  momentAt,
} from "../../../domain/calendar.ts";
import { longestOuting } from "../../../domain/pass.ts";
import { clockTimeFrom } from "../../lib/clock-time.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import sheet from "./passes.module.css";

/** A day and a time as they stand in the fields. */
export interface BackByTyped {
  readonly day: string | null;
  readonly time: string;
}

export const typedFrom = (at: Instant, zone: string): BackByTyped => ({
  day: civilDate(at, zone),
  time: clockTimeOf(at, zone),
});

/** The moment meant; null where it is none, or one that cannot be agreed. */
export function backByFrom({ day, time }: BackByTyped, now: Instant, zone: string): Instant | null {
  const at = clockTimeFrom(time);
  const date = CalendarDate.safeParse(day);
  if (at === null || !date.success) return null;
  const moment = momentAt(date.data, at, zone);
  return moment > now && date.data <= addDays(civilDate(now, zone), longestOuting) ? moment : null;
}

export interface BackByFieldsProps {
  readonly typed: BackByTyped;
  readonly onChange: (typed: BackByTyped) => void;
  readonly now: Instant;
  readonly zone: string;
  readonly isTried: boolean;
  readonly autoFocus?: boolean;
}

/** By when somebody is back: a time, and today unless another day is chosen. */
export function BackByFields({
  typed,
  onChange,
  now,
  zone,
  isTried,
  autoFocus,
}: BackByFieldsProps) {
  const { t } = useTranslation("out");
  const today = civilDate(now, zone);
  const isTime = clockTimeFrom(typed.time) !== null;
  const isWrong = isTried && backByFrom(typed, now, zone) === null;
  return (
    <div className={sheet["pair"]}>
      <TextField
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
        min={today}
        max={addDays(today, longestOuting)}
        problem={isTried && typed.day === null ? t("noDay") : null}
        onChange={(day) => {
          onChange({ ...typed, day });
        }}
      />
    </div>
  );
}
