import { useTranslation } from "react-i18next";
import { FoundWordExplanation } from "../shell/found-word-explanation.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import css from "./dossiers.module.css";
import type { EnclosureFind } from "./enclosure-page-images.ts";

export interface EnclosureWarningProps {
  readonly found: readonly EnclosureFind[];
  readonly onClose: () => void;
  readonly onLooked: () => void;
}

/** What the enclosures contain that may not be meant for the recipient: it is reviewed before the dossier is finalised. */
export function EnclosureWarning({ found, onClose, onLooked }: EnclosureWarningProps) {
  const { t } = useTranslation("dossiers");
  return (
    <ConfirmDialog
      title={t("enclosureLook.title")}
      isOpen={found.length > 0}
      confirm={t("enclosureLook.do")}
      onClose={onClose}
      onConfirm={onLooked}
    >
      <p>{t("enclosureLook.lead")}</p>
      <ul className={css["register"]}>
        {found.map(({ title: what, page, words, why }, index) => (
          // The same words may be on a page twice.
          <li key={`${page} ${index}`}>
            {t("enclosureLook.line", { what, page, words })} <FoundWordExplanation why={why} />
          </li>
        ))}
      </ul>
      <p>{t("enclosureLook.more")}</p>
    </ConfirmDialog>
  );
}
