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
import { useTranslation } from "react-i18next";
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
  const { aria, onWhole, problem } = useWholeDay(props);
  return (
    <AriaDateField<DateValue> {...aria} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Segments onWhole={onWhole} />
      <FieldNotes hint={props.hint} problem={problem} />
    </AriaDateField>
  );
}

/** A day typed in three parts or picked from a month. */
export function DatePicker(props: DateFieldProps) {
  const { aria, onWhole, problem } = useWholeDay(props);
  return (
    <AriaDatePicker<DateValue> {...aria} className={sheet["field"] ?? ""}>
      <FieldLabel {...props} />
      <Group className={sheet["box"] ?? ""}>
        <Segments isBare onWhole={onWhole} />
        <Button className={sheet["inside"] ?? ""}>
          <CalendarDays size={17} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={problem} />
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
 * A day with a part missing is no day, and neither is one of a year that was half typed: the form is told so at once, while
 * what is there goes on being shown. By itself React Aria would let the form keep the day that stood there.
 */
function useWholeDay(props: DateFieldProps) {
  const { value, onChange } = props;
  const { t } = useTranslation("common");
  const [emptied, setEmptied] = useState<string | null>(null);
  const [isIn, setIsIn] = useState(false);
  const text = value ?? emptied;
  const isFar = !isIn && value === null && emptied !== null && !hasUsualYear(emptied);
  const problem = props.problem ?? (isFar ? t("yearOutside", usualYears) : null);
  // The same object while it is the same day: another one would bring back the part that was emptied.
  const shown = useMemo(() => (text === null ? null : parseDate(text)), [text]);
  if (value !== null && emptied !== null) setEmptied(null);
  return {
    problem,
    aria: {
      ...dateProps({ ...props, problem }, shown),
      onFocusChange: setIsIn,
      onChange: (day: DateValue | null) => {
        const whole = day === null ? null : wholeDay(day);
        const isUsual = whole === null || hasUsualYear(whole);
        if (!isUsual) setEmptied(whole);
        onChange(isUsual ? whole : null);
      },
    },
    onWhole: (isWhole: boolean) => {
      if (isWhole && emptied !== null && hasUsualYear(emptied)) onChange(emptied);
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
    shouldForceLeadingZeros: true,
    granularity: "day" as const,
    ...(props.min === undefined ? {} : { minValue: parseDate(props.min) }),
    ...(props.max === undefined ? {} : { maxValue: parseDate(props.max) }),
  };
}

/** Nobody in a file was born before, and no paper is good for longer. */
const usualYears = { first: 1900, last: 2199 };

function hasUsualYear(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= usualYears.first && year <= usualYears.last;
}

const wholeDay = (day: DateValue): string =>
  new CalendarDate(day.year, day.month, day.day).toString();
