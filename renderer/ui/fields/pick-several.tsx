import { CheckboxButton, CheckboxField, CheckboxGroup } from "react-aria-components";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";
import own from "./pick-several.module.css";

export interface PickSeveralProps<T extends string> extends FieldProps {
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly value: readonly T[];
  readonly onChange: (ids: readonly T[]) => void;
}

/** Any number of a few short options, all visible, in their own order. For a long list, use a multi-select. */
export function PickSeveral<T extends string>(props: PickSeveralProps<T>) {
  const { choices, value, onChange } = props;
  return (
    <CheckboxGroup
      {...ariaField(props)}
      className={styles["field"] ?? ""}
      value={[...value]}
      onChange={(ids) => onChange(choices.filter(({ id }) => ids.includes(id)).map(({ id }) => id))}
    >
      <FieldLabel {...props} />
      <div className={own["choices"]}>
        {choices.map(({ id, label }) => (
          <CheckboxField key={id} value={id}>
            <CheckboxButton className={own["choice"] ?? ""}>{label}</CheckboxButton>
          </CheckboxField>
        ))}
      </div>
      <FieldNotes hint={props.hint} problem={props.problem} />
    </CheckboxGroup>
  );
}
