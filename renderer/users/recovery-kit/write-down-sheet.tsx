import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../domain/users/recovery-sheets.ts";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { PrintButton } from "../../printing/print-button.tsx";
import { useProcedure } from "../../lib/api.ts";
import { languageFrom } from "../../lib/texts/i18n.ts";
import { usePrintouts } from "../../printing/printouts.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import styles from "./recovery-kit.module.css";
import { RecoverySheetView } from "./recovery-sheet-view.tsx";

export interface CopySheetProps {
  readonly words: Sheet;
  readonly level: 1 | 2;
  readonly onCopied: () => void;
}

/** The words, shown once, to be copied with a pen; printing them is a second choice. */
export function WriteDownSheet({ words, level, onCopied }: CopySheetProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["step"]}>
      <FocusedHeading level={level} note={t("kit.checkNote")}>
        {t("kit.copyTitle", { number: words.number })}
      </FocusedHeading>
      <RecoverySheetView number={words.number} at={(line, word) => words.lines[line]?.[word]} />
      <ThresholdActions>
        <Button kind="primary" size="large" onPress={onCopied}>
          {t("kit.copied")}
        </Button>
      </ThresholdActions>
      <PrintInstead words={words} />
    </div>
  );
}

function PrintInstead({ words }: Pick<CopySheetProps, "words">) {
  const { t, i18n } = useTranslation(["settings", "paper"]);
  const today = useProcedure("today.view", {});
  const { open, isDrawing } = usePrintouts();
  const [hasFailed, setFailed] = useState(false);
  const { data: now } = today;
  if (now === undefined) return null;
  return (
    <div className={styles["instead"]}>
      <PrintButton
        kind="quiet"
        isPending={isDrawing}
        onPress={() => {
          const language = languageFrom(i18n.language);
          void open({ kind: "recoverySheet", language, sheet: words }, now.date).then((isShown) => {
            setFailed(!isShown);
          });
        }}
      >
        {t("settings:kit.printInstead")}
      </PrintButton>
      <p>{t("settings:kit.printNote")}</p>
      {hasFailed ? (
        <Notice tone="bad" isSpoken>
          {t("paper:failed")}
        </Notice>
      ) : null}
    </div>
  );
}
