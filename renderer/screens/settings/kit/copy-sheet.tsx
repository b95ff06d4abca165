import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../../domain/kit.ts";
import { Button } from "../../../ui/button.tsx";
import { ThresholdActions } from "../../../frame/threshold.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import sheet from "./kit.module.css";
import { SheetPaper } from "./sheet-paper.tsx";

export interface CopySheetProps {
  readonly words: Sheet;
  readonly level: 1 | 2;
  readonly onCopied: () => void;
}

/** The words, this once, to be copied with a pen. */
export function CopySheet({ words, level, onCopied }: CopySheetProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={sheet["step"]}>
      <FocusedHeading level={level} note={t("kit.checkNote")}>
        {t("kit.copyTitle", { number: words.number })}
      </FocusedHeading>
      <SheetPaper number={words.number} at={(line, word) => words.lines[line]?.[word]} />
      <ThresholdActions>
        <Button kind="primary" size="large" onPress={onCopied}>
          {t("kit.copied")}
        </Button>
      </ThresholdActions>
    </div>
  );
}
