import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sheet } from "../../../../domain/kit.ts";
import type { Compartment, User } from "../../../../domain/user.ts";
import { ignoreRefusal, useCommand } from "../../../lib/api.ts";
import { sentenceFor } from "../../../lib/messages.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { say } from "../../../ui/toast.tsx";
import { SheetEntry } from "../kit/sheet-entry.tsx";
import { usePartNames } from "./parts.ts";

export interface LetInByKitProps {
  readonly user: User;
  readonly part: Compartment;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** When nobody who opens a part is left: two sheets stand in for the colleague. */
export function LetInByKit({ user, part, isOpen, onClose }: LetInByKitProps) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  const { t: common } = useTranslation("common");
  const partNames = usePartNames();
  const letIn = useCommand("compartments.letInByKit");
  const [first, setFirst] = useState<Sheet | null>(null);
  const [typed, setTyped] = useState<Sheet | null>(null);
  const close = () => {
    setFirst(null);
    setTyped(null);
    letIn.reset();
    onClose();
  };
  const go = () => {
    if (typed === null) return;
    if (first === null) {
      setFirst(typed);
      setTyped(null);
      return;
    }
    const sheets: [Sheet, Sheet] = [first, typed];
    void letIn.mutateAsync({ userId: user.id, compartment: part, sheets }).then(() => {
      say({ text: t("users.letInDone", { name: user.name, part: partNames([part]) }) });
      close();
    }, ignoreRefusal);
  };
  return (
    <Dialog
      title={t("users.letInTitle", { name: user.name, part: partNames([part]) })}
      size="wide"
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common("cancel")}</Button>
          <Button
            kind="primary"
            onPress={go}
            isDisabled={typed === null}
            isPending={letIn.isPending}
          >
            {first === null ? common("next") : t("users.letIn")}
          </Button>
        </>
      }
    >
      <p>{t("users.byKitText", { name: user.name, part: partNames([part]) })}</p>
      <SheetEntry
        key={first?.number ?? 0}
        taken={first?.number ?? null}
        onChange={setTyped}
        problem={letIn.error === null ? null : sentenceFor(letIn.error.reason, errors)}
      />
      {first === null ? null : (
        <Notice tone="ok">{t("users.byKitFirst", { number: first.number })}</Notice>
      )}
    </Dialog>
  );
}
