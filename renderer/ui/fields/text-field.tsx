import { Group, Input, TextArea, TextField as AriaTextField } from "react-aria-components";
import { classes } from "../classes.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import { useHiddenField } from "../overlays/hidden-field-values.ts";
import { useLengthLimit } from "./use-length-limit.ts";
import styles from "./field.module.css";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: "text" | "numeric";
  /** More than one line. */
  readonly isLong?: boolean;
  /** The language and direction of its text. */
  readonly language?: string;
  /** A large text area. */
  readonly isTall?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { hint, problem, value, onChange, onBlur, isLong, inputMode = "text" } = props;
  const limit = useLengthLimit(value, props.maxLength);
  const { isCovered, shown, onFocusChange } = useHiddenField(value);
  const shared = {
    className: classes(
      styles,
      "input",
      isLong && "area",
      props.isTall === true && "tall",
      isCovered && "covered",
    ),
    autoComplete: "off",
    spellCheck: false,
    ...(props.language === undefined ? {} : { lang: props.language, dir: "auto" }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  return (
    <AriaTextField
      {...ariaField(props)}
      className={styles["field"] ?? ""}
      value={shown}
      // The placeholder that hides the text is never taken as input.
      {...(isCovered ? {} : { onChange })}
      onFocusChange={onFocusChange}
      {...(onBlur ? { onBlur } : {})}
      {...(props.maxLength === undefined || isCovered ? {} : { maxLength: props.maxLength })}
    >
      <FieldLabel {...props} />
      <Group className={styles["box"] ?? ""}>
        {isLong === true ? <TextArea {...shared} /> : <Input {...shared} inputMode={inputMode} />}
      </Group>
      <FieldNotes hint={hint} problem={problem} limit={limit} />
    </AriaTextField>
  );
}
