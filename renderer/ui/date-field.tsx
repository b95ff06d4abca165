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
  DateSegment,
  Dialog,
  Group,
  Popover,
  type DateValue,
} from "react-aria-components";
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
  return (
    <AriaDateField<DateValue> {...dateProps(props)} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Segments />
      <FieldNotes hint={props.hint} problem={props.problem} />
    </AriaDateField>
  );
}

/** A day typed in three parts or picked from a month. */
export function DatePicker(props: DateFieldProps) {
  return (
    <AriaDatePicker<DateValue> {...dateProps(props)} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Group className={sheet["box"] ?? ""}>
        <Segments isBare />
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

function Segments({ isBare = false }: { readonly isBare?: boolean }) {
  return (
    <DateInput className={classes(isBare ? own : sheet, isBare ? "bare" : "box", own["input"])}>
      {(segment) => <DateSegment segment={segment} className={own["segment"] ?? ""} />}
    </DateInput>
  );
}

function Month() {
  return (
    <Calendar>
      <header className={own["head"]}>
        <Button slot="previous" className={own["turn"] ?? ""}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <CalendarHeading className={own["month"] ?? ""} />
        <Button slot="next" className={own["turn"] ?? ""}>
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid className={own["grid"] ?? ""} weekdayStyle="short">
        {(date) => <CalendarCell date={date} className={own["day"] ?? ""} />}
      </CalendarGrid>
    </Calendar>
  );
}

function dateProps(props: DateFieldProps) {
  return {
    ...ariaField(props),
    value: dayFrom(props.value),
    onChange: (day: DateValue | null) => {
      props.onChange(day === null ? null : wholeDay(day));
    },
    shouldForceLeadingZeros: true,
    granularity: "day" as const,
    ...(props.min === undefined ? {} : { minValue: parseDate(props.min) }),
    ...(props.max === undefined ? {} : { maxValue: parseDate(props.max) }),
  };
}

const dayFrom = (day: string | null): CalendarDate | null => (day === null ? null : parseDate(day));

const wholeDay = (day: DateValue): string =>
  new CalendarDate(day.year, day.month, day.day).toString();
