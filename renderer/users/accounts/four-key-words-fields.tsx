import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/fields/text-field.tsx";
import styles from "./users.module.css";

/** The four words of a key, as somebody heard them. */
export type Words = readonly string[];

export const noWords: Words = ["", "", "", ""];

export const areWhole = (words: Words): boolean => words.every((word) => word.trim() !== "");

export interface KeyWordsProps {
  readonly words: Words;
  readonly onChange: (words: Words) => void;
}

/** The four words that a newcomer reads aloud from their own screen: a substituted key has other words. */
export function FourKeyWordsFields({ words, onChange }: KeyWordsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["words"]}>
      {words.map((word, place) => (
        <TextField
          key={`word ${String(place)}`}
          label={t("users.letInWord", { number: place + 1 })}
          value={word}
          maxLength={40}
          autoFocus={place === 0}
          onChange={(typed) => onChange(words.with(place, typed))}
        />
      ))}
    </div>
  );
}
