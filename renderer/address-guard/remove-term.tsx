import { useTranslation } from "react-i18next";
import { levelOf, type EnteredTerm } from "../../domain/address-guard/term.ts";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";

export interface RemoveTermProps {
  readonly term: EnteredTerm;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked although it can be undone: a printout that left meanwhile cannot be recalled. */
export function RemoveTerm({ term: { kind, text }, onClose, onConfirm }: RemoveTermProps) {
  const { t } = useTranslation("settings");
  return (
    <ConfirmDialog
      title={t("guard.endTitle", { words: text })}
      isOpen
      isDangerous
      confirm={t("guard.end")}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t(`guard.endText.${levelOf[kind]}`)}</p>
    </ConfirmDialog>
  );
}
