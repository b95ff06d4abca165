import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/core/calendar-date.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday, useTonight } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useFile } from "../../people/person-context.ts";
import {
  type Exit,
  DepartureReasonFields,
} from "../../accommodation/stay/departure-reason-fields.tsx";
import { useUndoStayDecision } from "../../accommodation/stay/use-undo-stay-decision.ts";
import styles from "./assistance.module.css";
import type { AssistancePanelProps } from "./begin-assistance-panel.tsx";

/** Where to and why. A resident also leaves the house in the same step. */
export function CloseAssistancePanel({ track, onClose }: AssistancePanelProps) {
  const { t } = useTranslation(["assistance", "house"]);
  const { card, current } = useFile();
  const today = useToday();
  const tonight = useTonight();
  const undo = useUndoStayDecision();
  const [on, setOn] = useState<string | null>(today);
  const [leavesOn, setLeavesOn] = useState<string | null>(current === null ? null : tonight);
  const [exit, setExit] = useState<Exit>({ destination: null, reason: null });
  const { destination, reason, own } = exit;
  const isWhole = on !== null && destination !== null && reason !== null;
  const leaves = current !== null;
  const form = usePanelForm("assistance.close", {
    input:
      !isWhole || (leaves && leavesOn === null)
        ? null
        : { id: track.id, on, destination, reason, own, leavesOn },
    onClose,
    onDone: () => {
      showToast({
        text: leaves ? t("assistance:closedAndLeft") : t("assistance:closedNow"),
        ...(leaves ? { undo: undo(card.id) } : {}),
      });
    },
  });
  const missing = (value: string | null) =>
    form.isTried && value === null ? t("house:pickOne") : null;
  return (
    <FormPanel form={form} title={t("assistance:closePanel")} submit={t("assistance:closeDo")}>
      <p className={styles["aside"]}>
        {leaves ? t("assistance:closeTextHere") : t("assistance:closeText")}
      </p>
      {leaves ? (
        <DatePicker
          label={t("house:departOn")}
          hint={t("house:departHint")}
          value={leavesOn}
          onChange={setLeavesOn}
          min={current.stay.from}
          max={addDays(tonight, 1)}
          problem={missing(leavesOn)}
          autoFocus
        />
      ) : null}
      <DatePicker
        label={t("assistance:closeOn")}
        value={on}
        onChange={setOn}
        min={track.openedOn}
        max={today}
        problem={missing(on)}
        autoFocus={!leaves}
      />
      <DepartureReasonFields
        whyLabel={t("assistance:closeWhy")}
        value={exit}
        onChange={setExit}
        missing={missing}
      />
    </FormPanel>
  );
}
