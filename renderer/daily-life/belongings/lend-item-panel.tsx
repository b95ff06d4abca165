import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Belongings, Thing } from "../../../domain/daily-life/post-and-lent-items.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useCommand } from "../../lib/api.ts";
import { ComboBox } from "../../ui/fields/combo-box.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useUndoCommand } from "../../shell/forms/use-undo-command.ts";

export interface LendItemPanelProps {
  readonly thing: Thing;
  readonly residents: Belongings["residents"];
  readonly onClose: () => void;
}

/** Chooses who borrows a key, a locker or another thing. */
export function LendItemPanel({ thing, residents, onClose }: LendItemPanelProps) {
  const { t } = useTranslation("together");
  const { nameOf } = useNames();
  const undoing = useUndoCommand();
  const back = useCommand("things.takeBack");
  const [personId, setPersonId] = useState<string | null>(null);
  const person = residents.find(({ id }) => id === personId);
  const form = usePanelForm("things.lend", {
    input: person === undefined ? null : { id: thing.id, personId: person.id },
    onClose,
    onDone: ({ loanId }) => {
      showToast({
        text: t("things.lent", {
          thing: thing.label,
          name: person === undefined ? "" : nameOf(person),
        }),
        undo: undoing(() => back.mutateAsync({ loanId, end: "mistake" })),
      });
    },
  });
  return (
    <FormPanel form={form} title={thing.label} submit={t("things.lend")}>
      <ComboBox
        label={t("things.toWhom")}
        options={residents.map((one) => ({ id: one.id, label: nameOf(one) }))}
        value={personId}
        onChange={setPersonId}
        problem={form.isTried && person === undefined ? t("visits.whomMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
