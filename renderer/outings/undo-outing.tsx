import { useTranslation } from "react-i18next";
import type { OutingView } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";

export interface UndoOutingProps {
  readonly pass: OutingView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks for confirmation where several people are on one outing: it is undone for all of them. */
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
