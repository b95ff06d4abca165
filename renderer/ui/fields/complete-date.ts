import { type CalendarDate, parseDate } from "@internationalized/date";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { dayFromParts, type Parts, yearMeant } from "../../../domain/core/day-input.ts";
import { useBeforeSend } from "./use-before-submit.ts";

export interface CompleteDate {
  /** All three parts as they are shown, or null while one is missing. */
  readonly onParts: (parts: Parts | null) => void;
  readonly shown: CalendarDate | null;
  /** Why what was typed is no valid day. */
  readonly refusal: string | null;
  /** The form cannot be sent without it; where a day is proposed instead, that one is sent. */
  readonly isHeld: boolean;
  readonly onDay: (day: string | null) => void;
  readonly onLeave: () => void;
}

export interface DayProps {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly max?: string;
  readonly latest?: string;
}

/**
 * A day with a missing part is no day: the form is told so at once, while the remaining parts stay visible. React Aria alone
 * would leave the previous day in the form, and on blur turn a day that does not exist into the last of the month and keep a
 * half-typed year. Instead, the problem is shown and the form around it is not sent until another day is typed or the field is
 * emptied. `box` is around its parts.
 */
export function useCompleteDate(props: DayProps, box: RefObject<HTMLElement | null>): CompleteDate {
  const { value, onChange } = props;
  const { t } = useTranslation("common");
  const typed = useRef<Parts | null>(null);
  const backIn = useBackIn(box);
  const [emptied, setEmptied] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const text = value ?? emptied;
  // The same object while it is the same day: another one would restore the part that was emptied.
  const shown = useMemo(() => (text === null ? null : parseDate(text)), [text]);
  if (value !== null && emptied !== null) setEmptied(null);

  const refuse = (sentence: string, left: string | null) => {
    backIn.lower();
    setRefusal(sentence);
    setEmptied(left);
    onChange(null);
  };
  const refuseImpossible = (): boolean => {
    if (typed.current === null || dayFromParts(typed.current) !== null) return false;
    const { day, month, year } = typed.current;
    refuse(t("noSuchDay", { day: `${two(day)}/${two(month)}/${String(year)}` }), null);
    return true;
  };
  const settle = () => {
    if (refuseImpossible()) return;
    // The problem was shown, and the value is left as it is: nothing, or the day that is proposed.
    if (backIn.isUp() && emptied === null) setRefusal(null);
    if (value === null) return;
    const fullYear = yearMeant(value, props.latest ?? props.max);
    if (fullYear === null) refuse(t("noSuchYear", { year: String(yearIn(value)) }), value);
    else if (fullYear !== value) onChange(fullYear);
  };
  useBeforeSend(box, () => {
    if (refusal === null || backIn.isUp()) settle();
  });
  return {
    shown,
    refusal,
    isHeld: refusal !== null && value === null,
    onDay: (day) => {
      const isTyping = box.current?.contains(document.activeElement) === true;
      if (!isTyping && refuseImpossible()) return;
      setRefusal(null);
      onChange(day);
    },
    onLeave: settle,
    onParts: (parts) => {
      typed.current = parts;
      if (parts !== null && emptied !== null && refusal === null) onChange(emptied);
      if (parts !== null || value === null) return;
      setEmptied(value);
      onChange(null);
    },
  };
}

/** Whether the user returned to the field since this was last reset. */
function useBackIn(box: RefObject<HTMLElement | null>) {
  const [back] = useState(newFlag);
  useEffect(() => {
    const parts = box.current;
    parts?.addEventListener("focusin", back.raise);
    return () => {
      parts?.removeEventListener("focusin", back.raise);
    };
  }, [box, back]);
  return back;
}

function newFlag() {
  let isUp = false;
  return {
    isUp: () => isUp,
    raise: () => {
      isUp = true;
    },
    lower: () => {
      isUp = false;
    },
  };
}

const yearIn = (day: string): number => Number(day.slice(0, 4));

const two = (part: number): string => String(part).padStart(2, "0");
