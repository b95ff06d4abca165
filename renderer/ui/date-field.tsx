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
import { useContext, useEffect, useEffectEvent, useMemo, useState } from "react";
import { classes } from "./classes.ts";
import own from "./date-field.module.css";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import sheet from "./field.module.css";

export interface DateFieldProps extends FieldProps {
  /** `2026-03-01`, or null while nothing whole has been typed. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day typed in three parts, as for a birth date. */
export function DateField(props: DateFieldProps) {
  const { aria, onWhole } = useWholeDay(props);
  return (
    <AriaDateField<DateValue> {...aria} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Segments onWhole={onWhole} />
      <FieldNotes hint={props.hint} problem={props.problem} />
    </AriaDateField>
  );
}

/** A day typed in three parts or picked from a month. */
export function DatePicker(props: DateFieldProps) {
  const { aria, onWhole } = useWholeDay(props);
  return (
    <AriaDatePicker<DateValue> {...aria} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Group className={sheet["box"] ?? ""}>
        <Segments isBare onWhole={onWhole} />
        <Button className={sheet["inside"] ?? ""}>
          <CalendarDays size={17} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <Popover className={own["popover"] ?? ""} placement="bottom end">
        <Dialog className={own["dialog"] ?? ""}>
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

interface SegmentsProps {
  readonly isBare?: boolean;
  /** Each time all three parts are there, and each time one was emptied. */
  readonly onWhole: (isWhole: boolean) => void;
}

function Segments({ isBare = false, onWhole }: SegmentsProps) {
  return (
    <DateInput className={classes(isBare ? own : sheet, isBare ? "bare" : "box", own["input"])}>
      {(segment) =>
        segment.type === "day" ? (
          <>
            <WholeWatch onWhole={onWhole} />
            <DateSegment segment={segment} className={own["segment"] ?? ""} />
          </>
        ) : (
          <DateSegment segment={segment} className={own["segment"] ?? ""} />
        )
      }
    </DateInput>
  );
}

/** Stands among the parts, where it is known which of them are filled in. */
function WholeWatch({ onWhole }: Pick<SegmentsProps, "onWhole">) {
  const isWhole =
    useContext(DateFieldStateContext)?.segments.every(({ isPlaceholder }) => !isPlaceholder) ??
    false;
  const tell = useEffectEvent(onWhole);
  useEffect(() => {
    tell(isWhole);
  }, [isWhole]);
  return null;
}

/**
 * A day with a part missing is no day: the form is told so at once, while the parts that are left go on being shown. By
 * itself React Aria would let the form keep the day that stood there.
 */
function useWholeDay(props: DateFieldProps) {
  const { value, onChange } = props;
  const [emptied, setEmptied] = useState<string | null>(null);
  const text = value ?? emptied;
  // The same object while it is the same day: another one would bring back the part that was emptied.
  const shown = useMemo(() => (text === null ? null : parseDate(text)), [text]);
  if (value !== null && emptied !== null) setEmptied(null);
  return {
    aria: dateProps(props, shown),
    onWhole: (isWhole: boolean) => {
      if (isWhole && emptied !== null) onChange(emptied);
      if (isWhole || value === null) return;
      setEmptied(value);
      onChange(null);
    },
  };
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

function dateProps(props: DateFieldProps, value: CalendarDate | null) {
  return {
    ...ariaField(props),
    value,
    onChange: (day: DateValue | null) => {
      props.onChange(day === null ? null : wholeDay(day));
    },
    shouldForceLeadingZeros: true,
    granularity: "day" as const,
    ...(props.min === undefined ? {} : { minValue: parseDate(props.min) }),
    ...(props.max === undefined ? {} : { maxValue: parseDate(props.max) }),
  };
}

const wholeDay = (day: DateValue): string =>
  new CalendarDate(day.year, day.month, day.day).toString();
