import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/fields/text-field.tsx";
import styles from "./users.module.css";

export type Words = readonly [string, string, string];

export const noWords: Words = ["", "", ""];

export const areWhole = (words: Words): boolean => words.every((word) => word.trim() !== "");

export interface ThreeWordsProps {
  readonly words: Words;
  readonly onChange: (words: Words) => void;
}

/** The three words that a newcomer reads aloud from their own screen: a substituted key has other words. */
export function ThreeWords({ words, onChange }: ThreeWordsProps) {
  const { t } = useTranslation("settings");
  const [first, second, third] = words;
  const field = (place: 0 | 1 | 2, change: (typed: string) => Words) => (
    <TextField
      label={t("users.letInWord", { number: place + 1 })}
      value={words[place]}
      maxLength={40}
      autoFocus={place === 0}
      onChange={(typed) => onChange(change(typed))}
    />
  );
  return (
    <div className={styles["words"]}>
      {field(0, (typed) => [typed, second, third])}
      {field(1, (typed) => [first, typed, third])}
      {field(2, (typed) => [first, second, typed])}
    </div>
  );
}
