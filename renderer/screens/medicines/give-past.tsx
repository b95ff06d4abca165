import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../ui/dialog.tsx";

export interface GivePastProps {
  /** Whose dose, and of which day and hour. */
  readonly about: { readonly name: string; readonly time: string };
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked before a dose of yesterday is noted as given: the one of tonight stands a line further. */
export function GivePast({ about, onClose, onConfirm }: GivePastProps) {
  const { t } = useTranslation("medicines");
  return (
    <ConfirmDialog
      title={t("givePastTitle", about)}
      isOpen
      confirm={t("givePastDo")}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t("givePastText")}</p>
    </ConfirmDialog>
  );
}
