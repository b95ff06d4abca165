import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ExploitationForm, Sector, sectorsOf } from "../../domain/vocabulary/exploitation.ts";
import { AgeRange } from "../../domain/referrals/referral.ts";
import { ReferralSource, Sex } from "../../domain/vocabulary/code-lists.ts";
import { useOfferedTerms, useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import type { ReferralValues, ReferralProblems } from "./referral-values.ts";
import { FieldGroup } from "../ui/fields/field-group.tsx";

export interface ReferralFieldsProps {
  readonly call: ReferralValues;
  readonly problems: ReferralProblems;
  readonly onChange: (part: Partial<ReferralValues>) => void;
}

/** The referrer, and the service that first identified the person: two fields, because they differ. */
export function CallerFields({ call, problems, onChange }: ReferralFieldsProps) {
  const { t } = useTranslation(["referrals", "vocab"]);
  const pick = useTermPicker();
  const problem = problems.referredBy;
  return (
    <FieldGroup level={2} title={t("referrals:whoCalls")}>
      <ComboBox
        label={t("referrals:source")}
        placeholder={t("referrals:typeToFind")}
        {...pick(
          ...(["source", ReferralSource.options] as const),
          { code: call.referredBy, field: "referredBy", own: call.own },
          ({ code, own }) => onChange({ referredBy: code, own }),
        )}
        problem={problem === undefined ? null : t(`referrals:${problem}`)}
        isRequired
        // A list with a value would select its text when it gets the focus at once.
        autoFocus={call.referredBy === null}
      />
      <TextField
        label={t("referrals:caller")}
        placeholder={t("referrals:callerHint")}
        value={call.caller}
        maxLength={120}
        onChange={(caller) => onChange({ caller })}
      />
      <TextField
        label={t("referrals:phone")}
        value={call.phone}
        maxLength={40}
        onChange={(phone) => onChange({ phone })}
      />
      <ComboBox
        label={t("referrals:detectedBy")}
        placeholder={t("referrals:sameAsSource")}
        {...pick(
          ...(["source", ReferralSource.options] as const),
          { code: call.detectedBy, field: "detectedBy", own: call.own },
          ({ code, own }) => onChange({ detectedBy: code, own }),
        )}
      />
    </FieldGroup>
  );
}

/** As much of the person as the caller tells. */
export function PersonFields({ call, onChange }: Omit<ReferralFieldsProps, "problems">) {
  const { t } = useTranslation(["referrals", "vocab"]);
  const words = useFormats();
  const languages = useMemo(() => words.languages(), [words]);
  return (
    <FieldGroup level={2} title={t("referrals:aboutWhom")}>
      <TextField
        label={t("referrals:name")}
        placeholder={t("referrals:namePlaceholder")}
        value={call.name}
        maxLength={120}
        onChange={(name) => onChange({ name })}
      />
      <Segmented
        label={t("referrals:sex")}
        choices={Sex.options.map((id) => ({ id, label: t(`vocab:sex.${id}`) }))}
        value={call.sex}
        onChange={(sex) => onChange({ sex })}
      />
      <Segmented
        label={t("referrals:age")}
        choices={AgeRange.options.map((id) => ({ id, label: t(`referrals:ageShort.${id}`) }))}
        value={call.ageRange}
        onChange={(ageRange) => onChange({ ageRange })}
      />
      <MultiSelect
        label={t("referrals:languages")}
        placeholder={t("referrals:typeToFind")}
        options={languages}
        value={call.languages}
        onChange={(chosen) => onChange({ languages: chosen.slice(0, 12) })}
      />
    </FieldGroup>
  );
}

/** What the caller suspects and tells: the user who types it may not read it again. */
export function SuspicionFields({
  call,
  onChange,
  hasWords,
}: Omit<ReferralFieldsProps, "problems"> & { readonly hasWords: boolean }) {
  const { t } = useTranslation(["referrals", "exploitation"]);
  const forms = useMemo(
    () => ExploitationForm.options.map((id) => ({ id, label: t(`exploitation:form.${id}`) })),
    [t],
  );
  const offered = useOfferedTerms();
  const inForm = call.form === null ? [] : sectorsOf(call.form);
  const sectors = offered("sector", inForm, call.sector);
  return (
    <FieldGroup level={2} title={t("referrals:suspected")} aside={t("referrals:suspectedAside")}>
      <ComboBox
        label={t("referrals:form")}
        placeholder={t("referrals:none")}
        options={forms}
        value={call.form}
        onChange={(id) => {
          onChange({ form: id === null ? null : ExploitationForm.parse(id), sector: null });
        }}
      />
      <ComboBox
        // The list of another form starts empty.
        key={call.form}
        label={t("referrals:sector")}
        placeholder={t("referrals:none")}
        options={sectors}
        value={call.sector}
        isDisabled={sectors.length === 0}
        onChange={(id) => onChange({ sector: id === null ? null : Sector.parse(id) })}
      />
      {hasWords ? (
        <TextField
          label={t("referrals:told")}
          hint={t("referrals:toldHint")}
          value={call.told}
          maxLength={4000}
          isLong
          onChange={(told) => onChange({ told })}
        />
      ) : null}
    </FieldGroup>
  );
}
