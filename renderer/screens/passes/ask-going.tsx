import { useTranslation } from "react-i18next";
import type { Inside } from "../../../domain/pass.ts";
import { useNames } from "../../frame/privacy.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { AgreedForGoingOut } from "./agreed-for-going-out.tsx";

export interface AskGoingProps {
  readonly person: Inside;
  /** What was chosen that may not be as agreed. */
  readonly doubts: readonly string[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked before somebody in danger goes alone or comes back late, with what the safety card says. */
export function AskGoing({ person, doubts, onClose, onConfirm }: AskGoingProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  return (
    <ConfirmDialog
      title={t("goAskTitle", { name: nameOf(person) })}
      isOpen
      otherwise={t("goAskBack")}
      confirm={t("goAskDo")}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <AgreedForGoingOut personId={person.id} />
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </ConfirmDialog>
  );
}
