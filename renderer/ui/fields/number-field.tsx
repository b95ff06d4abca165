import { Minus, Plus } from "lucide-react";
import { useContext, useEffect, useRef, useState, type RefObject } from "react";
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  NumberFieldStateContext,
} from "react-aria-components";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useBeforeSend } from "./use-before-submit.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import own from "./number-field.module.css";
import styles from "./field.module.css";

export interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly unit?: "month" | "minute";
  /** In a table whose column header labels it. */
  readonly hidesLabel?: boolean;
}

/** A small number: typed, or incremented and decremented by arrow keys and buttons. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslation("common");
  const { min, max, unit, hidesLabel = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const number = useNumberWithin(props);
  const isBelow = useMinus(box);
  const problem = number.refusal ?? props.problem;
  return (
    <AriaNumberField
      {...ariaField({ ...props, problem })}
      className={styles["field"] ?? ""}
      value={number.shown}
      onChange={number.onNumber}
      minValue={isBelow ? Number.MIN_SAFE_INTEGER : min}
      maxValue={max}
      step={1}
      commitBehavior="validate"
      {...(number.refusal === null ? {} : { "data-refused": true })}
      {...(unit === undefined
        ? {}
        : { formatOptions: { style: "unit", unit, unitDisplay: "long" } as const })}
      {...(hidesLabel ? { "aria-label": props.label } : {})}
    >
      {hidesLabel ? null : <FieldLabel {...props} />}
      <Group ref={box} className={`${styles["box"] ?? ""} ${own["box"] ?? ""}`}>
        <BeforeSend box={box} />
        <Button slot="decrement" className={own["step"] ?? ""} aria-label={t("fewer")}>
          <Minus size={14} strokeWidth={2.4} aria-hidden="true" />
        </Button>
        <Input className={`${styles["input"] ?? ""} ${own["input"] ?? ""}`} />
        <Button slot="increment" className={own["step"] ?? ""} aria-label={t("oneMore")}>
          <Plus size={14} strokeWidth={2.4} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={problem} />
    </AriaNumberField>
  );
}

/** Rendered within the field, where what is typed and not committed yet is known. */
function BeforeSend({ box }: { readonly box: RefObject<HTMLElement | null> }) {
  const state = useContext(NumberFieldStateContext);
  useBeforeSend(box, () => {
    state?.commit();
  });
  return null;
}

/**
 * Where only values from zero are allowed, React Aria ignores the minus and accepts the rest as another number. While the user
 * types, a minus may stay, so that it is refused like any other wrong input.
 */
function useMinus(box: RefObject<HTMLElement | null>): boolean {
  const [isBelow, setBelow] = useState(false);
  useEffect(() => {
    const field = box.current;
    const look = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const typed = event instanceof KeyboardEvent ? event.key : "data" in event ? event.data : "";
      const isMinus = [typed, event.target.value].some((text) => minus.test(String(text)));
      // Before the field itself handles what was typed.
      flushSync(() => setBelow(isMinus));
    };
    for (const kind of kinds) field?.addEventListener(kind, look, true);
    return () => {
      for (const kind of kinds) field?.removeEventListener(kind, look, true);
    };
  }, [box]);
  return isBelow;
}

const kinds = ["keydown", "beforeinput"] as const;
const minus = /^\s*[-\u2212]/u;

/**
 * React Aria alone would replace a number out of range with the nearest limit. Instead, what was typed stays, the reason is
 * shown, and the form around it is not sent until another number is typed.
 */
function useNumberWithin({ value, onChange, min, max }: NumberFieldProps) {
  const { t, i18n } = useTranslation("common");
  const [refused, setRefused] = useState<Refused | null>(null);
  // A change from elsewhere, as by discarding changes, resolves it.
  const typed = refused?.beside === value ? refused.number : null;
  const format = (number: number) => new Intl.NumberFormat(i18n.language).format(number);
  return {
    shown: typed ?? value,
    refusal:
      typed === null
        ? null
        : t("noSuchNumber", { number: format(typed), from: format(min), to: format(max) }),
    onNumber: (next: number) => {
      const isWithin = Number.isInteger(next) && next >= min && next <= max;
      setRefused(isWithin || Number.isNaN(next) ? null : { number: next, beside: value });
      if (isWithin && next !== value) onChange(next);
    },
  };
}

interface Refused {
  readonly number: number;
  /** The form's value at that time, until another number is typed. */
  readonly beside: number;
}
