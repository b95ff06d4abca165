import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { MultiSelect } from "../../ui/fields/multi-select.tsx";
import type { Admission } from "./admission-draft.ts";

export interface NationalityLanguageProps<T> {
  readonly value: T;
  readonly onChange: (part: Partial<Admission>) => void;
}

// Two hundred options each: not rendered again while another field is typed in.

export const NationalityField = memo(function NationalityField({
  value,
  onChange,
}: NationalityLanguageProps<string | null>) {
  const { t } = useTranslation("admit");
  const words = useFormats();
  const options = useMemo(() => words.nationalities(), [words]);
  return (
    <ComboBox
      label={t("nationality")}
      placeholder={t("typeToFind")}
      options={options}
      value={value}
      onChange={(nationality) => onChange({ nationality })}
    />
  );
});

export const LanguagesField = memo(function LanguagesField({
  value,
  onChange,
}: NationalityLanguageProps<readonly string[]>) {
  const { t } = useTranslation("admit");
  const words = useFormats();
  const options = useMemo(() => words.languages(), [words]);
  return (
    <MultiSelect
      label={t("languages")}
      placeholder={t("typeToFind")}
      options={options}
      value={value}
      onChange={(chosen) => onChange({ languages: chosen.slice(0, 12) })}
    />
  );
});
