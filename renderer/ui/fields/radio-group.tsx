import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from "react-aria-components";
import { classes } from "../classes.ts";
import own from "./radio-group.module.css";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly note?: string;
}

export interface ChoiceProps<T extends string> extends FieldProps {
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (id: T) => void;
}

/** A few options, all visible, each with its explanation. */
export function RadioGroup<T extends string>(props: ChoiceProps<T>) {
  return <Choices {...props} look="cards" />;
}

/** Two to five short options side by side. */
export function Segmented<T extends string>(props: ChoiceProps<T>) {
  return <Choices {...props} look="segments" />;
}

function Choices<T extends string>(
  props: ChoiceProps<T> & { readonly look: "cards" | "segments" },
) {
  const { choices, look } = props;
  return (
    <AriaRadioGroup
      {...ariaField(props)}
      className={classes(styles, "field")}
      value={props.value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) props.onChange(chosen.id);
      }}
      orientation={look === "segments" ? "horizontal" : "vertical"}
    >
      <FieldLabel {...props} />
      <div className={own[look]}>
        {choices.map(({ id, label, note }) => (
          <RadioField key={id} value={id} className={own["choice"] ?? ""}>
            <RadioButton className={classes(own, look === "cards" ? "card" : "segment")}>
              {look === "cards" ? <span className={own["dot"]} aria-hidden="true" /> : null}
              <span>
                {label}
                {note === undefined ? null : <small className={own["note"]}>{note}</small>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes hint={props.hint} problem={props.problem} />
    </AriaRadioGroup>
  );
}
