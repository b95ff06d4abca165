import { classes } from "../classes.ts";
import styles from "./word-grid.module.css";

export interface WordGridProps {
  readonly label: string;
  /** Lines of words to be copied by hand; the last word of a line checks the others. */
  readonly lines: readonly (readonly string[])[];
  readonly hasCheckWords?: boolean;
}

/** Words large enough to copy, numbered so that none is skipped. */
export function WordGrid({ label, lines, hasCheckWords = false }: WordGridProps) {
  return (
    <div role="group" aria-label={label} className={styles["grid"]}>
      {lines.map((words, line) => (
        <ol key={line} className={styles["line"]} start={firstOf(lines, line, hasCheckWords)}>
          {words.map((word, place) => {
            const isCheck = hasCheckWords && place === words.length - 1;
            return (
              <li key={place} className={classes(styles, "word", isCheck && "check")}>
                <span className={styles["number"]}>
                  {isCheck ? "✓" : firstOf(lines, line, hasCheckWords) + place}
                </span>
                {word}
              </li>
            );
          })}
        </ol>
      ))}
    </div>
  );
}

/** Numbers run on from line to line; check words are not counted. */
function firstOf(lines: WordGridProps["lines"], line: number, hasCheckWords: boolean): number {
  const before = lines.slice(0, line).reduce((sum, words) => sum + words.length, 0);
  return before - (hasCheckWords ? line : 0) + 1;
}
