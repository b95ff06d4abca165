import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, type CalendarDate } from "../../../domain/calendar.ts";
import { Refused } from "../../frame/refused.tsx";
import { useCommand } from "../../lib/api.ts";
import { focusProblemAround } from "../../lib/focus-problem.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { say } from "../../ui/toast.tsx";

export interface BedToClose {
  readonly id: string;
  readonly place: string;
}

export interface CloseBedPanelProps {
  readonly bed: BedToClose;
  readonly tonight: CalendarDate;
  readonly onClose: () => void;
}

/** Out of service for a reason, with or without a known end. */
export function CloseBedPanel({ bed, tonight, onClose }: CloseBedPanelProps) {
  const { t } = useTranslation("house");
  const [from, setFrom] = useState<string | null>(tonight);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const close = useCommand("beds.close");

  const submit = (pressed: Element) => {
    setTried(true);
    if (from === null || reason.trim() === "") {
      focusProblemAround(pressed);
      return;
    }
    close.mutate(
      { bedId: bed.id, from, until, reason },
      {
        onSuccess: () => {
          onClose();
          say({ text: t("closedNow", { bed: bed.place }) });
        },
      },
    );
  };

  return (
    <Panel
      title={t("closePanel", { bed: bed.place })}
      isOpen
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          onPress={({ target }) => {
            submit(target);
          }}
          isPending={close.isPending}
        >
          {t("closeDo")}
        </Button>
      }
    >
      <Refused error={close.error} />
      <TextField
        label={t("closeReason")}
        hint={t("closeReasonHint")}
        value={reason}
        onChange={setReason}
        maxLength={120}
        problem={isTried && reason.trim() === "" ? t("closeReasonHint") : null}
        autoFocus
      />
      <DatePicker
        label={t("closeFrom")}
        value={from}
        onChange={setFrom}
        problem={isTried && from === null ? t("pickOne") : null}
      />
      <DatePicker
        label={t("closeUntil")}
        value={until}
        onChange={setUntil}
        min={from === null ? tonight : addDays(from as CalendarDate, 1)}
      />
    </Panel>
  );
}
