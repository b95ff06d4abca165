import { ChevronDown } from "lucide-react";
import { useContext, useState } from "react";
import { Button, ComboBox as AriaComboBox, Group, Input } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { CoverContext } from "./cover.ts";
import { ariaField, FieldLabel, FieldNotes, type FieldProps } from "./field.tsx";
import sheet from "./field.module.css";
import { startsAWord } from "./fold.ts";
import { BestIsReady, type Option, OptionList } from "./option-list.tsx";

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
}

/**
 * One of a long list, found by typing the beginning of any of its words, accents or not. What was typed and is none of them is
 * said below when one goes on: the box shows again what is chosen.
 */
export function ComboBox({ problem: given, ...rest }: ComboBoxProps) {
  const { t } = useTranslation("common");
  const [untaken, setUntaken] = useState("");
  const isCovered = useContext(CoverContext) !== null;
  const said = isCovered ? t("notTakenHidden") : t("notTaken", { typed: untaken });
  const problem = given ?? (untaken === "" ? null : said);
  const props = { ...rest, problem };
  // A list that has the focus as it opens does not look up by itself what it is told to begin with.
  const begun = props.options.find(({ id }) => id === props.value);
  return (
    <AriaComboBox<Option>
      {...ariaField(props)}
      {...(begun === undefined ? {} : { defaultInputValue: begun.label })}
      className={sheet["field"] ?? ""}
      defaultItems={props.options}
      defaultFilter={startsAWord}
      value={props.value}
      onChange={(id) => {
        setUntaken("");
        props.onChange(id === null ? null : String(id));
      }}
      onFocus={() => {
        setUntaken("");
      }}
      onBlur={({ target }) => {
        const typed = target instanceof HTMLInputElement ? target.value.trim() : "";
        const isChosen = props.options.some(
          ({ id, label }) => id === props.value && label === typed,
        );
        setUntaken(isChosen ? "" : typed);
      }}
      allowsEmptyCollection
    >
      <FieldLabel {...props} />
      <Group className={sheet["box"] ?? ""}>
        <Input
          className={sheet["input"] ?? ""}
          spellCheck={false}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button className={sheet["inside"] ?? ""}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes hint={props.hint} problem={props.problem} />
      <BestIsReady />
      <OptionList />
    </AriaComboBox>
  );
}
