import { FieldError, Label, Text } from "react-aria-components";
import { classes } from "../classes.ts";
import styles from "./field.module.css";
import { StatusShape } from "../status-shape.tsx";

/** The props of every field. The message of a problem is shown beside its field. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  /** For screen readers only: what is above says it already. */
  readonly hidesLabel?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

export function FieldLabel({
  label,
  hidesLabel = false,
}: Pick<FieldProps, "label" | "hidesLabel">) {
  return <Label className={styles[hidesLabel ? "spoken" : "label"] ?? ""}>{label}</Label>;
}

export interface FieldNotesProps extends Pick<FieldProps, "hint" | "problem"> {
  /** The maximum length is reached; null until then, and left out where it is never shown. */
  readonly limit?: string | null | undefined;
}

export function FieldNotes({ hint, problem, limit }: FieldNotesProps) {
  return (
    <>
      {hint === undefined ? null : (
        <Text slot="description" className={styles["hint"] ?? ""}>
          {hint}
        </Text>
      )}
      {limit === undefined ? null : (
        <span aria-live="polite" className={classes(styles, "hint", "limit")}>
          {limit}
        </span>
      )}
      <FieldError className={styles["problem"] ?? ""}>
        <StatusShape tone="bad" />
        <span>{problem}</span>
      </FieldError>
    </>
  );
}

/** The props of a field that React Aria calls by other names. */
export function ariaField({ problem, isRequired, isDisabled, autoFocus }: FieldProps) {
  return {
    isInvalid: problem !== undefined && problem !== null,
    validationBehavior: "aria" as const,
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    autoFocus: autoFocus ?? false,
  };
}
