import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, NumberField as AriaNumberField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import own from "./number-field.module.css";
import sheet from "./field.module.css";

export interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly unit?: "month" | "minute";
  /** In a table whose column says what it is. */
  readonly hidesLabel?: boolean;
}

/** A small number: typed, or one more and one fewer by arrow keys and buttons. */
export function NumberField(props: NumberFieldProps) {
  const { t } = useTranslation("common");
  const { value, onChange, min, max, unit, hidesLabel = false } = props;
  return (
    <AriaNumberField
      {...ariaField(props)}
      className={sheet["field"] ?? ""}
      value={value}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next);
      }}
      minValue={min}
      maxValue={max}
      step={1}
      {...(unit === undefined
        ? {}
        : { formatOptions: { style: "unit", unit, unitDisplay: "long" } as const })}
      {...(hidesLabel ? { "aria-label": props.label } : {})}
    >
      {hidesLabel ? null : <FieldLabel {...props} />}
      <Group className={`${sheet["box"] ?? ""} ${own["box"] ?? ""}`}>
        <Button slot="decrement" className={own["step"] ?? ""} aria-label={t("fewer")}>
          <Minus size={14} strokeWidth={2.4} aria-hidden="true" />
        </Button>
        <Input className={`${sheet["input"] ?? ""} ${own["input"] ?? ""}`} />
        <Button slot="increment" className={own["step"] ?? ""} aria-label={t("oneMore")}>
          <Plus size={14} strokeWidth={2.4} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
    </AriaNumberField>
  );
}
