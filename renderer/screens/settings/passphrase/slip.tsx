import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Paper, PaperWords } from "../../../ui/paper.tsx";
import sheet from "./passphrase.module.css";

export interface SlipProps {
  readonly name: string;
  readonly signInName: string;
  readonly words: readonly string[];
  readonly onDone: () => void;
}

/** Shown once: what a colleague needs to come in for the first time, or again. */
export function Slip({ name, signInName, words, onDone }: SlipProps) {
  const { t } = useTranslation("settings");
  return (
    <Dialog
      title={t("passphrase.slipTitle", { name })}
      isOpen
      onClose={onDone}
      size="wide"
      isHeld
      actions={
        <Button kind="primary" onPress={onDone}>
          {t("passphrase.slipDone")}
        </Button>
      }
    >
      <p>{t("passphrase.slipHow")}</p>
      <Paper title={t("passphrase.slipPaper")} size="slip" foot={t("passphrase.slipFoot")}>
        <div className={sheet["slip"]}>
          <p className={sheet["signIn"]}>
            <span>{t("passphrase.slipSignIn")}</span>
            <b>{signInName}</b>
          </p>
          <div>
            <p className={sheet["label"]}>{t("passphrase.slipWords")}</p>
            <PaperWords words={words} />
          </div>
        </div>
      </Paper>
    </Dialog>
  );
}
