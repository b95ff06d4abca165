import { FieldError, Label, Text } from "react-aria-components";
import sheet from "./field.module.css";
import { Shape } from "./shape.tsx";

/** What every field takes. The sentence of a problem stands beside the field it is about. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  /** Said to a screen reader only: what stands above says it already. */
  readonly hidesLabel?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

export function FieldLabel({
  label,
  hidesLabel = false,
}: Pick<FieldProps, "label" | "hidesLabel">) {
  return <Label className={sheet[hidesLabel ? "spoken" : "label"] ?? ""}>{label}</Label>;
}

export function FieldNotes({ hint, problem }: Pick<FieldProps, "hint" | "problem">) {
  return (
    <>
      {hint === undefined ? null : (
        <Text slot="description" className={sheet["hint"] ?? ""}>
          {hint}
        </Text>
      )}
      <FieldError className={sheet["problem"] ?? ""}>
        <Shape tone="bad" />
        <span>{problem}</span>
      </FieldError>
    </>
  );
}

/** The part of a field's props that React Aria wants under other names. */
export function ariaField({ problem, isRequired, isDisabled, autoFocus }: FieldProps) {
  return {
    isInvalid: problem !== undefined && problem !== null,
    validationBehavior: "aria" as const,
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    autoFocus: autoFocus ?? false,
  };
}
