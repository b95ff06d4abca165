import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Appointment, CancelReason } from "../../../domain/appointment.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useOffered } from "../../lib/list-words.ts";
import { Select } from "../../ui/select.tsx";
import { say } from "../../ui/toast.tsx";
import { Checkbox } from "../../ui/toggle.tsx";

export interface CancelPanelProps {
  readonly appointment: Appointment;
  readonly onClose: () => void;
}

/** It does not take place; why, as a code. */
export function CancelPanel({ appointment, onClose }: CancelPanelProps) {
  const { t } = useTranslation("calendar");
  const offered = useOffered();
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [following, setFollowing] = useState(false);
  const { id, version, isWeekly } = appointment;
  const form = usePanelForm("calendar.cancel", {
    input: reason === null ? null : { id, version, reason, following },
    onClose,
    onDone: () => {
      say({ text: t("cancelledNow") });
    },
  });
  return (
    <FormPanel form={form} title={t("cancelPanel")} submit={t("cancelDo")}>
      <Select
        label={t("reason")}
        options={offered("cancelReason", CancelReason.options, reason)}
        value={reason}
        onChange={(each) => {
          setReason(CancelReason.parse(each));
        }}
        problem={form.isTried && reason === null ? t("reasonProblem") : null}
        autoFocus
      />
      {isWeekly ? (
        <Checkbox label={t("following")} isOn={following} onChange={setFollowing} />
      ) : null}
    </FormPanel>
  );
}
