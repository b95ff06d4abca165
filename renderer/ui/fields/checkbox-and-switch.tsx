import { Check } from "lucide-react";
import { CheckboxButton, CheckboxField, SwitchButton, SwitchField } from "react-aria-components";
import styles from "./checkbox-and-switch.module.css";

export interface ToggleProps {
  readonly label: string;
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Agrees to or selects something; takes effect when the form is saved. */
export function Checkbox({ label, note, isOn, onChange, isDisabled = false }: ToggleProps) {
  return (
    <CheckboxField
      className={styles["field"] ?? ""}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <CheckboxButton className={styles["toggle"] ?? ""}>
        <span className={styles["box"]} aria-hidden="true">
          <Check size={14} strokeWidth={3} />
        </span>
        <Words label={label} note={note} />
      </CheckboxButton>
    </CheckboxField>
  );
}

/** Turns something on or off at once. */
export function Switch({ label, note, isOn, onChange, isDisabled = false }: ToggleProps) {
  return (
    <SwitchField
      className={styles["field"] ?? ""}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <SwitchButton className={styles["toggle"] ?? ""}>
        <span className={styles["track"]} aria-hidden="true">
          <span className={styles["thumb"]} />
        </span>
        <Words label={label} note={note} />
      </SwitchButton>
    </SwitchField>
  );
}

function Words({ label, note }: { readonly label: string; readonly note: string | undefined }) {
  return (
    <span>
      {label}
      {note === undefined ? null : <small className={styles["note"]}>{note}</small>}
    </span>
  );
}
