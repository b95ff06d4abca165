import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CalendarDate } from "../../domain/core/calendar-date.ts";
import { HoldReason } from "../../domain/retention/erasure-order.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { DateField } from "../ui/fields/date-field.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";

export interface PersonPanelProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

/** Places a legal hold on a file, whatever its retention period. */
export function LegalHoldPanel({ personId, onClose }: PersonPanelProps) {
  const { t } = useTranslation("forgetting");
  const today = useToday();
  const [typed, setTyped] = useState("");
  const [until, setUntil] = useState<string | null>(null);
  const reason = HoldReason.safeParse(typed);
  const day = CalendarDate.nullable().safeParse(until);
  const isDayGood = day.success && (day.data === null || day.data >= today);
  const form = usePanelForm("forgetting.hold", {
    input:
      reason.success && day.success && isDayGood
        ? { id: personId, reason: reason.data, until: day.data }
        : null,
    onClose,
    onDone: () => showToast({ text: t("holdSaved") }),
  });
  return (
    <FormPanel form={form} title={t("holdTitle")}>
      <TextField
        label={t("holdReason")}
        hint={t("holdReasonHint")}
        value={typed}
        onChange={setTyped}
        maxLength={1000}
        problem={form.isTried && !reason.success ? t("holdReasonMissing") : null}
        isLong
        autoFocus
      />
      <DateField
        label={t("holdUntilLabel")}
        hint={t("holdUntilHint")}
        value={until}
        onChange={setUntil}
        min={today}
        problem={form.isTried && !isDayGood ? t("fromWrong") : null}
      />
    </FormPanel>
  );
}
