import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Appointment, CancelReason } from "../../domain/appointments/appointment.ts";
import type { ChosenCustomTerms } from "../../domain/vocabulary/custom-term-choice.ts";
import { FormPanel } from "../shell/forms/form-panel.tsx";
import { usePanelForm } from "../shell/forms/use-panel-form.ts";
import { useTermPicker } from "../lib/texts/term-names-of-centre.ts";
import { Select } from "../ui/fields/select.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";

export interface CancelAppointmentPanelProps {
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** Cancels an appointment, with the reason as a code. */
export function CancelAppointmentPanel({ appointment, onClose }: CancelAppointmentPanelProps) {
  const { t } = useTranslation("calendar");
  const pick = useTermPicker();
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [own, setOwn] = useState<ChosenCustomTerms<"reason">>({});
  const [following, setFollowing] = useState(false);
  const { id, version, isWeekly } = appointment;
  const form = usePanelForm("calendar.cancel", {
    input: reason === null ? null : { id, version, reason, own, following },
    onClose,
    onDone: () => showToast({ text: t("cancelledNow") }),
  });
  return (
    <FormPanel form={form} title={t("cancelPanel")} submit={t("cancelDo")}>
      <Select
        label={t("reason")}
        {...pick(
          ...(["cancelReason", CancelReason.options] as const),
          { code: reason, field: "reason", own },
          ({ code, own: word }) => {
            setReason(code);
            setOwn(word);
          },
        )}
        problem={form.isTried && reason === null ? t("reasonProblem") : null}
        autoFocus
      />
      {isWeekly ? (
        <Checkbox label={t("following")} isOn={following} onChange={setFollowing} />
      ) : null}
    </FormPanel>
  );
}
