import type { ReactNode } from "react";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { ariaField, FieldLabel, type FieldProps } from "../../ui/fields/field.tsx";
import field from "../../ui/fields/field.module.css";
import styles from "./picture-choice.module.css";

export interface PictureChoiceProps<T extends string> extends FieldProps {
  readonly choices: readonly {
    readonly id: T;
    readonly label: string;
    readonly drawing: ReactNode;
  }[];
  readonly value: T;
  readonly onChange: (id: T) => void;
}

/** A choice of one of a few pictures, each with a label for screen readers. */
export function PictureChoice<T extends string>(props: PictureChoiceProps<T>) {
  const { choices, value, onChange } = props;
  return (
    <RadioGroup
      {...ariaField(props)}
      className={field["field"] ?? ""}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldLabel {...props} />
      <div className={styles["pictures"]}>
        {choices.map(({ id, label, drawing }) => (
          <RadioField key={id} value={id}>
            <RadioButton className={styles["picture"] ?? ""}>
              {drawing}
              <span className={field["spoken"]}>{label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
