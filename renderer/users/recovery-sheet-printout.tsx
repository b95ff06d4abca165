import { useTranslation } from "react-i18next";
import type { Sheet } from "../../domain/users/recovery-sheets.ts";
import css from "./recovery-sheet-printout.module.css";

export interface RecoverySheetPrintoutProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** One of the three sheets: four numbered lines of six words and a check word. */
export function RecoverySheetPrintout({ title, sheet }: RecoverySheetPrintoutProps) {
  const { t } = useTranslation("settings");
  return (
    <main className={css["sheet"]}>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <span>{t("kit.sheetOf", { number: sheet.number })}</span>
      </header>
      <ol className={css["lines"]}>
        {sheet.lines.map((words, line) => (
          <li key={line} className={css["line"]}>
            <span className={css["number"]}>{line + 1}</span>
            <ol className={css["words"]}>
              {words.map((word, place) => (
                <li key={place} className={place === 6 ? css["check"] : css["word"]}>
                  {place === 6 && line === 0 ? (
                    <span className={css["checkLabel"]}>{t("kit.check")}</span>
                  ) : null}
                  {word}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <footer className={css["foot"]}>
        <p>{t("kit.paperFoot")}</p>
      </footer>
    </main>
  );
}
