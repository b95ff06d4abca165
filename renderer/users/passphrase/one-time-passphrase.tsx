import { useTranslation } from "react-i18next";
import type { Language } from "../../../domain/core/display-settings.ts";
import { useTextsIn } from "../../lib/texts/use-texts-in.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/overlays/dialog.tsx";
import { PaperCard, DocumentWords } from "../../ui/paper-card.tsx";
import { DemoPassphraseNotice } from "../accounts/demo-passphrase-notice.tsx";
import styles from "./passphrase.module.css";

export interface OneTimePassphraseProps {
  readonly name: string;
  readonly signInName: string;
  readonly words: readonly string[];
  /** The language of the recipient, who copies it. */
  readonly language: Language;
  readonly onDone: () => void;
}

/** Shown once: what a colleague needs to sign in for the first time, or again. */
export function OneTimePassphrase({
  name,
  signInName,
  words,
  language,
  onDone,
}: OneTimePassphraseProps) {
  const { t } = useTranslation("settings");
  const theirs = useTextsIn(language)?.getFixedT(language, "settings") ?? t;
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
      <DemoPassphraseNotice />
      <p>{t("passphrase.slipHow")}</p>
      <PaperCard
        title={theirs("passphrase.slipPaper")}
        size="slip"
        foot={theirs("passphrase.slipFoot")}
      >
        <div className={styles["slip"]} lang={language}>
          <p className={styles["signIn"]}>
            <span>{theirs("passphrase.slipSignIn")}</span>
            <b>{signInName}</b>
          </p>
          <div>
            <p className={styles["label"]}>{theirs("passphrase.slipWords")}</p>
            <DocumentWords words={words} />
          </div>
        </div>
      </PaperCard>
    </Dialog>
  );
}
