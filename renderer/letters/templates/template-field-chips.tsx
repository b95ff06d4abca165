import { useTranslation } from "react-i18next";
import { fieldRules, fieldsFor } from "../../../domain/letters/template-fields.ts";
import type { LetterKind } from "../../../domain/letters/letter-kind.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import css from "../letters.module.css";

export interface TemplateFieldChipsProps {
  readonly kind: LetterKind;
  readonly language: Language;
  /** Inserts it at the last cursor position. */
  readonly onInsert: (mark: string) => void;
}

/** The fields that such a letter can have: only those its recipients may see. */
export function TemplateFieldChips({ kind, language, onInsert }: TemplateFieldChipsProps) {
  const { t, i18n } = useTranslation("letters");
  const reader = languageFrom(i18n.language);
  return (
    <Card title={t("texts.fields")} isPadded>
      <div className={css["check"]}>
        <p className={css["quiet"]}>{t("texts.fieldsHint", { form: sexMark[language] })}</p>
        <div className={css["buttons"]}>
          {fieldsFor(kind).map((field) => {
            const name = capitalise(fieldRules[field].name[reader]);
            return (
              <Button
                key={field}
                size="small"
                label={t("texts.insertOf", { field: name })}
                onPress={() => onInsert(`{{${field}}}`)}
              >
                {name}
              </Button>
            );
          })}
          <Button
            size="small"
            label={t("texts.insertOf", { field: t("texts.sexForms") })}
            onPress={() => onInsert(sexMark[language])}
          >
            {t("texts.sexForms")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

const sexMark: Readonly<Record<Language, string>> = {
  en: "{{sex: he | she | this person}}",
  fr: "{{sex: il | elle | cette personne}}",
  nl: "{{sex: hij | zij | betrokkene}}",
};
