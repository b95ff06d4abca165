import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanView } from "../../../domain/accommodation/timeline-view.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useTonight } from "../../lib/dates/use-today.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { ContactBanField, useContactBanWarning } from "../stay/keep-apart-warning.tsx";
import styles from "./bed-forecast.module.css";
import { PlannedMoveLines } from "./planned-move-lines.tsx";
import { usePlannedMoveCommands } from "./use-planned-move-commands.ts";

/** Carries a plan out when its night has come, or cancels it. */
export function PlannedMoveActions({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation("timeline");
  const tonight = useTonight();
  const { callOff } = usePlannedMoveCommands();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles["planActs"]}>
      <Button size="small" onPress={() => callOff(plan.id)}>
        {t("callOff")}
      </Button>
      {plan.night > tonight ? null : (
        <Button size="small" onPress={() => setAsking(true)}>
          {t("carryOut")}
        </Button>
      )}
      {isAsking ? <CarryOutPanel plan={plan} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

export interface CarryOutPanelProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

/** Asks the staff present to confirm: these people sleep in these beds tonight. */
export function CarryOutPanel({ plan, onClose }: CarryOutPanelProps) {
  const { t } = useTranslation("timeline");
  const { undo } = usePlannedMoveCommands();
  const tonight = useTonight();
  const talk = useContactBanWarning({
    people: plan.lines.map(({ person }) => person.id),
    from: tonight,
  });
  const form = usePanelForm("moves.carryOut", {
    input: talk.isMissing ? null : { id: plan.id, spokeWith: talk.spokeWith },
    onClose,
    onDone: () => {
      showToast({
        text: t("carriedOut"),
        undo: () => undo(plan.id),
      });
    },
  });
  return (
    <FormPanel form={form} title={t("carryOutPanel")} submit={t("carryOutDo")}>
      <p>{t("carryOutText")}</p>
      <PlannedMoveLines lines={plan.lines} />
      <ContactBanField talk={talk} isTried={form.isTried} />
    </FormPanel>
  );
}
