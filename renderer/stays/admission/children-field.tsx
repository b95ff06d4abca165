import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { WithoutBed } from "../../../domain/accommodation/stay.ts";
import { Sex } from "../../../domain/vocabulary/code-lists.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/fields/choice.tsx";
import type { Option } from "../../ui/fields/option-list.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { type Admission, type ChildDraft, childProblems, mostChildren } from "./admission-draft.ts";
import styles from "./admit.module.css";
import { AgeField } from "./age-field.tsx";

export interface ChildrenFieldProps {
  readonly admission: Admission;
  readonly beds: readonly Option[];
  readonly today: CalendarDate;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<Admission>) => void;
}

/** The children who come along: admitted in the same step, even when no bed is left for them. */
export function ChildrenField(props: ChildrenFieldProps) {
  const { admission, onChange } = props;
  const { t } = useTranslation("admit");
  const { children } = admission;
  const change = (index: number, part: Partial<ChildDraft>) => {
    onChange({
      children: children.map((child, at) => (at === index ? { ...child, ...part } : child)),
    });
  };
  return (
    <fieldset className={styles["children"]}>
      <legend>{t("children")}</legend>
      {children.map((child, index) => (
        <Child
          key={child.key}
          {...props}
          child={child}
          number={index + 1}
          onChild={(part) => change(index, part)}
          onRemove={() => onChange({ children: children.filter(({ key }) => key !== child.key) })}
        />
      ))}
      {children.length === mostChildren ? null : (
        <span>
          <Button size="small" onPress={() => onChange({ children: [...children, newChild()] })}>
            {t(children.length === 0 ? "addChild" : "addAnotherChild")}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

type ChildProps = ChildrenFieldProps & {
  readonly child: ChildDraft;
  readonly number: number;
  readonly onChild: (part: Partial<ChildDraft>) => void;
  readonly onRemove: () => void;
};

function Child(props: ChildProps) {
  const { admission, child, number, beds, today, isTried, onChild, onRemove } = props;
  const { t } = useTranslation(["admit", "vocab"]);
  const problems = isTried ? childProblems(child, today) : {};
  const said = (key: "age" | "sleeps"): string | null => {
    const problem = problems[key];
    return problem === undefined ? null : t(`admit:${problem}`);
  };
  const others = admission.children.filter(({ key }) => key !== child.key);
  const taken = [admission.bedId, ...others.map(({ sleeps }) => sleeps)];
  const places = [
    ...WithoutBed.options.map((id) => ({ id, label: t(`admit:sleeps.${id}`) })),
    ...beds.filter(({ id }) => !taken.includes(id)),
  ];
  return (
    <fieldset className={styles["child"]}>
      <legend>{t("admit:child", { number })}</legend>
      <div className={styles["fields"]}>
        <TextField
          label={t("admit:name")}
          hint={t("admit:childNameHint")}
          value={child.name}
          onChange={(name) => onChild({ name })}
          maxLength={120}
          autoFocus={child.name === ""}
        />
        <AgeField admission={child} problem={said("age")} today={today} onChange={onChild} />
        <Segmented
          label={t("admit:sex")}
          choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
          value={child.sex}
          onChange={(sex) => onChild({ sex })}
        />
        <Select
          label={t("admit:sleepsWhere")}
          hint={t("admit:sleepsHint")}
          placeholder={t("admit:choose")}
          options={places}
          value={child.sleeps}
          onChange={(sleeps) => onChild({ sleeps })}
          problem={said("sleeps")}
        />
      </div>
      <span>
        <Button kind="quiet" size="small" onPress={onRemove}>
          {t("admit:removeChild", { number })}
        </Button>
      </span>
    </fieldset>
  );
}

const newChild = (): ChildDraft => ({
  key: crypto.randomUUID(),
  name: "",
  sex: "unknown",
  ageBasis: "estimated",
  birthDate: null,
  years: "",
  sleeps: null,
});
