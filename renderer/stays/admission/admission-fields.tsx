import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { ReferralSource, Sex } from "../../../domain/vocabulary/code-lists.ts";
import { useTermPicker } from "../../lib/texts/term-names-of-centre.ts";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import type { Option } from "../../ui/fields/option-list.tsx";
import { Select } from "../../ui/fields/select.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import type { Admission, AdmissionField, Problem } from "./admission-draft.ts";
import styles from "./admit.module.css";
import { AgeField } from "./age-field.tsx";
import { useRoomMates } from "./use-room-mates.ts";
import { LanguagesField, NationalityField } from "./nationality-language-fields.tsx";

export interface AdmissionFieldsProps {
  readonly admission: Admission;
  readonly problems: Partial<Record<AdmissionField, Problem>>;
  readonly today: CalendarDate;
  readonly beds: readonly Option[];
  readonly stayMonths: number;
  readonly isBedProposed: boolean;
  readonly isEndProposed: boolean;
  readonly onChange: (part: Partial<Admission>) => void;
}

/** The eight fields of an admission, in the order in which they are asked at the door. */
export function AdmissionFields(props: AdmissionFieldsProps) {
  const { admission, problems, onChange } = props;
  const { t } = useTranslation(["admit", "vocab"]);
  const pick = useTermPicker();
  const mates = useRoomMates(admission);
  const bedHint = [
    ...(props.isBedProposed ? [t("admit:bedHint")] : []),
    ...(mates === null || mates.isFamily ? [] : [t("admit:roomMates", { names: mates.names })]),
  ].join(" ");
  const problem = (field: AdmissionField): string | null => {
    const key = problems[field];
    return key === undefined ? null : t(`admit:${key}`);
  };
  return (
    <div className={styles["fields"]}>
      <div className={styles["field"]}>
        <TextField
          label={t("admit:name")}
          placeholder={t("admit:namePlaceholder")}
          value={admission.isNameUnknown ? "" : admission.name}
          onChange={(name) => onChange({ name })}
          isDisabled={admission.isNameUnknown}
          maxLength={120}
          problem={problem("name")}
          autoFocus
        />
        {admission.file === null ? (
          <Checkbox
            label={t("admit:nameUnknown")}
            isOn={admission.isNameUnknown}
            onChange={(isNameUnknown) => onChange({ isNameUnknown })}
          />
        ) : null}
      </div>
      <AgeField
        admission={admission}
        today={props.today}
        problem={problem(admission.ageBasis === "estimated" ? "years" : "birthDate")}
        onChange={onChange}
      />
      <Segmented
        label={t("admit:sex")}
        choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
        value={admission.sex}
        onChange={(sex) => onChange({ sex })}
        problem={problem("sex")}
      />
      <div className={styles["field"]}>
        <NationalityField value={admission.nationality} onChange={onChange} />
        {admission.nationality === null ? null : (
          <Checkbox
            label={t("admit:nationalityPresumed")}
            isOn={admission.isNationalityPresumed}
            onChange={(isNationalityPresumed) => onChange({ isNationalityPresumed })}
          />
        )}
      </div>
      <LanguagesField value={admission.languages} onChange={onChange} />
      <Select
        label={t("admit:referredBy")}
        placeholder={t("admit:choose")}
        {...pick(
          ...(["source", ReferralSource.options] as const),
          { code: admission.referredBy, field: "referredBy", own: admission.own },
          ({ code, own }) => onChange({ referredBy: code, own }),
        )}
        problem={problem("referredBy")}
      />
      <Select
        label={t("admit:bed")}
        hint={bedHint === "" ? undefined : bedHint}
        options={props.beds}
        value={admission.bedId}
        onChange={(bedId) => onChange({ bedId })}
        problem={problem("bed")}
      />
      {mates?.isFamily === true ? (
        <Notice tone="warn">{t("admit:roomOfFamily", { names: mates.names })}</Notice>
      ) : null}
      <DatePicker
        label={t("admit:plannedUntil")}
        hint={props.isEndProposed ? t("admit:plannedHint", { count: props.stayMonths }) : undefined}
        value={admission.plannedUntil}
        onChange={(plannedUntil) => onChange({ plannedUntil })}
        problem={problem("plannedUntil")}
      />
    </div>
  );
}
