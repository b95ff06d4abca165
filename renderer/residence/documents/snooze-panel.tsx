import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, CalendarDate } from "../../../domain/core/calendar-date.ts";
import { DocumentId } from "../../../domain/residence/document.ts";
import {
  lastSnooze,
  proposedSnooze,
  type ExpiringLine,
} from "../../../domain/residence/expiring-documents.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface SnoozePanelProps {
  readonly line: ExpiringLine;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

/** Snoozes a reminder for some days, with a reason. */
export function SnoozePanel({ line, today, onClose }: SnoozePanelProps) {
  const { t } = useTranslation(["residence", "documents"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const last = lastSnooze(line, today);
  const [until, setUntil] = useState<string | null>(() => proposedSnooze(line, today));
  const [reason, setReason] = useState("");
  const day = CalendarDate.safeParse(until);
  const about = DocumentId.safeParse(line.about);
  const task = line.next?.kind;
  const form = usePanelForm("documents.putOff", {
    input:
      !day.success || reason.trim() === "" || !about.success || task === undefined
        ? null
        : { id: line.person.id, about: about.data, task, until: day.data, reason },
    onClose,
    onDone: () => {
      if (day.success)
        showToast({ text: t("residence:putOffDone", { day: dates.short(day.data, today) }) });
    },
  });
  const what = task === undefined ? "" : t(`residence:task.${task}`);
  return (
    <FormPanel form={form} title={t("residence:putOffTitle")} submit={t("residence:putOff")}>
      <p>{t("documents:putOffOf", { document: what, name: nameOf(line.person) })}</p>
      <p>{t("residence:putOffText")}</p>
      <DatePicker
        label={t("residence:putOffUntil")}
        hint={last === null ? undefined : t("documents:putOffLatest", { day: dates.long(last) })}
        value={until}
        onChange={setUntil}
        min={addDays(today, 1)}
        {...(last === null ? {} : { max: last })}
        problem={form.isTried && !day.success ? t("documents:untilMissing") : null}
      />
      <TextField
        label={t("residence:putOffReason")}
        value={reason}
        onChange={setReason}
        maxLength={300}
        isLong
        problem={form.isTried && reason.trim() === "" ? t("documents:reasonMissing") : null}
        autoFocus
      />
    </FormPanel>
  );
}
