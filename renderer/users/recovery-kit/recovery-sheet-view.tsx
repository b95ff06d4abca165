import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { PaperCard } from "../../ui/paper-card.tsx";
import styles from "./recovery-kit.module.css";

export interface RecoverySheetViewProps {
  readonly number: Sheet["number"];
  /** The content of a position: a word, a blank or a field. The seventh of a line is its check word. */
  readonly at: (line: number, word: number) => ReactNode;
}

/** A recovery sheet as it is printed: four numbered lines of six words and a check word. */
export function RecoverySheetView({ number, at }: RecoverySheetViewProps) {
  const { t } = useTranslation("settings");
  return (
    <PaperCard
      title={t("kit.paperTitle", { number })}
      corner={t("kit.sheetOf", { number })}
      foot={t("kit.paperFoot")}
    >
      <ol className={styles["lines"]}>
        {[0, 1, 2, 3].map((line) => (
          <li key={line} className={styles["line"]}>
            <span className={styles["lineNumber"]} aria-hidden="true">
              {line + 1}
            </span>
            <ol className={styles["words"]} aria-label={t("kit.line", { line: line + 1 })}>
              {[0, 1, 2, 3, 4, 5, 6].map((word) => (
                <li key={word} className={word === 6 ? styles["check"] : styles["word"]}>
                  {word === 6 && line === 0 ? (
                    <span className={styles["checkLabel"]}>{t("kit.check")}</span>
                  ) : null}
                  {at(line, word)}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </PaperCard>
  );
}
