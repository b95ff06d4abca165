import { useTranslation } from "react-i18next";
import { useInvented } from "../../lib/invented-house.ts";
import { Notice } from "../../ui/overlays/notice.tsx";

/** Nobody signs in to the demo data: shown before a user copies a passphrase that opens nothing. */
export function DemoPassphraseNotice() {
  const { t } = useTranslation("settings");
  return useInvented() ? <Notice tone="info">{t("passphrase.slipInvented")}</Notice> : null;
}
