import { useTranslation } from "react-i18next";
import {
  addDays,
  addMinutes,
  CalendarDate,
  calendarDateOf,
  clockTimeOf,
  type Instant,
  minutesBetween,
  momentAt,
} from "../../domain/core/calendar-date.ts";
import { longestOuting } from "../../domain/outings/outing.ts";
import { clockTimeFrom } from "../lib/dates/clock-time.ts";
import { Button } from "../ui/button.tsx";
import { DatePicker } from "../ui/fields/date-field.tsx";
import { TimeField } from "../ui/fields/time-field.tsx";
import styles from "./outings.module.css";
import { useWait } from "./use-out-state-texts.ts";

/** A day and a time as typed in the fields. */
export interface BackByTyped {
  readonly day: string | null;
  readonly time: string;
}

export const typedFrom = (at: Instant, zone: string): BackByTyped => ({
  day: calendarDateOf(at, zone),
  time: clockTimeOf(at, zone),
});

/** Where nothing is proposed: today, with a time to be entered. */
export const typedToAsk = (now: Instant, zone: string): BackByTyped => ({
  day: calendarDateOf(now, zone),
  time: "",
});

/** The moment meant; null where it is invalid, or not possible for a person who leaves then. */
export const backByFrom = (typed: BackByTyped, outAt: Instant, zone: string): Instant | null =>
  wrongWith(typed, outAt, zone) === null ? momentOf(typed, zone) : null;

/** What is wrong with it; each problem is shown beside its field. */
function wrongWith(
  typed: BackByTyped,
  outAt: Instant,
  zone: string,
): "noTime" | "noDay" | "early" | "far" | null {
  const { day, time } = typed;
  if (day === null) return "noDay";
  if (clockTimeFrom(time) === null) return "noTime";
  const moment = momentOf(typed, zone);
  if (moment === null) return "noDay";
  if (moment <= outAt) return "early";
  return day > addDays(calendarDateOf(outAt, zone), longestOuting) ? "far" : null;
}

function momentOf({ day, time }: BackByTyped, zone: string): Instant | null {
  const at = clockTimeFrom(time);
  const date = CalendarDate.safeParse(day);
  return at === null || !date.success ? null : momentAt(date.data, at, zone);
}

/** When a person left: at this time today or, shortly after midnight, yesterday; null where it is invalid or in the future. */
export function outAtFrom(time: string, now: Instant, zone: string): Instant | null {
  const at = clockTimeFrom(time);
  if (at === null) return null;
  const today = calendarDateOf(now, zone);
  const moment = momentAt(today, at, zone);
  if (moment <= now) return moment;
  const before = momentAt(addDays(today, -1), at, zone);
  return minutesBetween(before, now) <= longestUnnoticed ? before : null;
}

/** A user who types an hour of the evening during that evening means no other evening. */
const longestUnnoticed = 12 * 60;

export interface BackByFieldsProps {
  readonly typed: BackByTyped;
  readonly onChange: (typed: BackByTyped) => void;
  readonly now: Instant;
  /** When they left, if not now. */
  readonly outAt?: Instant | null;
  readonly zone: string;
  readonly isTried: boolean;
  readonly autoFocus?: boolean;
}

/** When a person is due back: a time, and today unless another day is chosen. */
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
  const today = calendarDateOf(now, zone);
  const wrong = isTried ? wrongWith(typed, outAt ?? now, zone) : null;
  const wait = useWait();
  return (
    <div className={styles["backBy"]}>
      <div className={styles["pair"]}>
        <TimeField
          label={t("backBy")}
          value={typed.time}
          placeholder="22:00"
          maxLength={5}
          autoFocus={autoFocus ?? false}
          problem={timeProblem()}
          onChange={(time) => onChange({ ...typed, time })}
        />
        <DatePicker
          label={t("backOn")}
          value={typed.day}
          min={outAt ? calendarDateOf(outAt, zone) : today}
          max={addDays(today, longestOuting)}
          problem={dayProblem()}
          onChange={(day) => onChange({ ...typed, day })}
        />
      </div>
      <div className={styles["soon"]}>
        {soon.map((minutes) => {
          const at = addMinutes(now, minutes);
          return (
            <Button key={minutes} size="small" onPress={() => onChange(typedFrom(at, zone))}>
              {wait(at, now)}
            </Button>
          );
        })}
      </div>
    </div>
  );

  function dayProblem(): string | null {
    if (wrong === "noDay") return t("noDay");
    return wrong === "far" ? t("tooFar") : null;
  }

  function timeProblem(): string | null {
    if (wrong === "noTime") return t("noTime");
    if (wrong !== "early") return null;
    return t(outAt ? "beforeLeaving" : "timePassed");
  }
}

/** Proposals for short outings, in minutes. */
const soon = [15, 30, 60] as const;
