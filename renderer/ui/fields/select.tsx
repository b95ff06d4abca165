import { ChevronDown } from "lucide-react";
import { Button, Select as AriaSelect, SelectValue } from "react-aria-components";
import { classes } from "../classes.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";
import list from "./list-box.module.css";
import { type Option, OptionList } from "./option-list.tsx";

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
}

/** A choice from a short list. For more than a dozen options, use a combo box. */
export function Select(props: SelectProps) {
  return (
    <AriaSelect
      {...ariaField(props)}
      // The options may still be loading when the user is quick.
      allowsEmptyCollection
      className={styles["field"] ?? ""}
      value={props.value}
      onChange={(id) => {
        if (id !== null) props.onChange(String(id));
      }}
      placeholder={props.placeholder ?? "–"}
    >
      <FieldLabel {...props} />
      <Button className={classes(styles, "box", list["trigger"])}>
        <SelectValue className={list["value"] ?? ""}>
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <OptionList options={props.options} />
    </AriaSelect>
  );
}
