import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import css from "./preview.module.css";
import type { EncryptedSave } from "./use-encryption.ts";

/** Shows the passphrase of a file that was just saved, once. */
export function PassphraseNotice({ seal: { words, forget } }: { readonly seal: EncryptedSave }) {
  const { t } = useTranslation("paper");
  if (words === null) return null;
  return (
    <Notice
      tone="info"
      title={t("seal.title")}
      isSpoken
      action={<Button onPress={forget}>{t("seal.done")}</Button>}
    >
      <p className={css["words"]}>{words}</p>
      {t("seal.text")}
    </Notice>
  );
}
