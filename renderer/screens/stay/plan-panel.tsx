import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/calendar.ts";
import { useNames } from "../../frame/privacy.tsx";
import { Refused } from "../../frame/refused.tsx";
import { useCommand } from "../../lib/api.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";
import type { StayPanelProps } from "./move-panel.tsx";
import { useUndo } from "./use-undo.ts";

/** Another day to decide by. */
export function PlanPanel({ resident, onClose }: StayPanelProps) {
  const { t } = useTranslation("house");
  const { nameOf } = useNames();
  const { dates } = useWords();
  const undo = useUndo();
  const [until, setUntil] = useState<string | null>(resident.plannedUntil);
  const plan = useCommand("stays.plan");
  const name = nameOf(resident);

  const submit = () => {
    if (until === null) return;
    plan.mutate(
      { stayId: resident.stayId, plannedUntil: until },
      {
        onSuccess: () => {
          onClose();
          say({
            text: t("planned", { name, day: dates.long(until as CalendarDate) }),
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
      title={t("planPanel", { name })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={submit}
          isPending={plan.isPending}
          isDisabled={until === null}
        >
          {t("planDo")}
        </Button>
      }
    >
      <Refused error={plan.error} />
      <DatePicker
        label={t("planUntil")}
        hint={t("planHint")}
        value={until}
        onChange={setUntil}
        autoFocus
      />
    </Panel>
  );
}
