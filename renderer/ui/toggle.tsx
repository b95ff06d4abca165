import { Check } from "lucide-react";
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from "react-aria-components";
import sheet from "./toggle.module.css";

export interface ToggleProps {
  readonly label: string;
  readonly note?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Agrees to or picks something; takes effect when the form is saved. */
export function Checkbox({ label, note, isOn, onChange, isDisabled = false }: ToggleProps) {
  return (
    <AriaCheckbox
      className={sheet["toggle"] ?? ""}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={sheet["box"]} aria-hidden="true">
        <Check size={14} strokeWidth={3} />
      </span>
      <Words label={label} note={note} />
    </AriaCheckbox>
  );
}

/** Turns something on or off at once. */
export function Switch({ label, note, isOn, onChange, isDisabled = false }: ToggleProps) {
  return (
    <AriaSwitch
      className={sheet["toggle"] ?? ""}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={sheet["track"]} aria-hidden="true">
        <span className={sheet["thumb"]} />
      </span>
      <Words label={label} note={note} />
    </AriaSwitch>
  );
}

function Words({ label, note }: { readonly label: string; readonly note: string | undefined }) {
  return (
    <span>
      {label}
      {note === undefined ? null : <small className={sheet["note"]}>{note}</small>}
    </span>
  );
}
