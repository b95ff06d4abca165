import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/calendar.ts";
import { ExitDestination, ExitReason } from "../../../domain/vocabulary.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { useNames } from "../../frame/privacy.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { Checkbox } from "../../ui/toggle.tsx";
import { Select } from "../../ui/select.tsx";
import { say } from "../../ui/toast.tsx";
import type { StayPanelProps } from "./move-panel.tsx";
import sheet from "./stay.module.css";
import { useUndo } from "./use-undo.ts";

export interface DepartPanelProps extends StayPanelProps {
  readonly reason: ExitReason | null;
}

/** Where to and why; the bed is free again. */
export function DepartPanel({ resident, tonight, onClose, reason: known }: DepartPanelProps) {
  const { t } = useTranslation(["house", "vocab"]);
  const { nameOf } = useNames();
  const undo = useUndo();
  const [night, setNight] = useState<string | null>(tonight);
  const [destination, setDestination] = useState<ExitDestination | null>(null);
  const [reason, setReason] = useState<ExitReason | null>(known);
  const [isNow, setNow] = useState(false);
  const navigate = useNavigate();
  const name = nameOf(resident);
  const form = usePanelForm("stays.depart", {
    input:
      night === null || destination === null || reason === null
        ? null
        : { stayId: resident.stayId, night, destination, reason },
    onClose,
    onDone: () => {
      say({
        text: t("house:departed", { name, bed: resident.place }),
        undo: () => {
          undo(resident.personId);
        },
      });
      if (isNow)
        void navigate({
          to: "/people/$id/departure/$stayId",
          params: { id: resident.personId, stayId: resident.stayId },
        });
    },
  });
  const missing = (value: string | null) =>
    form.isTried && value === null ? t("house:pickOne") : null;

  return (
    <FormPanel form={form} title={t("house:departPanel", { name })} submit={t("house:departDo")}>
      <DatePicker
        label={t("house:departOn")}
        hint={t("house:departHint")}
        value={night}
        onChange={setNight}
        min={resident.inBedSince}
        max={addDays(tonight, 1)}
        problem={missing(night)}
        autoFocus
      />
      <Select
        label={t("house:destination")}
        options={ExitDestination.options.map((id) => ({ id, label: t(`vocab:destination.${id}`) }))}
        value={destination}
        onChange={(id) => {
          setDestination(ExitDestination.parse(id));
        }}
        problem={missing(destination)}
      />
      <Select
        label={t("house:reason")}
        options={ExitReason.options.map((id) => ({ id, label: t(`vocab:reason.${id}`) }))}
        value={reason}
        onChange={(id) => {
          setReason(ExitReason.parse(id));
        }}
        problem={missing(reason)}
      />
      <Checkbox
        label={t("house:departNow")}
        note={t("house:departNowNote")}
        isOn={isNow}
        onChange={setNow}
      />
      <p className={sheet["aside"]}>{t("house:departWhat")}</p>
    </FormPanel>
  );
}
