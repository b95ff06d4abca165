import { useTranslation } from "react-i18next";
import { useInvented } from "../../lib/invented-house.ts";
import { Notice } from "../../ui/overlays/notice.tsx";

/** Nobody signs in to the invented house: said before somebody copies five words that open nothing. */
export function DemoPassphraseNotice() {
  const { t } = useTranslation("settings");
  return useInvented() ? <Notice tone="info">{t("passphrase.slipInvented")}</Notice> : null;
}
