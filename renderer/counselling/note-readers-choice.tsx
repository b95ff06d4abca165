import { RadioButton, RadioField, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { NoteLevel } from "../../domain/counselling/session.ts";
import { useProcedure } from "../lib/api.ts";
import styles from "./editor.module.css";
import { localeOf } from "../lib/texts/i18n.ts";

export interface NoteReadersChoiceProps {
  readonly value: NoteLevel;
  readonly onChange: (level: NoteLevel) => void;
}

/** Who reads the note: three levels side by side, each with the names of its readers. */
export function NoteReadersChoice({ value, onChange }: NoteReadersChoiceProps) {
  const { t } = useTranslation("sessions");
  const readers = useProcedure("contacts.readers", {});
  const named = useNameList();
  const deputies = readers.data?.deputies ?? [];
  const holders = readers.data?.holders ?? [];
  return (
    <div className={styles["level"]}>
      <RadioGroup
        aria-label={t("level")}
        className={styles["levels"] ?? ""}
        orientation="horizontal"
        value={value}
        onChange={(id) => {
          const chosen = NoteLevel.safeParse(id);
          if (chosen.success) onChange(chosen.data);
        }}
      >
        {NoteLevel.options.map((id) => (
          <RadioField key={id} value={id} className={styles["levelField"] ?? ""}>
            <RadioButton className={styles["levelCard"] ?? ""}>
              <b>{t(`levels.${id}`)}</b>
              <small>
                {id === "sealed" && deputies.length > 0
                  ? t("levelNote.sealedWith", { names: named(deputies) })
                  : t(`levelNote.${id}`)}
              </small>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      <p className={styles["levelSays"]} role="status">
        {value === "house" ? t("houseWarning") : null}
        {value === "sealed" && holders.length > 0
          ? t("emergency", { count: holders.length, names: named(holders) })
          : null}
      </p>
    </div>
  );
}

/** Joins several names for a sentence: "Karim, Noor and Tom". */
function useNameList(): (people: readonly { readonly name: string }[]) => string {
  const { i18n } = useTranslation();
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: "conjunction" });
  return (people) => list.format(people.map(({ name }) => name));
}
