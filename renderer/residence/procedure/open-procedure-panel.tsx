import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";
import { isSurelyAdult } from "./procedure-on-day.ts";

export interface OpenProcedurePanelProps {
  readonly person: Pick<PersonCard, "id" | "age">;
  /** The nationality has no residence procedure: opening one needs a confirmation and a reason. */
  readonly needsReason: boolean;
  readonly onClose: () => void;
}

/** Opens a residence procedure. */
export function OpenProcedurePanel({ person, needsReason, onClose }: OpenProcedurePanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [openedOn, setOpenedOn] = useState<string | null>(today);
  const [isAlone, setAlone] = useState(false);
  const [reason, setReason] = useState("");
  const lacksReason = needsReason && reason.trim() === "";
  // A person who is certainly an adult is not asked whether they are a minor.
  const mayBeMinor = !isSurelyAdult(person, (openedOn ?? today) as CalendarDate);
  const form = usePanelForm("procedure.open", {
    input:
      openedOn === null || lacksReason
        ? null
        : {
            id: person.id,
            openedOn,
            isAlone: isAlone && mayBeMinor,
            ...(needsReason ? { overrideReason: reason.trim() } : {}),
          },
    onClose,
    onDone: () => showToast({ text: t("recorded") }),
  });
  return (
    <FormPanel form={form} title={t("open")} submit={t("open")}>
      <DatePicker
        label={t("openedOn")}
        value={openedOn}
        max={today}
        onChange={setOpenedOn}
        problem={form.isTried && openedOn === null ? t("dayMissing") : null}
        autoFocus
      />
      {mayBeMinor ? (
        <Checkbox label={t("isAlone")} note={t("isAloneWhy")} isOn={isAlone} onChange={setAlone} />
      ) : null}
      {needsReason ? (
        <TextField
          label={t("overrideReason")}
          hint={t("openAnywayHint")}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          isLong
          problem={form.isTried && lacksReason ? t("reasonMissing") : null}
        />
      ) : null}
    </FormPanel>
  );
}
