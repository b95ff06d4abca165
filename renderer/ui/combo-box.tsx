import { ChevronDown } from "lucide-react";
import { Button, ComboBox as AriaComboBox, Group, Input } from "react-aria-components";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import sheet from "./field.module.css";
import { isFound } from "./fold.ts";
import { BestIsReady, ClosesWhenHeld, type Option, OptionList } from "./option-list.tsx";
import { useUntaken } from "./untaken.ts";

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
}

/**
 * One of a long list, found by typing the beginning of any of its words, or a longer part of one, accents or not. What was typed and is none of them is
 * said below when one goes on: the box shows again what is chosen.
 */
export function ComboBox({ problem: given, ...rest }: ComboBoxProps) {
  const { box, ...untaken } = useUntaken((typed) =>
    rest.options.some(({ id, label }) => id === rest.value && isFound(label, typed)),
  );
  const props = { ...rest, problem: given ?? untaken.problem };
  // A list that has the focus as it opens does not look up by itself what it is told to begin with.
  const begun = props.options.find(({ id }) => id === props.value);
  return (
    <AriaComboBox<Option>
      {...ariaField(props)}
      {...(begun === undefined ? {} : { defaultInputValue: begun.label })}
      className={sheet["field"] ?? ""}
      defaultItems={props.options}
      defaultFilter={isFound}
      value={props.value}
      onChange={(id) => {
        untaken.forget();
        props.onChange(id === null ? null : String(id));
      }}
      onBlur={untaken.onBlur}
      {...untaken.held}
      allowsEmptyCollection
    >
      <FieldLabel {...props} />
      <Group ref={box} className={sheet["box"] ?? ""}>
        <Input
          className={sheet["input"] ?? ""}
          spellCheck={false}
          onKeyDownCapture={untaken.onKeyDownCapture}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button className={sheet["inside"] ?? ""}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <BestIsReady />
      <ClosesWhenHeld isHeld={untaken.isHeld} />
      <OptionList />
    </AriaComboBox>
  );
}
