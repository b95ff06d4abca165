import { useTranslation } from "react-i18next";
import { useIsDemoData } from "../../lib/is-demo-data.ts";
import { Notice } from "../../ui/overlays/notice.tsx";

/** Nobody signs in to the demo data: shown before a user copies a passphrase that opens nothing. */
export function DemoPassphraseNotice() {
  const { t } = useTranslation("settings");
  return useIsDemoData() ? <Notice tone="info">{t("passphrase.slipInvented")}</Notice> : null;
}
