import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../domain/people/person.ts";
import { useProcedure } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import type { FieldProps } from "../ui/fields/field.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { PersonSearchResult } from "./person-search-result.tsx";
import styles from "./person-picker.module.css";
import { useNames } from "./privacy-mode-provider.tsx";

export interface PersonPickerProps extends Pick<FieldProps, "problem" | "autoFocus"> {
  readonly label: string;
  readonly chosen: PersonCard | null;
  readonly onChoose: (card: PersonCard | null) => void;
  /** People who are not offered. */
  readonly without?: readonly string[];
}

/** Selects one person by a few letters of a name or by the number of the file. */
export function PersonPicker({
  label,
  chosen,
  onChoose,
  without = [],
  ...rest
}: PersonPickerProps) {
  const { t } = useTranslation("frame");
  const { nameOf } = useNames();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data } = useProcedure(
    "people.find",
    { text },
    { isOn: text !== "", keepsPrevious: true },
  );
  const hits = (text === "" ? [] : (data?.hits ?? []))
    .filter(({ card }) => !without.includes(card.id))
    .slice(0, 5);
  if (chosen !== null)
    return (
      <div className={styles["picker"]} role="group" aria-label={label}>
        <span className={styles["label"]}>{label}</span>
        <div className={styles["chosen"]}>
          <b>{nameOf(chosen)}</b>
          <Button size="small" autoFocus onPress={() => onChoose(null)}>
            {t("pickAnother")}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles["picker"]}>
      <TextField
        {...rest}
        label={label}
        hint={t("pickHint")}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ul className={styles["hits"]} aria-label={t("searchPeople")}>
        {hits.map((hit) => (
          <li key={hit.card.id} className={styles["hit"]}>
            <PersonSearchResult hit={hit} />
            <Button
              size="small"
              label={t("pickOf", { who: nameOf(hit.card) })}
              onPress={() => onChoose(hit.card)}
            >
              {t("pick")}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles["note"]} role="status">
        {noteFor()}
      </p>
    </div>
  );

  function noteFor(): string | null {
    if (text === "" || data === undefined) return null;
    if (data.someAreHidden) return t("someAreHidden");
    return hits.length === 0 ? t("pickNobody") : null;
  }
}
