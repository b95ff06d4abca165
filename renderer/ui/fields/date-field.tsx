import { CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker as AriaDatePicker,
  DateField as AriaDateField,
  DateFieldStateContext,
  DateSegment,
  Dialog,
  Group,
  Popover,
  type DateValue,
} from "react-aria-components";
import { useContext, useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { classes } from "../classes.ts";
import own from "./date-field.module.css";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";
import { useCompleteDate, type CompleteDate } from "./complete-date.ts";

export interface DateFieldProps extends FieldProps {
  /** `2026-03-01`, or null while the day is incomplete. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  /** For a birth date: a two-digit year after this day is taken as one of the last century. */
  readonly latest?: string;
}

/** A day typed in three parts, as for a birth date. */
export function DateField(props: DateFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const day = useCompleteDate(props, box);
  return (
    <AriaDateField<DateValue> {...dateProps(props, day)} className={styles["field"] ?? ""}>
      <FieldLabel {...props} />
      <Segments box={box} onParts={day.onParts} />
      <FieldNotes hint={props.hint} problem={day.refusal ?? props.problem} />
    </AriaDateField>
  );
}

/** A day typed in three parts or picked from a month. */
export function DatePicker(props: DateFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const day = useCompleteDate(props, box);
  return (
    <AriaDatePicker<DateValue> {...dateProps(props, day)} className={styles["field"] ?? ""}>
      <FieldLabel {...props} />
      <Group className={styles["box"] ?? ""}>
        <Segments isBare box={box} onParts={day.onParts} />
        <Button className={styles["inside"] ?? ""}>
          <CalendarDays size={17} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={day.refusal ?? props.problem} />
      <Popover className={own["popover"] ?? ""} placement="bottom end">
        <Dialog className={own["dialog"] ?? ""}>
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

interface SegmentsProps extends Pick<CompleteDate, "onParts"> {
  readonly isBare?: boolean;
  readonly box: RefObject<HTMLDivElement | null>;
}

function Segments({ isBare = false, box, onParts }: SegmentsProps) {
  return (
    <DateInput
      ref={box}
      className={classes(isBare ? own : styles, isBare ? "bare" : "box", own["input"])}
    >
      {(segment) =>
        segment.type === "day" ? (
          <>
            <PartsWatch onParts={onParts} />
            <DateSegment segment={segment} className={own["segment"] ?? ""} />
          </>
        ) : (
          <DateSegment segment={segment} className={own["segment"] ?? ""} />
        )
      }
    </DateInput>
  );
}

/** Rendered among the parts, where the value of each is known. */
function PartsWatch({ onParts }: Pick<CompleteDate, "onParts">) {
  const segments = useContext(DateFieldStateContext)?.segments ?? [];
  const part = (type: string): number | null => {
    const segment = segments.find((one) => one.type === type);
    return segment === undefined || segment.isPlaceholder ? null : (segment.value ?? null);
  };
  const [day, month, year] = [part("day"), part("month"), part("year")];
  const tell = useEffectEvent(onParts);
  useEffect(() => {
    tell(day === null || month === null || year === null ? null : { day, month, year });
  }, [day, month, year]);
  return null;
}

function Month() {
  return (
    <Calendar>
      <div className={own["head"]}>
        <Button slot="previous" className={own["turn"] ?? ""}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <CalendarHeading className={own["month"] ?? ""} />
        <Button slot="next" className={own["turn"] ?? ""}>
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
      </div>
      <CalendarGrid className={own["grid"] ?? ""} weekdayStyle="short">
        {(date) => <CalendarCell date={date} className={own["day"] ?? ""} />}
      </CalendarGrid>
    </Calendar>
  );
}

function dateProps(props: DateFieldProps, day: CompleteDate) {
  return {
    ...ariaField({ ...props, problem: day.refusal ?? props.problem }),
    value: day.shown,
    onChange: (next: DateValue | null) => day.onDay(next === null ? null : wholeDay(next)),
    onBlur: day.onLeave,
    ...(day.isHeld ? { "data-refused": true } : {}),
    shouldForceLeadingZeros: true,
    granularity: "day" as const,
    ...(props.min === undefined ? {} : { minValue: parseDate(props.min) }),
    ...(props.max === undefined ? {} : { maxValue: parseDate(props.max) }),
  };
}

const wholeDay = (day: DateValue): string =>
  new CalendarDate(day.year, day.month, day.day).toString();
