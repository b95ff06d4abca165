import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { clockTimeFrom } from "../../lib/dates/clock-time.ts";
import {
  type OfferedTerms,
  useOfferedTerms,
  useTermPicker,
} from "../../lib/texts/term-names-of-centre.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { PickSeveral } from "../../ui/fields/pick-several.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { fitSideBySide } from "../../ui/overlays/fits-side-by-side.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { TimeField } from "../../ui/fields/time-field.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { type Field, lineOf, ownName, type FormValues } from "./form-values.ts";

export interface FieldListProps {
  readonly fields: readonly Field[];
  readonly typed: FormValues;
  readonly onChange: (part: FormValues) => void;
  /** Names of the fields that show a problem. */
  readonly problems: ReadonlySet<string>;
  /** Other fields come first and get the focus. */
  readonly isBehind?: boolean;
}

/** Fields below each other; the first gets the focus. */
export function FieldList({ fields, isBehind = false, ...rest }: FieldListProps) {
  const offered = useOfferedTerms();
  return fields.map((field, index) => (
    <OneField
      key={field.name}
      field={field.type === "several" ? asOffered(field, offered, rest.typed[field.name]) : field}
      isFirst={index === 0 && !isBehind}
      {...rest}
    />
  ));
}

/** With the options of its list that the centre offers. */
function asOffered(
  field: Several,
  offered: OfferedTerms,
  chosen: FormValues[string] | undefined,
): Several {
  if (field.list === undefined) return field;
  const codes = field.choices.map(({ id }) => id);
  const held = typeof chosen === "string" || Array.isArray(chosen) ? chosen : null;
  return { ...field, choices: offered(field.list, codes, held) };
}

type Several = Extract<Field, { readonly type: "several" }>;

interface OneFieldProps extends Omit<FieldListProps, "fields" | "isBehind"> {
  readonly field: Field;
  readonly isFirst: boolean;
}

function OneField({ field, isFirst, typed, onChange, problems }: OneFieldProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { name, label, hint } = field;
  const isWrong = problems.has(name);
  const shared = { label, ...(hint === undefined ? {} : { hint }), autoFocus: isFirst };
  const put = (value: FormValues[string]) => onChange({ [name]: value });
  switch (field.type) {
    case "day":
      return (
        <DatePicker
          {...shared}
          value={lineOf(typed, name) || null}
          {...(field.isPast === true ? { max: today } : {})}
          onChange={put}
          problem={isWrong ? t("fields.day") : null}
        />
      );
    case "check":
      return (
        <Checkbox
          label={label}
          {...(hint === undefined ? {} : { note: hint })}
          isOn={typed[name] === true}
          onChange={put}
        />
      );
    case "several":
      return (
        <PickSeveral
          {...shared}
          choices={field.choices}
          value={listOf(typed, name)}
          onChange={(ids) => put([...ids])}
          problem={isWrong ? t("fields.pick") : null}
        />
      );
    case "choice":
    case "find":
    case "language":
      return (
        <OneOfList
          field={field}
          typed={typed}
          shared={shared}
          onChange={onChange}
          isWrong={isWrong}
        />
      );
    case "time":
      return (
        <TimeField
          {...shared}
          value={lineOf(typed, name)}
          onChange={put}
          onBlur={() => put(clockTimeFrom(lineOf(typed, name)) ?? lineOf(typed, name))}
          maxLength={field.max ?? lengthOf.time}
          problem={isWrong ? t("fields.text") : null}
        />
      );
    case "line":
    case "text":
    case "lines":
      return (
        <TextField
          {...shared}
          value={lineOf(typed, name)}
          onChange={put}
          maxLength={field.max ?? lengthOf[field.type]}
          isLong={field.type === "text" || field.type === "lines"}
          isTall={field.type === "text" && field.isTall === true}
          problem={isWrong ? t("fields.text") : null}
        />
      );
  }
}

const lengthOf = { time: 5, line: 120, text: 2000, lines: 2000 } as const;

type Picked = Extract<Field, { readonly type: "choice" | "find" | "language" }>;

interface OneOfProps {
  readonly field: Picked;
  readonly shared: { readonly label: string; readonly hint?: string; readonly autoFocus: boolean };
  readonly value: string;
  readonly onChange: (id: string | null) => void;
  readonly isWrong: boolean;
}

/** A choice from a list of terms, including the centre's own. */
function OneOfList({
  field,
  typed,
  onChange,
  ...rest
}: Omit<OneOfProps, "value" | "onChange"> & Pick<OneFieldProps, "typed" | "onChange">) {
  const pick = useTermPicker();
  const { name } = field;
  if (field.type === "language" || field.list === undefined)
    return (
      <OneOf
        {...rest}
        field={field}
        value={lineOf(typed, name)}
        onChange={(id) => onChange({ [name]: id })}
      />
    );
  const held = lineOf(typed, ownName(name));
  const { options, value, ...picking } = pick(
    field.list,
    field.choices.map(({ id }) => id),
    {
      code: lineOf(typed, name) || null,
      field: "word",
      own: held === "" ? noWord : { word: held },
    },
    ({ code, own }) => onChange({ [name]: code, [ownName(name)]: own.word ?? null }),
  );
  return (
    <OneOf {...rest} {...picking} field={{ ...field, choices: options }} value={value ?? ""} />
  );
}

const noWord: { readonly word?: string } = {};

/** A few short options are side by side, more of them in a list, and many in a searchable list. */
function OneOf({ field, shared, value, onChange, isWrong }: OneOfProps) {
  const { t } = useTranslation();
  const words = useFormats();
  const languages = useMemo(() => words.languages(), [words]);
  const all = {
    ...shared,
    value: value === "" ? null : value,
    problem: isWrong ? t("fields.pick") : null,
  };
  if (field.type !== "choice") {
    const options = field.type === "language" ? languages : field.choices;
    return (
      <ComboBox
        {...all}
        options={options}
        placeholder={t("fields.typeToFind")}
        onChange={onChange}
      />
    );
  }
  const { choices } = field;
  return field.isRow !== true && !fitSideBySide(choices, 4) ? (
    <Select {...all} options={choices} onChange={onChange} />
  ) : (
    <Segmented {...all} choices={choices} onChange={onChange} />
  );
}

const listOf = (typed: FormValues, name: string): readonly string[] => {
  const value = typed[name];
  return Array.isArray(value) ? value : [];
};
