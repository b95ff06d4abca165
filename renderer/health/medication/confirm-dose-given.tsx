import { useTranslation } from "react-i18next";
import type { Dose } from "../../../domain/health/medication.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";

export interface ConfirmDoseGivenProps {
  /** Whose dose, and of which day and time. */
  readonly about: { readonly name: string; readonly time: string };
  readonly label: Dose["label"];
  /** The dose is self-administered, not given. */
  readonly isAlone: boolean;
  /** Why confirmation is asked. */
  readonly doubts: readonly string[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a dose is recorded as taken that may be another person's, or another one of the same person. */
export function ConfirmDoseGiven({
  about,
  label,
  isAlone,
  doubts,
  onClose,
  onConfirm,
}: ConfirmDoseGivenProps) {
  const { t } = useTranslation("medicines");
  const { isPrivate } = useNames();
  const title = isAlone ? "takePastTitle" : "givePastTitle";
  return (
    <ConfirmDialog
      title={t(isPrivate || label === null ? title : `${title}Of`, { ...about, label })}
      isOpen
      confirm={t(isAlone ? "takePastDo" : "givePastDo")}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </ConfirmDialog>
  );
}
