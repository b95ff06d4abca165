import { X } from "lucide-react";
import { useId, useState } from "react";
import { ComboBox, Group, type Key } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { classes } from "../classes.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";
import { matchingOptions } from "./matching-options.ts";
import { ComboBoxInput } from "./combo-box-input.tsx";
import own from "./multi-select.module.css";
import { ClosesAfter, ClosesWhenHeld, type Option, OptionList } from "./option-list.tsx";
import { useUnfinishedChoice } from "./unfinished-choice.ts";

export interface MultiSelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly placeholder?: string;
}

/**
 * Several options of a long list, in the order they were chosen. Backspace in the empty box removes the last one. Text that
 * matches no option is reported below the field when it loses the focus.
 */
export function MultiSelect({ problem: given, ...rest }: MultiSelectProps) {
  const { box, ...untaken } = useUnfinishedChoice((left) => left === "");
  const props = { ...rest, problem: given ?? untaken.problem };
  const { label, options, value, onChange } = props;
  const { t } = useTranslation("common");
  const [typed, setTyped] = useState("");
  const chosenId = useId();
  const remaining = options.filter(({ id }) => !value.includes(id));
  const labels = new Map(options.map((option) => [option.id, option.label]));

  const add = (id: Key | null) => {
    if (id === null) {
      // The list is closed without a choice, as by Escape: remaining text would open it again.
      setTyped("");
      return;
    }
    untaken.forget();
    onChange([...value, String(id)]);
    setTyped("");
  };
  const remove = (gone: string | undefined) => onChange(value.filter((id) => id !== gone));

  return (
    <ComboBox<Option>
      {...ariaField(props)}
      className={styles["field"] ?? ""}
      items={matchingOptions(remaining, typed)}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={add}
      onBlur={(event) => {
        untaken.onBlur(event);
        setTyped("");
      }}
      {...untaken.held}
      allowsEmptyCollection
      aria-describedby={chosenId}
    >
      <FieldLabel {...props} />
      <Group ref={box} className={classes(styles, "box", own["box"])}>
        {value.length === 0 ? null : (
          <ul id={chosenId} className={own["tags"]} aria-label={t("chosen", { what: label })}>
            {value.map((id) => {
              const name = labels.get(id) ?? id;
              return (
                <li key={id} className={own["tag"]}>
                  {name}
                  <button
                    type="button"
                    className={own["remove"]}
                    aria-label={t("takeAway", { what: name })}
                    onClick={() => remove(id)}
                  >
                    <X size={13} aria-hidden="true" />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <ComboBoxInput
          className={classes(styles, "input", own["input"])}
          options={remaining}
          shown=""
          onKeyDownCapture={untaken.onKeyDownCapture}
          onKeyDown={(event) => {
            if (event.key === "Backspace" && typed === "") remove(value.at(-1));
          }}
          {...(value.length > 0 || props.placeholder === undefined
            ? {}
            : { placeholder: props.placeholder })}
        />
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <ClosesWhenHeld isHeld={untaken.isHeld} />
      <ClosesAfter taken={value.length} />
      <OptionList />
    </ComboBox>
  );
}
