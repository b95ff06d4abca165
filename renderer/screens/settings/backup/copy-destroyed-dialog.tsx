import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../../../domain/calendar.ts";
import type { CopySeen } from "../../../../domain/office-copy.ts";
import { Refused } from "../../../frame/refused.tsx";
import { useCommand } from "../../../lib/api.ts";
import { useToday } from "../../../lib/today.ts";
import { ConfirmDialog } from "../../../ui/dialog.tsx";
import { DatePicker } from "../../../ui/date-field.tsx";
import sheet from "./backup.module.css";

export interface CopyDestroyedDialogProps {
  readonly copy: CopySeen;
  readonly moment: string;
  readonly onClose: () => void;
}

/** The day on which somebody destroyed a copy by hand. */
export function CopyDestroyedDialog({ copy, moment, onClose }: CopyDestroyedDialogProps) {
  const { t } = useTranslation("backup");
  const today = useToday();
  const say = useCommand("copies.sayDestroyed");
  const [on, setOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = () => {
    const day = CalendarDate.safeParse(on);
    const isPossible = day.success && day.data >= copy.madeOn && day.data <= today;
    setProblem(isPossible ? null : t("copy.onOutside"));
    if (isPossible) say.mutate({ id: copy.id, on: day.data }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={t("copy.destroyedTitle", { moment })}
      isOpen
      confirm={t("copy.say")}
      isPending={say.isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={sheet["drill"]}>
        <p>{t("copy.destroyedText")}</p>
        <DatePicker
          label={t("copy.on")}
          value={on}
          min={copy.madeOn}
          max={today}
          problem={problem}
          onChange={setOn}
        />
        <Refused error={say.error} />
      </div>
    </ConfirmDialog>
  );
}
