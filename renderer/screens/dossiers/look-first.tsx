import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import css from "./dossiers.module.css";
import type { EnclosureFind } from "./dossier-pages.ts";

export interface LookFirstProps {
  readonly found: readonly EnclosureFind[];
  readonly onClose: () => void;
  readonly onLooked: () => void;
}

/** What stands in the enclosures and may not be for their reader: somebody looks before the dossier is frozen. */
export function LookFirst({ found, onClose, onLooked }: LookFirstProps) {
  const { t } = useTranslation(["dossiers", "paper"]);
  return (
    <ConfirmDialog
      title={t("dossiers:enclosureLook.title")}
      isOpen={found.length > 0}
      confirm={t("dossiers:enclosureLook.do")}
      onClose={onClose}
      onConfirm={onLooked}
    >
      <p>{t("dossiers:enclosureLook.lead")}</p>
      <ul className={css["register"]}>
        {found.map(({ title: what, page, words, why }, index) => (
          // The same words may stand on a page twice.
          <li key={`${page} ${index}`}>
            {t("dossiers:enclosureLook.line", { what, page, words })}{" "}
            {why === "resident" || why === "colleague" ? (
              <small>{t(`paper:names.${why}`)}</small>
            ) : null}
          </li>
        ))}
      </ul>
      <p>{t("dossiers:enclosureLook.more")}</p>
    </ConfirmDialog>
  );
}
