import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { MedicineId } from "../../../domain/health/medication.ts";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { MedicineNameConsentFields } from "./medicine-name-consent-fields.tsx";

export interface MedicineNamePanelProps {
  readonly id: MedicineId;
  readonly agreedOn: CalendarDate | null;
  readonly onClose: () => void;
}

/** Records whether the person consents to shelter staff knowing the medicine. */
export function MedicineNameConsentPanel({ id, agreedOn, onClose }: MedicineNamePanelProps) {
  const { t } = useTranslation("medicines");
  const [day, setDay] = useState<string | null>(agreedOn);
  const form = usePanelForm("medicines.showName", {
    input: day === "" ? null : { id, nameAgreedOn: day },
    onClose,
    onDone: () => showToast({ text: t("nameDone") }),
  });
  return (
    <FormPanel form={form} title={t("namePanel")} submit={t("nameDo")}>
      <MedicineNameConsentFields value={day} onChange={setDay} isTried={form.isTried} />
    </FormPanel>
  );
}
