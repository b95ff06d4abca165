import { Plus, X } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import { InterpreterWanted, LanguageLevel, type Languages } from "../../domain/intake/intake.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Segmented } from "../ui/fields/choice.tsx";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { Checkbox } from "../ui/fields/toggle.tsx";
import { useFile } from "../people/person-context.ts";
import { FieldGroup } from "../ui/fields/field-group.tsx";
import styles from "./intake.module.css";
import { LanguagesDraft, languagesDraftOf, languagesFrom } from "./languages-draft.ts";
import { type FieldsProps, SectionForm } from "./section-form.tsx";

export interface LanguagesSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly languages: Languages | null;
}

/** Which languages and how well, whether an interpreter is wanted, and who must never interpret. */
export function LanguagesSection({ personId, seen, languages }: LanguagesSectionProps) {
  const { t } = useTranslation("intake");
  const { card } = useFile();
  return (
    <SectionForm
      personId={personId}
      seen={seen}
      aside={t("forOffice")}
      schema={LanguagesDraft}
      saved={languagesDraftOf(languages, card.languages)}
      procedure="intake.saveLanguages"
      inputOf={(value, state) => {
        const sent = languagesFrom(value);
        return sent === null
          ? null
          : { id: personId, version: seen.version, state, languages: sent };
      }}
      fields={(form) => (
        <>
          <Spoken {...form} />
          <Interpreter {...form} />
          <Never {...form} />
        </>
      )}
    />
  );
}

type Fields = FieldsProps<LanguagesDraft>;

function Spoken({ value, change, isTried }: Fields) {
  const { t } = useTranslation("intake");
  const words = useFormats();
  const options = useMemo(() => words.languages(), [words]);
  const { spoken } = value;
  const put = (id: string, part: Partial<LanguagesDraft["spoken"][number]>) => {
    change({ spoken: spoken.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return (
    <FieldGroup title={t("spoken")} aside={t("forEverybody")}>
      {spoken.map((one, index) => (
        <div key={one.id} className={styles["line"]}>
          <ComboBox
            label={t("language", { n: index + 1 })}
            placeholder={t("typeToFind")}
            options={options}
            value={one.code}
            onChange={(code) => put(one.id, { code })}
            problem={isTried && one.code === null ? t("languageProblem") : null}
          />
          <div className={styles["fixed"]}>
            <Segmented
              label={t("level")}
              choices={LanguageLevel.options.map((id) => ({ id, label: t(`levels.${id}`) }))}
              value={one.level}
              onChange={(level) => put(one.id, { level })}
            />
          </div>
          <div className={styles["fixed"]}>
            <Button
              kind="quiet"
              label={t("remove", { what: t("language", { n: index + 1 }) })}
              onPress={() => change({ spoken: spoken.filter(({ id }) => id !== one.id) })}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
        </div>
      ))}
      {spoken.length >= 12 ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => {
              const fresh = { id: crypto.randomUUID(), code: null, level: "some" } as const;
              change({ spoken: [...spoken, fresh] });
            }}
          >
            {t("addLanguage")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

function Interpreter({ value, change }: Fields) {
  const { t } = useTranslation("intake");
  const words = useFormats();
  const options = useMemo(() => words.languages(), [words]);
  return (
    <div className={styles["line"]}>
      <div className={styles["fixed"]}>
        <Segmented
          label={t("interpreter")}
          choices={InterpreterWanted.options.map((id) => ({ id, label: t(`interpreters.${id}`) }))}
          value={value.interpreter}
          onChange={(interpreter) => change({ interpreter })}
        />
      </div>
      {value.interpreter === "none" ? null : (
        <ComboBox
          label={t("interpreterIn")}
          placeholder={t("typeToFind")}
          options={options}
          value={value.interpreterIn}
          onChange={(interpreterIn) => change({ interpreterIn })}
        />
      )}
    </div>
  );
}

function Never({ value, change, isTried }: Fields) {
  const { t } = useTranslation("intake");
  const { never } = value;
  const put = (id: string, part: Partial<LanguagesDraft["never"][number]>) => {
    change({ never: never.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  };
  return (
    <FieldGroup title={t("never")} aside={t("neverHint")}>
      {never.map((one, index) => (
        <div key={one.id} className={styles["line"]}>
          <TextField
            label={t("neverWho", { n: index + 1 })}
            value={one.who}
            onChange={(who) => put(one.id, { who })}
            maxLength={80}
            problem={isTried && one.who.trim() === "" ? t("textProblem") : null}
          />
          <div className={styles["fixed"]}>
            <Checkbox
              label={t("forHouse")}
              isOn={one.forHouse}
              onChange={(forHouse) => put(one.id, { forHouse })}
            />
          </div>
          <div className={styles["fixed"]}>
            <Button
              kind="quiet"
              label={t("remove", { what: t("neverWho", { n: index + 1 }) })}
              onPress={() => change({ never: never.filter(({ id }) => id !== one.id) })}
            >
              <X size={16} aria-hidden="true" />
            </Button>
          </div>
        </div>
      ))}
      {never.length >= 8 ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onPress={() => {
              const fresh = { id: crypto.randomUUID(), who: "", forHouse: true };
              change({ never: [...never, fresh] });
            }}
          >
            {t("addNever")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
