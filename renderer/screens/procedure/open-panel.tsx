import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/person.ts";
import { FormPanel } from "../../frame/form-panel.tsx";
import { usePanelForm } from "../../frame/use-panel-form.ts";
import { useToday } from "../../lib/today.ts";
import { DatePicker } from "../../ui/date-field.tsx";
import { say } from "../../ui/toast.tsx";
import { Checkbox } from "../../ui/toggle.tsx";

export interface OpenPanelProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
}

/** Opens a way to a residence permit. */
export function OpenPanel({ personId, onClose }: OpenPanelProps) {
  const { t } = useTranslation("residence");
  const today = useToday();
  const [openedOn, setOpenedOn] = useState<string | null>(today);
  const [isAlone, setAlone] = useState(false);
  const form = usePanelForm("procedure.open", {
    input: openedOn === null ? null : { id: personId, openedOn, isAlone },
    onClose,
    onDone: () => {
      say({ text: t("recorded") });
    },
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
      <Checkbox label={t("isAlone")} note={t("isAloneWhy")} isOn={isAlone} onChange={setAlone} />
    </FormPanel>
  );
}
