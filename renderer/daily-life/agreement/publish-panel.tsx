import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormPanel } from "../../shell/forms/form-panel.tsx";
import { usePanelForm } from "../../shell/forms/use-panel-form.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { DatePicker } from "../../ui/fields/date-field.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { Checkbox } from "../../ui/fields/checkbox-and-switch.tsx";

/** From when a version applies, and whether those who signed an earlier one are asked again. */
export function PublishPanel({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("agreement");
  const today = useToday();
  const navigate = useNavigate();
  const [startsOn, setStartsOn] = useState<string | null>(today);
  const [asksAgain, setAsksAgain] = useState(true);
  const isGood = startsOn !== null && startsOn >= today;
  const form = usePanelForm("agreement.publish", {
    input: isGood ? { id, startsOn, asksAgain } : null,
    onClose,
    onDone: () => {
      showToast({ text: t("published") });
      void navigate({ to: "/house/agreement" });
    },
  });
  return (
    <FormPanel form={form} title={t("publishPanel")} submit={t("publishDo")}>
      <p>{t("publishText")}</p>
      <DatePicker
        label={t("startsOn")}
        value={startsOn}
        onChange={setStartsOn}
        min={today}
        problem={form.isTried && !isGood ? t("dayMissing") : null}
        autoFocus
      />
      <Checkbox
        label={t("asksAgainLabel")}
        note={t("asksAgainNote")}
        isOn={asksAgain}
        onChange={setAsksAgain}
      />
    </FormPanel>
  );
}
