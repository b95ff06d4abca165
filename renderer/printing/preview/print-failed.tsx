import { useTranslation } from "react-i18next";
import type { PrintFailure } from "../../../domain/printing/print-messages.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import css from "./preview.module.css";

export interface PrintFailedProps {
  readonly failure: PrintFailure;
  readonly onAgain: () => void;
  readonly onSave: () => void;
  /** Left out where several printouts are side by side. */
  readonly onLarge?: () => void;
}

/** Why nothing was printed, and the alternatives. */
export function PrintFailed({ failure, onAgain, onSave, onLarge }: PrintFailedProps) {
  const { t } = useTranslation("paper");
  return (
    <Notice
      tone="bad"
      title={t(`outcome.${failure}`)}
      isSpoken
      action={
        <div className={css["ways"]}>
          {onLarge === undefined ? null : <Button onPress={onLarge}>{t("large.show")}</Button>}
          <Button onPress={onSave}>{t("printFailed.save")}</Button>
          <Button onPress={onAgain}>{t("printFailed.again")}</Button>
        </div>
      }
    >
      {t(`printFailed.next.${failure}`)}
    </Notice>
  );
}
