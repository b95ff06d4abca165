import { useTranslation } from "react-i18next";
import type { Inside } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { AgreedForEach } from "../safety/agreed-for-going-out.tsx";

export interface ConfirmGoingOutProps {
  /** At least one; the outing is recorded for the first. */
  readonly people: readonly Inside[];
  /** What was chosen that may differ from what was agreed. */
  readonly doubts: readonly string[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a person in danger goes alone or comes back late, with what the safety card says. */
export function ConfirmGoingOut({ people, doubts, onClose, onConfirm }: ConfirmGoingOutProps) {
  const { t } = useTranslation("out");
  const { nameOf } = useNames();
  return (
    <ConfirmDialog
      title={t("goAskTitle", { count: people.length, name: people.map(nameOf).join(", ") })}
      isOpen
      otherwise={t("goAskBack")}
      confirm={t("goAskDo")}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <AgreedForEach people={people} />
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </ConfirmDialog>
  );
}
