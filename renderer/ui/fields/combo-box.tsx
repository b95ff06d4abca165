import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox as AriaComboBox, Group } from "react-aria-components";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import styles from "./field.module.css";
import { fitOf, matchingOptions } from "./matching-options.ts";
import { ComboBoxInput } from "./combo-box-input.tsx";
import { ClosesWhenHeld, type Option, OptionList } from "./option-list.tsx";
import { useUnfinishedChoice } from "./unfinished-choice.ts";

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
}

/**
 * A choice from a long list, filtered by typing the beginning of any of its words, or a longer part of one, ignoring accents:
 * the best match comes first. Text that matches no option is reported below the field when it loses the focus, and the box
 * shows the chosen option again.
 */
export function ComboBox({ problem: given, ...rest }: ComboBoxProps) {
  const { options, value } = rest;
  // A list that has the focus as it opens does not look up its initial value by itself.
  const begun = options.find(({ id }) => id === value);
  const shown = begun?.label ?? "";
  const { box, ...untaken } = useUnfinishedChoice(
    (left) => left === "" || matchingOptions(options, left)[0]?.id === value,
  );
  const props = { ...rest, problem: given ?? untaken.problem };
  const [typed, setTyped] = useState("");
  const ordered = typed === shown ? options : bestFirst(options, typed);
  return (
    <AriaComboBox<Option>
      {...ariaField(props)}
      {...(begun === undefined ? {} : { defaultInputValue: begun.label })}
      className={styles["field"] ?? ""}
      defaultItems={ordered}
      defaultFilter={isFound}
      onInputChange={setTyped}
      value={value}
      onChange={(id) => {
        untaken.forget();
        props.onChange(id === null ? null : String(id));
      }}
      onBlur={untaken.onBlur}
      {...untaken.held}
      allowsEmptyCollection
    >
      <FieldLabel {...props} />
      <Group ref={box} className={styles["box"] ?? ""}>
        <ComboBoxInput
          className={styles["input"] ?? ""}
          options={options}
          shown={shown}
          onKeyDownCapture={untaken.onKeyDownCapture}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button className={styles["inside"] ?? ""}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <ClosesWhenHeld isHeld={untaken.isHeld} />
      <OptionList />
    </AriaComboBox>
  );
}

const isFound = (label: string, typed: string): boolean => fitOf(label, typed) !== null;

/** All options, best match first: the whole list can be opened at any time. */
function bestFirst(options: readonly Option[], typed: string): readonly Option[] {
  const fitting = matchingOptions(options, typed);
  const first = new Set(fitting);
  return [...fitting, ...options.filter((option) => !first.has(option))];
}
