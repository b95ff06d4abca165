import { useTranslation } from "react-i18next";
import type { PassView } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";

export interface UndoOutingProps {
  readonly pass: PassView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked where several are on one pass: it is taken back for all of them. */
export function UndoOuting({ pass: { people }, onClose, onConfirm }: UndoOutingProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  return (
    <ConfirmDialog
      title={t("neverOutTitle")}
      isOpen
      onClose={onClose}
      confirm={t("neverOutDo")}
      onConfirm={onConfirm}
    >
      <p>{t("neverOutText", { names: people.map(nameOf).join(", ") })}</p>
    </ConfirmDialog>
  );
}
