import { useTranslation } from "react-i18next";
import {
  linkNames,
  longestEntry,
  type LogText,
  peopleIn,
  textFrom,
  typedFrom,
} from "../../../domain/shift/log-text.ts";
import type { FieldProps } from "../../ui/fields/field.tsx";
import { MentionField } from "../../ui/fields/mention-field.tsx";
import styles from "./log-book.module.css";
import type { Around } from "./use-people-labels.ts";

export interface LogTextFieldProps extends FieldProps {
  readonly text: LogText;
  readonly around: Around;
  readonly onChange: (text: LogText) => void;
}

/** The text field of an entry; the names that will become references are listed below it. */
export function LogTextField({ text, around, onChange, ...field }: LogTextFieldProps) {
  const { t } = useTranslation("log");
  const { people, labels } = around;
  const names = peopleIn(linkNames(text, people)).flatMap((id) =>
    labels.filter((known) => known.id === id).map(({ label }) => label),
  );
  return (
    <div className={styles["writing"]}>
      <MentionField
        {...field}
        value={typedFrom(text, labels)}
        onChange={(typed) => onChange(textFrom(typed, labels))}
        options={labels.map(({ id, label }, index) => {
          const room = people[index]?.room ?? null;
          return room === null ? { id, label } : { id, label, note: room };
        })}
        listLabel={t("suggest")}
        maxLength={longestEntry}
      />
      {names.length === 0 ? null : (
        <p className={styles["aside"]}>{t("named", { names: names.join(", ") })}</p>
      )}
    </div>
  );
}
