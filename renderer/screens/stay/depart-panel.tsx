import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../domain/calendar.ts";
import { ExitDestination, ExitReason } from "../../../domain/vocabulary.ts";
import { useNames } from "../../frame/privacy.tsx";
import { Refused } from "../../frame/refused.tsx";
import { useCommand } from "../../lib/api.ts";
import { focusProblemAround } from "../../lib/focus-problem.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { say } from "../../ui/toast.tsx";
import type { StayPanelProps } from "./move-panel.tsx";
import sheet from "./stay.module.css";
import { useUndo } from "./use-undo.ts";

/** Where to and why; the bed is free again. */
export function DepartPanel({ resident, tonight, onClose }: StayPanelProps) {
  const { t } = useTranslation(["house", "vocab"]);
  const { nameOf } = useNames();
  const undo = useUndo();
  const [night, setNight] = useState<string | null>(tonight);
  const [destination, setDestination] = useState<ExitDestination | null>(null);
  const [reason, setReason] = useState<ExitReason | null>(null);
  const [isTried, setTried] = useState(false);
  const depart = useCommand("stays.depart");
  const name = nameOf(resident);
  const missing = (value: string | null) => (isTried && value === null ? t("house:pickOne") : null);

  const submit = (pressed: Element) => {
    setTried(true);
    if (night === null || destination === null || reason === null) {
      focusProblemAround(pressed);
      return;
    }
    depart.mutate(
      { stayId: resident.stayId, night, destination, reason },
      {
        onSuccess: () => {
          onClose();
          say({
            text: t("house:departed", { name, bed: resident.place }),
            undo: () => {
              undo(resident.personId);
            },
          });
        },
      },
    );
  };

  return (
    <Panel
      title={t("house:departPanel", { name })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={({ target }) => {
            submit(target);
          }}
          isPending={depart.isPending}
        >
          {t("house:departDo")}
        </Button>
      }
    >
      <Refused error={depart.error} />
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
      <p className={sheet["aside"]}>{t("house:departWhat")}</p>
    </Panel>
  );
}
