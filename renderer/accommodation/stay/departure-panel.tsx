import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/core/calendar-date.ts";
import type { ExitReason } from "../../../domain/vocabulary/code-lists.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { type Exit, DepartureReasonFields } from "./departure-reason-fields.tsx";
import type { StayPanelProps } from "./move-panel.tsx";
import styles from "./departure-panel.module.css";
import { useFamily } from "./use-family.ts";
import { useUndoStayDecision } from "./use-undo-stay-decision.ts";

export interface DeparturePanelProps extends StayPanelProps {
  readonly reason: ExitReason | null;
}

/** Records where the resident leaves to and why, and frees the bed. */
export function DeparturePanel({ resident, tonight, onClose, reason: known }: DeparturePanelProps) {
  const { t } = useTranslation("house");
  const { nameOf } = useNames();
  const undo = useUndoStayDecision();
  const [night, setNight] = useState<string | null>(tonight);
  const [exit, setExit] = useState<Exit>({ destination: null, reason: known });
  const { destination, reason, own } = exit;
  const family = useFamily(resident);
  const [along, setAlong] = useState<readonly string[]>([]);
  const leaving = family.filter(
    ({ stayId, isWithoutBed }) => isWithoutBed === true || along.includes(stayId),
  );
  const [isNow, setNow] = useState(false);
  const navigate = useNavigate();
  const name = nameOf(resident);
  const form = usePanelForm("stays.depart", {
    input:
      night === null || destination === null || reason === null
        ? null
        : {
            stayId: resident.stayId,
            night,
            destination,
            reason,
            own,
            along: leaving.map(({ stayId }) => stayId),
          },
    onClose,
    onDone: () => {
      showToast({
        text: t("departed", { name, bed: resident.place }),
        undo: undo(resident.personId),
      });
      if (isNow)
        void navigate({
          to: "/people/$id/departure/$stayId",
          params: { id: resident.personId, stayId: resident.stayId },
        });
    },
  });
  const missing = (value: string | null) => (form.isTried && value === null ? t("pickOne") : null);

  return (
    <FormPanel form={form} title={t("departPanel", { name })} submit={t("departDo")}>
      <DatePicker
        label={t("departOn")}
        hint={t("departHint")}
        value={night}
        onChange={setNight}
        min={resident.inBedSince}
        max={addDays(tonight, 1)}
        problem={missing(night)}
        autoFocus
      />
      <DepartureReasonFields
        whyLabel={t("reason")}
        value={exit}
        onChange={setExit}
        missing={missing}
      />
      {family.map(({ stayId, name: relative, isWithoutBed }) => (
        <Checkbox
          key={stayId}
          label={t("leavesToo", { name: relative })}
          {...(isWithoutBed === true ? { note: t("leavesWithoutBed") } : {})}
          isOn={leaving.some((one) => one.stayId === stayId)}
          isDisabled={isWithoutBed === true}
          onChange={(isOn) => {
            setAlong(isOn ? [...along, stayId] : along.filter((id) => id !== stayId));
          }}
        />
      ))}
      <Checkbox label={t("departNow")} note={t("departNowNote")} isOn={isNow} onChange={setNow} />
      <p className={styles["aside"]}>{t("departWhat")}</p>
    </FormPanel>
  );
}
